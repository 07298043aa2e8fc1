import { codeBehind, codesOf, endAt, lineStart, matchAt, nameEnd, textBefore } from './characters.ts';
import { readDefault } from './defaults.ts';
import { readDefaultOfKey } from './fallbacks.ts';
import { readInterpolation } from './interpolations.ts';
import type { Key } from './keys.ts';
import { readList } from './lists.ts';
import type { Source } from './source.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';

const typeThenValue =
  /[ \t]{1,8}(?:As[ \t]{1,4})?(?:[*&]?[\w.[\]]{1,40}|\{[^{}\n]{1,60}\})[ \t]{0,8}=[ \t]{0,8}(?=["'`])/y;
/** Words between a key and its value: the type and default of a column, a comparison, one of several in brackets. */
const worded =
  /[ \t]{1,4}(?:(?:[A-Za-z]{1,20}(?:\(\d{1,4}\))?(?: (?:NOT )?NULL)? DEFAULT|-[ci]?eq|eq|should_?be|must_?equal|like)(?: {1,4}|\()|(?:should equal|must be) {0,4}\(|(in) {0,4}[([]\s{0,40})(?=["'])/iy;
/** What makes SQL of a string that holds a key. */
const sql = /\b(?:select|where|having|alter|create) /i;
const comment = /^\s*(?:\/[/*]|[#*]|--|<!--)/;
/** A word before the key, as prose has it; but not one that conditions and declarations have there. */
const afterWord =
  /[A-Za-z]{2} $(?<!\b(?:where|and|or|not|having|on|when|if|elif|elsif|unless|while|case|return|check|assert|declare|column|add|as|by) )/i;
/** What these begin with: a comparison, a type of SQL, `in`. */
const beginsWords = codesOf('-eEsSmMlLiIvVtTnN');
const setter = /\.(?:set|value|convention|to|should\(\)\.be|should\.(?:equal|eql?|be))\(\s{0,8}(?=["'`])/iy;
/** Behind a field of Go, the tag that gives its default: `Key string \`default:"value"\``. */
const fieldTag = /[ \t]{1,8}\*?string[ \t]{1,8}`[^`\n]{0,160}?\b(?:env-?)?default:(?=")/iy;
const space = /[ \t]{1,40}(?:[\\^`]\r?\n[ \t]{0,40})?|%20/y;
/** What a default, a method or a block can begin with. */
const mayFallBack = codesOf(']}|?:/.,)o{');
const below = /\r?\n[ \t]{1,40}/y;
/** Commands and words that set a variable, with a space before its value; read backwards, as most words end with another letter. */
const settingWord =
  /(?<=(?:^|\s)(?:env|arg|set|setx|setenv|set\s-\w{1,3}|fastcgi_param|\w*_header|#\s?define)\s{1,8})/iy;
const command =
  /\baws\b|`-{1,2}$|^[\s$]*-{0,2}$|--?[A-Za-z]|-SES|\b(?:env|arg|setx?|setenv|fastcgi_param|\w*_header)\b/i;
/** What declares a name whose value stands behind it, or below it as a method's only line. */
const defines = /^\s*@$|\((?:def\w*|set[qf!]?)\s+\*?$|\bdef\s+(?:self\.)?$/;
const methodHead = /\bdef\s+(?:self\.)?$/;
/** A call as Lisp writes it: `(add-header "KEY" "value")`. */
const list = /\([\w:!?*-]{1,40}\s["']$/;
const prose = new Set(
  (
    'is to the a an in for with and or of as on name value flag option parameter must not was can has needs should will from when if ' +
    'argument are'
  ).split(' '),
);

/**
 * The values of a key that no operator follows: a default (`env.KEY || 'x'`), a flag's value, a quoted string behind a space, one behind a
 * type. `end` is where the key and its quote end, `access` where the brackets around it do.
 */
export function readLoose(source: Source, key: Key, end: number, access: number): readonly Value[] {
  const { text } = source;
  const fallback = mayFallBack.has(codeBehind(text, end)) ? readDefaults(text, end, access) : [];
  if (fallback.length > 0) return fallback;
  const typed = behindType(text, end);
  if (typed > end) return optional(readString(text, typed));
  const words = text[end] === ' ' && beginsWords.has(text.charCodeAt(end + 1)) ? matchAt(worded, text, end) : null;
  if (words !== null && isProse(text, key)) return [];
  if (words !== null) return readWorded(text, key, end + words[0].length, words[1] !== undefined);
  const isStarred = text[access] === '*' && text[key.outer - 1] === '*';
  const after = isStarred ? access + 1 : access;
  const start = gapEnd(text, key, after);
  if (text[start] === '{') return readDefault(source, start);
  if (start === after) return [];
  if (isSet(text, key)) return readWord(text, start, key);
  if (key.closed && text.startsWith('to ', start)) return optional(readString(text, start + 3));
  const quoted = readString(text, start);
  return quoted !== undefined && mayHaveLooseString(key, lineBefore(text, key)) ? [quoted] : [];
}

/** Whether words behind the key are those of a sentence: in a message, a comment or Markdown. */
function isProse(text: string, key: Key): boolean {
  if (key.isHeader && !key.closed) return true;
  const line = text.slice(lineStart(text, key.start), key.closed ? key.outer : key.start);
  if (sql.test(line)) return false;
  return (
    comment.test(line) || afterWord.test(line) || ['"', "'", '`'].some((quote) => line.split(quote).length % 2 === 0)
  );
}

/** Whether it is a flag, or behind a word that sets it. */
function isSet(text: string, key: Key): boolean {
  if (key.dashes > 0) return true;
  const before = textBefore(text, key.outer, 24);
  settingWord.lastIndex = before.length;
  return settingWord.test(before);
}

/** Whether a string behind a key and a space is its value, by what stands before the key on its line. */
function mayHaveLooseString(key: Key, line: string): boolean {
  return (
    line.trim() === '' ||
    /[:(,]\s{0,40}$/.test(line) ||
    defines.test(line) ||
    (key.isHeader && key.closed && list.test(line))
  );
}

function lineBefore(text: string, { start, dashes }: Key): string {
  return text.slice(lineStart(text, start, dashes > 0 ? 400 : 80), start);
}

/** Where the value behind a type, in a setter or in a tag begins; `end` itself where none of them stands there. */
function behindType(text: string, end: number): number {
  if (text[end] === '.') return endAt(setter, text, end);
  if (text[end] !== ' ' && text[end] !== '\t') return end;
  const value = endAt(typeThenValue, text, end);
  return value === end ? endAt(fieldTag, text, end) : value;
}

/** Where the space behind the key ends; a line break alone counts only behind the head of a definition. */
function gapEnd(text: string, key: Key, after: number): number {
  if (text[after] !== '\n' && text[after] !== '\r') return endAt(space, text, after);
  return methodHead.test(textBefore(text, key.outer, 12)) ? endAt(below, text, after) : after;
}

/** A key in quotes is itself looked for in a list behind it. */
function readWorded(text: string, key: Key, start: number, isList: boolean): readonly Value[] {
  if (!isList) return optional(readString(text, start));
  return key.closed ? [] : readList(text, start, () => false);
}

function readDefaults(text: string, end: number, access: number): readonly Value[] {
  const values = [...readDefaultOfKey(text, end), ...(access === end ? [] : readDefaultOfKey(text, access))];
  return values.filter((value) => value.kind !== 'reference');
}

/** The word behind a flag; in prose (`--configuration-set-name is required`) it is none. */
function readWord(text: string, start: number, key: Key): readonly Value[] {
  const quoted = readString(text, start) ?? readInterpolation(text, start);
  if (quoted !== undefined) return [quoted];
  const end = nameEnd(text, start);
  const isWord = end > start && end - start <= 64 && text[start] !== '-' && /[\s"'`;|)&\\]|^$/.test(text.charAt(end));
  if (!isWord || !command.test(lineBefore(text, key)) || prose.has(text.slice(start, end).toLowerCase())) return [];
  return [{ kind: 'literal', start, end }];
}

function optional(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
