import type { DescribedSet } from './describedSet.ts';
import { hasPython, runPython } from './python.ts';

/** Whether there is a `python3` that has boto3. */
export function hasBoto3(): Promise<boolean> {
  return hasPython('boto3');
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
  const answers = await runPython('describeWithBoto3.py', emulator, { profile, region, names });
  if (!Array.isArray(answers)) throw new TypeError('The boto3 script answered no list.');
  return answers;
}
