import {
  codesOf,
  endAt,
  hasDash,
  isSpaceCode,
  lineStart,
  matchAt,
  nameEnd,
  quoteAt,
  skipBlanks,
  textBefore,
} from './characters.ts';
import { readInterpolation } from './interpolations.ts';
import type { Key } from './keys.ts';
import { sectionOf } from './sections.ts';
import type { Source } from './source.ts';
import { readExpression, type Value } from './values.ts';

const operators = new Set(['=', ':', '?=', ':=']);
const headerGap = /(?:[ \t]|%20|\r?\n[ \t]|\\r\\n(?:\\t| )){0,40}/y;
/** What a value without quotes may end with, besides rarer spaces. */
const endsValue = codesOf('"\'`;&}]),\\% \n\r');
/** Behind a header's value stands nothing more of a sentence. */
const headerEnd = /[ \t]{0,8}(?:[\r\n"'`\\<>,;|)}&\]]|$)/y;
const lineEnd = /[ \t]{0,40}(?:[ \t]#|\r|\n|$|\\n|\\r)/y;
/** The next line of an expression: `z`, and then `.string()`. */
const goesOn = /[ \t]{0,8}\r?\n[ \t]{0,80}[?!]?\.\w/y;
/** `KEY=value,OTHER=…`: several assignments in a row. */
const another = /[,;][A-Za-z_][\w.-]{0,64}=[^=\s]/y;
const typeNames = new Set(
  'string str text varchar char uuid object any number boolean optional required nullable'.split(' '),
);
/** `class A(BaseModel):` and `type A = object`, whose fields stand below without brackets around them. */
const classHead = /(?:cdef )?(?:class|struct|module) {1,4}[A-Za-z_]|(?:type )?\w{1,64} ?= ?(?:ref )?object\b/y;
const within = /[ \t]{0,4}(=|:(?!:))[ \t]{0,8}/y;

/**
 * A value without quotes, as configuration files, shells, headers and form bodies have them. Code would have an identifier there: so it
 * counts only where the key stands at the beginning of a line outside of brackets, or where the spelling is none of an identifier.
 */
export function readScalar(source: Source, key: Key, operator: string, position: number): Value | undefined {
  const { text } = source;
  if (!operators.has(operator)) return undefined;
  const start = key.isHeader ? endAt(headerGap, text, position) : skipBlanks(text, position);
  const end = nameEnd(text, start);
  const length = end - start;
  if (length === 0 || length > 64 || !isEnded(text, end)) return undefined;
  // Two letters before a quote are rather a string's prefix.
  if (length <= 2 && quoteAt(text, end) !== '') return undefined;
  const isTight = operator !== ':' && start === position && text.charCodeAt(position - 2) !== 32;
  const isOfHeader = operator === ':' && key.isHeader && key.quote === '';
  const isValue = isOfHeader
    ? start === position || matchAt(headerEnd, text, end) !== null
    : isPart(text, key, isTight) || isOfLine(source, key, { operator, isTight, start, end });
  return isValue ? { kind: 'literal', start, end } : undefined;
}

/** Whether it is one of several assignments in a row. */
function isPart(text: string, key: Key, isTight: boolean): boolean {
  return isTight && /(?:[&?,;]|%26)$/.test(textBefore(text, key.outer, 3));
}

interface Assigned {
  readonly operator: string;
  /** Whether no space stands around the operator. */
  readonly isTight: boolean;
  readonly start: number;
  readonly end: number;
}

/** Whether the value is the rest of a line that is an assignment of a configuration file or a shell. */
function isOfLine(source: Source, key: Key, { operator, isTight, start, end }: Assigned): boolean {
  const { text, structure } = source;
  const value = text.slice(start, end);
  const isNoIdentifier = hasDash(value);
  if (structure.isInBrackets(key.start)) return isNoIdentifier;
  if (isTight && operator !== ':=') return !/[,;]/.test(text.charAt(end)) || matchAt(another, text, end) !== null;
  if (!mayEndLine(text, end) || matchAt(lineEnd, text, end) === null || matchAt(goesOn, text, end) !== null)
    return false;
  if (operator === ':=') return isNoIdentifier;
  if (!startsLine(text, key)) return false;
  return operator === ':'
    ? !typeNames.has(value.toLowerCase()) && (isNoIdentifier || !isField(source, key.start))
    : isNoIdentifier || sectionOf(text, key.start) !== undefined;
}

/** Whether `position` is below the head of a class: what a field has behind `:` is its type. */
function isField({ text, structure }: Source, position: number): boolean {
  const [head] = structure.parentLinesAt(position, 1);
  return head !== undefined && matchAt(classHead, text, head) !== null;
}

/** A space, a line break or an escaped one, or the end of the text. */
function mayEndLine(text: string, position: number): boolean {
  return position >= text.length || isSpaceCode(text.charCodeAt(position)) || text[position] === '\\';
}

/** In `"X-SES-CONFIGURATION-SET: my-set"` and `'SES_CONFIGURATION_SET=my-set'` key and value share a string. */
export function readWithin(text: string, key: Key): readonly Value[] | undefined {
  const match = matchAt(within, text, key.end);
  if (match === null) return undefined;
  const start = key.end + match[0].length;
  const variable = readInterpolation(text, start);
  if (variable !== undefined) return [variable];
  const end = nameEnd(text, start);
  const isWhole = text.startsWith(key.quote, end) || /\\[rn]|[&\s]/.test(text.slice(end, end + 2));
  if (end > start && end - start <= 64 && isWhole && (match[1] === '=' || key.isHeader || key.quote === '`')) {
    return [{ kind: 'literal', start, end }];
  }
  // 'X-SES-CONFIGURATION-SET: ' . self::SET
  const closed = key.end + match[0].trimEnd().length;
  const joined = matchAt(/ {0,2}["'`]\s{0,4}(?:[.+,]|=>)\s{0,4}/y, text, closed);
  return joined === null ? undefined : readExpression(text, closed + joined[0].length);
}

function isEnded(text: string, end: number): boolean {
  return end >= text.length || endsValue.has(text.charCodeAt(end)) || /\s/.test(text.charAt(end));
}

/** Whether nothing but spaces, a list's dash, a comment sign, `export` and the like stands before the key on its line. */
function startsLine(text: string, key: Key): boolean {
  const line = text.slice(lineStart(text, key.start), key.start);
  return /^[\s#>+?-]*(?:-\s+)?(?:export\s+|env\()?[\w.$:-]*["']?$/.test(line);
}
