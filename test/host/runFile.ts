import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, readCounts } from './counts.ts';

/** Begins the line that tells of a second try. */
export const secondTry = '⟳ once more: ';

/** Runs a script of tests in a process of its own, with a file of tests as its argument, and returns its counts. It prints where we do. */
export async function runFile(script: string, file: string): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-counts-'));
  const counts = join(folder, 'counts.json');
  const child = spawn(process.execPath, [script, file], {
    stdio: 'inherit',
    env: { ...process.env, SES_COUNTS: counts },
  });
  await once(child, 'close');
  const text = await readFile(counts, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true });
  return readCounts(text);
}
