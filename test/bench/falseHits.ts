// Looks for names in every source below the folders given (default: node_modules), and writes each hit to standard error, for a person to
// judge. Prints one JSON object: hits for each 100,000 lines in files that do not concern SES.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findNames } from '../../src/core/names/findNames.ts';

const extensions = new Set(
  '.js .cjs .mjs .ts .cts .mts .jsx .tsx .json .md .yml .yaml .html .css .py .sh .c .h .cc .go .rs .rb .java .xml .txt .toml .ini'.split(
    ' ',
  ),
);
/** Files that concern SES: the SDK's own client is meant to be full of such keys. */
const concernsSes = /client-sesv?2?[/\\]|[/\\]ses[/\\]/;

const roots = process.argv.slice(2);
let lines = 0;
let bytes = 0;
let hits = 0;
for (const root of roots.length > 0 ? roots : ['node_modules']) {
  for (const file of filesBelow(root)) {
    const text = readFileSync(file, 'utf8');
    if (text.includes('\0')) continue;
    const found = findNames(text, () => false);
    for (const { start, name, key } of found) {
      const line = text.slice(0, start).split('\n').length;
      console.error(
        `${file}:${line}\t${key}\t${name}\t${text.slice(Math.max(0, start - 60), start + 80).replaceAll(/\s+/g, ' ')}`,
      );
    }
    if (concernsSes.test(file)) continue;
    lines += text.split('\n').length;
    bytes += text.length;
    hits += found.length;
  }
}
console.log(
  JSON.stringify({
    name: 'names: hits per 100,000 lines without SES',
    value: (hits / lines) * 100_000,
    unit: 'hits',
    hits,
    lines,
    bytes,
    target: 1,
  }),
);

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else if (entry.isFile() && extensions.has(path.extname(entry.name))) yield full;
  }
}
