import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A script that takes longer is ended, in milliseconds. */
const patience = 110_000;

/** Runs a Python script of this folder: JSON in, JSON out. Rejects with what it wrote to standard error where it fails. */
export async function runScript(
  script: string,
  input: unknown,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<unknown> {
  // Python finds modules that a user installed below the real home.
  const { HOME, USERPROFILE } = process.env;
  const file = fileURLToPath(new URL(script, import.meta.url));
  const running = run('python3', [file], {
    env: { ...process.env, ...env, HOME, USERPROFILE, NO_PROXY: '127.0.0.1' },
    maxBuffer: 100_000_000,
    timeout: patience,
  });
  running.child.stdin?.end(JSON.stringify(input));
  return JSON.parse((await running).stdout);
}
