import { headings } from './headings.ts';
import { columns, type Row, textOf } from './row.ts';

/** The rows as a table of GitHub Flavored Markdown, in which every value shows as the text that it is. */
export function toMarkdown(rows: readonly Row[]): string {
  const names = headings();
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |\n`;
  const rule = `|${' --- |'.repeat(columns.length)}\n`;
  const lines = rows.map((row) => line(columns.map((column) => textOf(row, column))));
  return [line(columns.map((column) => names[column])), rule, ...lines].join('');
}

/** Escapes no more than what means something within a cell, for the text is read as it stands, too. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codePoint)
    .replaceAll(/[\\`*_[\]<>&|~$:@]|(?<=www)\./gi, String.raw`\$&`);
}

/** What cannot be seen, and could break the line or reorder it. */
function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
