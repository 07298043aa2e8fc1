/** What a reader does not see or takes for a line's end, and what some formats refuse as it stands: controls, direction marks, separators. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** How a format writes a character beyond U+FFFF as an escape: as JSON and JavaScript do, or as Python, YAML and HCL do. */
export type LongEscape = 'pair' | '\\U';

/** The text in double quotes, with the escapes that JSON, JavaScript, Python, YAML and HCL have in common. */
export function quoted(text: string, long: LongEscape): string {
  return `"${escapeHidden(text.replaceAll(/["\\]/g, '\\$&'), long)}"`;
}

/** The text with escapes for what is not seen. */
export function escapeHidden(text: string, long: LongEscape): string {
  return text.replaceAll(hidden, (character) => escapeOf(character, long));
}

/** The text as it may stand in one line of a comment: at most 80 characters, each of them visible. */
export function visible(text: string): string {
  const shown = text.replaceAll(hidden, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return shown.length > 80 ? `${shown.slice(0, 79).toWellFormed()}…` : shown;
}

const shortEscapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeOf(character: string, long: LongEscape): string {
  const short = shortEscapes.get(character);
  if (short !== undefined) return short;
  const codePoint = character.codePointAt(0) ?? 0;
  if (long === '\\U' && codePoint > 0xffff) return `\\U${codePoint.toString(16).padStart(8, '0')}`;
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Each line as a comment. */
export function comments(lines: readonly string[], mark: '#' | '//'): readonly string[] {
  return lines.map((line) => `${mark} ${line}`);
}
