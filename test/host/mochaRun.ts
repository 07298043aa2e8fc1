import Mocha from 'mocha';
import type { Counts } from './counts.ts';

/**
 * Runs test files with mocha and prints each result as it comes, failures in full. It runs inside VS Code as well as in plain Node.
 * A run in which no test was found counts as failed.
 */
export async function runMocha(
  files: readonly string[],
  timeout: number,
  print: (text: string) => void,
): Promise<Counts> {
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: Silent, forbidOnly: process.env.CI !== undefined });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
    printResults(runner, print);
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  if (passes + failures + pending > 0) return { passed: passes, failed: failures, skipped: pending };
  print('✗ no test was found');
  return { passed: 0, failed: 1, skipped: 0 };
}

/** One line a test, so that a run can be followed where its output is a log. */
function printResults(runner: Mocha.Runner, print: (text: string) => void): void {
  runner.on('pass', (test) => print(`✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
  runner.on('pending', (test) => print(`- ${test.fullTitle()}`));
  runner.on('fail', (test, error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    print(`✗ ${test.fullTitle()}\n${text.replace(/^/gm, '    ')}`);
  });
}

/** Mocha's own reporters print to the console, which belongs to others here. */
class Silent extends Mocha.reporters.Base {}
