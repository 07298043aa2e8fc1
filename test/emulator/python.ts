import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

type WithEnvironment = { readonly env: Readonly<Record<string, string | undefined>> };

/** Whether there is a `python3` that has these modules. */
export async function hasPython(...modules: string[]): Promise<boolean> {
  try {
    await run('python3', ['-c', `import ${modules.join(', ')}`]);
    return true;
  } catch {
    // Neither the missing program nor the missing module is of interest: both mean no.
    return false;
  }
}

/**
 * Runs a Python script of this folder in the emulator's environment: JSON in, JSON out. Rejects with what it wrote to
 * standard error where it fails.
 */
export async function runPython(script: string, emulator: WithEnvironment, input: unknown): Promise<unknown> {
  // Python finds modules that a user installed below the real home.
  const { HOME, USERPROFILE } = process.env;
  const env = { ...process.env, ...emulator.env, HOME, USERPROFILE, NO_PROXY: '127.0.0.1' };
  const file = fileURLToPath(new URL(script, import.meta.url));
  const running = run('python3', [file], { env, maxBuffer: 100_000_000 });
  running.child.stdin?.end(JSON.stringify(input));
  return JSON.parse((await running).stdout);
}
