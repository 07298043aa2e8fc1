import { headings } from './headings.ts';
import { columns, type Row, textOf } from './row.ts';

/**
 * The rows as comma-separated values (RFC 4180), with a heading. A spreadsheet takes what begins like a formula for one, and some take a
 * semicolon, a tab or a line break within a value for its end: an apostrophe before such a formula makes it text (OWASP, CSV injection).
 */
export function toCsv(rows: readonly Row[]): string {
  const names = headings();
  const lines = [
    columns.map((column) => names[column]),
    ...rows.map((row) => columns.map((each) => textOf(row, each))),
  ];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** `＝＋－＠` are the same characters at full width, which spreadsheets take for them. */
const formula = /(?<=^|[;\t\r\n])(?=[\s\p{C}"']*[=+\-@＝＋－＠])/gu;

function quoted(value: string): string {
  return `"${value.replaceAll(formula, "'").replaceAll('"', '""')}"`;
}
