import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../host/paths.ts';
import { machine } from './machine.ts';
import { tableOf } from './table.ts';

const file = join(root, 'docs', 'performance.md');
const begin = '<!-- Written by npm run bench -- --write: -->';

/** Figures, each a line of JSON, as a table below the machine that they were taken on. */
export async function report(lines: readonly string[]): Promise<string> {
  return `${await machine()}.\n\n${tableOf(lines)}\n`;
}

/** Puts a report at the end of docs/performance.md, in place of the last one. */
export async function writeReport(text: string): Promise<void> {
  const page = await readFile(file, 'utf8');
  const end = page.indexOf(begin);
  if (end < 0) throw new Error(`docs/performance.md has no line ${begin}`);
  await writeFile(file, `${page.slice(0, end)}${begin}\n\n${text}`);
}
