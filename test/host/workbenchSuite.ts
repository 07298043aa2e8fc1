// Runs the tests that drive the workbench. Arguments select files by a part of their name; without any, a file with a failure has a second try.
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report, sum } from './counts.ts';
import { runMocha } from './mochaRun.ts';
import { root } from './paths.ts';
import { tryAgain } from './secondTry.ts';

const wanted = process.argv.slice(2);
const files = globSync('test/workbench/**/*.test.ts', { cwd: root })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
const results = new Map(
  await runMocha(
    files.map((file) => join(root, file)),
    120_000,
    console.log,
  ),
);
if (wanted.length === 0) {
  for (const [file, { failed }] of results) {
    if (failed > 0) results.set(file, await tryAgain(fileURLToPath(import.meta.url), relative(root, file)));
  }
}
report(sum(results.values()));
