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
  if (!/["'`\\&%]/.test(text.charAt(position))) return '';
  return matchAt(quote, text, position)?.[0] ?? '';
}

/** The quote that ends at `position`, as it is written, or an empty string. */
export function quoteEndingAt(text: string, position: number): string {
  if (!/["'`;27]/.test(text.charAt(position - 1))) return '';
  return quoteBefore.exec(text.slice(Math.max(0, position - 12), position))?.[0] ?? '';
}

/** What a sticky expression matches exactly at `position`. Every expression used here has an upper bound on what it reads. */
export function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | null {
  expression.lastIndex = position;
  return expression.exec(text);
}

const spaces = /(?:[ \t]|\\?\r?\n|\\n|%20){0,200}/y;

/** Where the spaces, line breaks and line continuations from `position` on end. */
export function skipSpaces(text: string, position: number): number {
  return position + (matchAt(spaces, text, position)?.[0].length ?? 0);
}

/** Where the line that holds `position` begins, looking back at most `limit` characters. */
export function lineStart(text: string, position: number, limit = 400): number {
  const from = Math.max(0, position - limit);
  let start = position;
  while (start > from && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}

/** The last character before `position` that is no space, within a few. */
export function lastBefore(text: string, position: number): string {
  let at = position - 1;
  while (at > position - 10 && isSpaceCode(text.charCodeAt(at))) at--;
  return text.charAt(at);
}

function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Whether a word has a dash within, which no identifier of most languages has. */
export function hasDash(word: string): boolean {
  return /[A-Za-z0-9]-[A-Za-z0-9]/.test(word);
}

/** At most `limit` characters before `position`. */
export function textBefore(text: string, position: number, limit: number): string {
  return text.slice(Math.max(0, position - limit), position);
}
