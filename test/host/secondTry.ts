import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Counts, readCounts } from './counts.ts';
import { outFolder } from './paths.ts';

/** Begins the line that tells of a second try. */
export const secondTry = '⟳ once more: ';

/**
 * Runs a script again with one argument, a file of tests, and returns its counts. Tests that drive a window share the machine with whatever
 * else it does; what fails twice is broken.
 */
export async function tryAgain(script: string, file: string): Promise<Counts> {
  console.log(`\n${secondTry}${file}`);
  const counts = join(outFolder, 'secondTry.json');
  await rm(counts, { force: true });
  const child = spawn(process.execPath, [script, file], {
    stdio: 'inherit',
    env: { ...process.env, SES_COUNTS: counts },
  });
  await once(child, 'close');
  return readCounts(await readFile(counts, 'utf8').catch(() => undefined));
}
