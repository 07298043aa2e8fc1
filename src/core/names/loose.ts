import { lineStart, matchAt, nameEnd, textBefore } from './characters.ts';
import { readDefault } from './defaults.ts';
import { readDefaultOfKey } from './fallbacks.ts';
import { readInterpolation } from './interpolations.ts';
import type { Key } from './keys.ts';
import type { Source } from './source.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';

const typeThenValue =
  /[ \t]{1,8}(?:As[ \t]{1,4})?(?:[*&]?[\w.[\]]{1,40}|\{[^{}\n]{1,60}\})[ \t]{0,8}=[ \t]{0,8}(?=["'`])/y;
const setter = /\.(?:set|value|convention|to|should\(\)\.be|should\.(?:equal|eql?|be))\(\s{0,8}(?=["'`])/iy;
/** Behind a field of Go, the tag that gives its default: `Key string \`default:"value"\``. */
const fieldTag = /[ \t]{1,8}\*?string[ \t]{1,8}`[^`\n]{0,160}?\b(?:env-?)?default:(?=")/iy;
const space = /[ \t]{1,40}(?:[\\^`]?\r?\n[ \t]{0,40})?|%20/y;
/** What a default, a method or a block can begin with. */
const mayFallBack = /\s{0,40}[\]}|?:/.,)o{]/y;
/** Commands and words that set a variable, with a space before its value. */
const settingWord = /(?:^|\s)(?:env|arg|set|setx|setenv|set\s-\w{1,3}|fastcgi_param|\w*_header|#\s?define)\s{1,8}$/i;
const command =
  /\baws\b|`-{1,2}$|^[\s$]*-{0,2}$|--?[A-Za-z]|-SES|\b(?:env|arg|setx?|setenv|fastcgi_param|\w*_header)\b/i;
/** What declares a name whose value stands behind it, or below it as a method's only line. */
const defines = /^\s*@$|\((?:def\w*|set[qf!]?)\s+\*?$|\bdef\s+(?:self\.)?$/;
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
  const fallback = matchAt(mayFallBack, text, end) === null ? [] : readDefaults(text, end, access);
  if (fallback.length > 0) return fallback;
  const typed = matchAt(typeThenValue, text, end) ?? matchAt(setter, text, end) ?? matchAt(fieldTag, text, end);
  if (typed !== null) return optional(readString(text, end + typed[0].length));
  const isStarred = text[access] === '*' && text[key.outer - 1] === '*';
  const after = isStarred ? access + 1 : access;
  const gap = matchAt(space, text, after);
  const start = after + (gap?.[0].length ?? 0);
  if (text[start] === '{') return readDefault(source, start);
  if (gap === null) return [];
  const line = text.slice(lineStart(text, key.start, key.dashes > 0 ? 400 : 80), key.start);
  if (key.dashes > 0 || settingWord.test(textBefore(text, key.outer, 24))) return readWord(text, start, line);
  if (key.closed && text.startsWith('to ', start)) return optional(readString(text, start + 3));
  const isFirst =
    line.trim() === '' ||
    /[:(,]\s{0,40}$/.test(line) ||
    defines.test(line) ||
    (key.isHeader && key.closed && list.test(line));
  return isFirst ? optional(readString(text, start)) : [];
}

function readDefaults(text: string, end: number, access: number): readonly Value[] {
  const values = [...readDefaultOfKey(text, end), ...(access === end ? [] : readDefaultOfKey(text, access))];
  return values.filter((value) => value.kind !== 'reference');
}

/** The word behind a flag; in prose (`--configuration-set-name is required`) it is none. */
function readWord(text: string, start: number, line: string): readonly Value[] {
  const quoted = readString(text, start) ?? readInterpolation(text, start);
  if (quoted !== undefined) return [quoted];
  const end = nameEnd(text, start);
  const isWord = end > start && end - start <= 64 && text[start] !== '-' && /[\s"'`;|)&\\]|^$/.test(text.charAt(end));
  if (!isWord || !command.test(line) || prose.has(text.slice(start, end).toLowerCase())) return [];
  return [{ kind: 'literal', start, end }];
}

function optional(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
