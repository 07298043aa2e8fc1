import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DescribedSet } from './describedSet.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('describeWithBoto3.py', import.meta.url));

/** Whether there is a `python3` that has boto3. */
export async function hasBoto3(): Promise<boolean> {
  try {
    await run('python3', ['-c', 'import boto3']);
    return true;
  } catch {
    // Neither the missing program nor the missing module is of interest: both mean no.
    return false;
  }
}

/**
 * What boto3 makes of the emulator's answers about these sets, all four attributes asked for, with times as `toISOString()` writes
 * them. Rejects where boto3 does.
 */
export async function describeWithBoto3(
  emulator: { readonly env: Readonly<Record<string, string | undefined>> },
  profile: string,
  region: string,
  names: readonly string[],
): Promise<readonly DescribedSet[]> {
  // Python finds modules that a user installed below the real home.
  const { HOME, USERPROFILE } = process.env;
  const env = { ...process.env, ...emulator.env, HOME, USERPROFILE, NO_PROXY: '127.0.0.1' };
  const running = run('python3', [script], { env, maxBuffer: 100_000_000 });
  running.child.stdin?.end(JSON.stringify({ profile, region, names }));
  const answers: unknown = JSON.parse((await running).stdout);
  if (!Array.isArray(answers)) throw new TypeError('The boto3 script answered no list.');
  return answers;
}
