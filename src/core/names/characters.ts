/** Whether a configuration set's name may hold this character: `A-Z a-z 0-9 _ -`. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  );
}

/** Where the run of name characters that begins at `start` ends, after at most `limit` characters. */
export function nameEnd(text: string, start: number, limit = 65): number {
  let end = start;
  while (end - start < limit && isNameCode(text.charCodeAt(end))) end++;
  return end;
}

/** Every spelling of a quote: plain, tripled, escaped any number of times, as an HTML entity, percent-encoded, as a JSON escape. */
const quotePattern = String.raw`(?:\\{0,8}(?:"""|'''|["'\x60])|&quot;|&#34;|&#39;|&apos;|%22|%27|\\{1,4}u0022)`;

const quote = new RegExp(quotePattern, 'y');
const quoteBefore = new RegExp(`${quotePattern}$`);

/** The quote that begins at `position`, as it is written, or an empty string. */
export function quoteAt(text: string, position: number): string {
  return mayBeQuote(text.charCodeAt(position)) ? (matchAt(quote, text, position)?.[0] ?? '') : '';
}

/** Whether it is a double or a single quote or a backtick. */
export function isQuoteCode(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}

/** A quote, or what begins an escaped one: a backslash, `&`, `%`. */
function mayBeQuote(code: number): boolean {
  return isQuoteCode(code) || code === 92 || code === 38 || code === 37;
}

/** The quote that ends at `position`, as it is written, or an empty string. */
export function quoteEndingAt(text: string, position: number): string {
  const last = text.charCodeAt(position - 1);
  // The ends of `&quot;`, `%22` and `%27`.
  if (!isQuoteCode(last) && last !== 59 && last !== 50 && last !== 55) return '';
  return quoteBefore.exec(text.slice(Math.max(0, position - 12), position))?.[0] ?? '';
}

/** What a sticky expression matches exactly at `position`. Every expression used here has an upper bound on what it reads. */
export function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | null {
  expression.lastIndex = position;
  return expression.exec(text);
}

/** Where what a sticky expression matches at `position` ends, which is `position` where it matches nothing: quicker than the match itself. */
export function endAt(expression: RegExp, text: string, position: number): number {
  expression.lastIndex = position;
  return expression.test(text) ? expression.lastIndex : position;
}

const spaces = /(?:[ \t]|\\?\r?\n|\\n|%20){0,200}/y;

/** Where the spaces, line breaks and line continuations from `position` on end. */
export function skipSpaces(text: string, position: number): number {
  // Mostly it is one space.
  const start = text.charCodeAt(position) === 32 ? position + 1 : position;
  return maySpace(text.charCodeAt(start)) ? endAt(spaces, text, position) : start;
}

const blanks = /(?:[ \t]|%20){0,40}/y;

/** Where the spaces and tabs from `position` on end. */
export function skipBlanks(text: string, position: number): number {
  const start = text.charCodeAt(position) === 32 ? position + 1 : position;
  return maySpace(text.charCodeAt(start)) ? endAt(blanks, text, position) : start;
}

/** A space, a line break, or what begins an escaped one: a backslash, `%`. */
function maySpace(code: number): boolean {
  return isSpaceCode(code) || code === 92 || code === 37;
}

/** Where the line that holds `position` begins, looking back at most `limit` characters. */
export function lineStart(text: string, position: number, limit = 400): number {
  const from = Math.max(0, position - limit);
  let start = position;
  while (start > from && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}

/** Whether one of the characters from `start` to `end` breaks a line. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) return true;
  return false;
}

interface Codes {
  has(code: number): boolean;
}

/** Some characters, to ask whether one is among them by its code: that costs less than an expression. */
export function codesOf(characters: string): Codes {
  const codes = new Set(Array.from(characters, (character) => character.charCodeAt(0)));
  // Blocks are asked about at each of their characters, nearly all of them ASCII: a table answers faster than a set.
  const ofAscii = Uint8Array.from({ length: 128 }, (_, code) => Number(codes.has(code)));
  return { has: (code) => (code < 128 ? ofAscii[code] === 1 : codes.has(code)) };
}

/** The last character before `position` that is no space, within a few; NaN where none is. */
export function codeBefore(text: string, position: number): number {
  let at = position - 1;
  while (at > position - 10 && isSpaceCode(text.charCodeAt(at))) at--;
  return text.charCodeAt(at);
}

/** The first character from `position` on that is none that `\s` matches, behind at most `limit` of them; NaN where none is. */
export function codeBehind(text: string, position: number, limit = 40): number {
  let at = position;
  while (at - position < limit && isWideSpaceCode(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

/** Whether `\s` matches it: a space of any alphabet. */
function isWideSpaceCode(code: number): boolean {
  return isSpaceCode(code) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

/** Whether it is a space, a tab or a line break. */
export function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** What a bracket does to the depth of brackets: 1 where it opens, -1 where it closes, 0 for anything else. */
export function depthOf(code: number): number {
  if (code === 123 || code === 40 || code === 91) return 1;
  return code === 125 || code === 41 || code === 93 ? -1 : 0;
}

/** Whether a word has a dash within, which no identifier of most languages has. */
export function hasDash(word: string): boolean {
  return word.includes('-') && /[A-Za-z0-9]-[A-Za-z0-9]/.test(word);
}

/** At most `limit` characters before `position`. */
export function textBefore(text: string, position: number, limit: number): string {
  return text.slice(Math.max(0, position - limit), position);
}
