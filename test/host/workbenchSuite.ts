// Runs the tests that drive the workbench, two files at a time: a window waits more than it works. Arguments select files by a part of
// their name; without any, a file with a failure has a second try.
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyShipped } from './copyShipped.ts';
import { type Counts, report, sum } from './counts.ts';
import { runMocha } from './mochaRun.ts';
import { root, tried } from './paths.ts';
import { runFile, secondTry } from './runFile.ts';
import { stopAtExit } from './shutdown.ts';

const wanted = process.argv.slice(2);
const files = globSync('test/workbench/**/*.test.ts', { cwd: root })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
report(files.length > 1 ? await runFiles() : await runHere());

function runHere(): Promise<Counts> {
  const paths = files.map((file) => join(root, file));
  return runMocha(paths, 120_000, console.log);
}

/** Runs each file in a process of its own. */
async function runFiles(): Promise<Counts> {
  // One of them builds the extension again while others start VS Code with it.
  const shipped = await mkdtemp(join(tmpdir(), 'ses-shipped-'));
  const remove = stopAtExit(() => rm(shipped, { recursive: true }));
  await copyShipped(tried, shipped);
  process.env.SES_PROJECT = shipped;

  const script = fileURLToPath(import.meta.url);
  const results = new Map<string, Counts>();
  const waiting = files.values();
  const takeFiles = async () => {
    for (const file of waiting) results.set(file, await runFile(script, file));
  };
  await Promise.all([takeFiles(), takeFiles()]);
  // What fails twice is broken: a window shares the machine with whatever else it does.
  for (const [file, { failed }] of results) {
    if (failed === 0 || wanted.length > 0) continue;
    console.log(`\n${secondTry}${file}`);
    results.set(file, await runFile(script, file));
  }
  await remove();
  return sum(results.values());
}
