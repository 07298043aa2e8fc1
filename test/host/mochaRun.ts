import Mocha from 'mocha';
import { type Counts, none, sum } from './counts.ts';

/**
 * Runs test files with mocha and prints each result as it comes, failures in full. It runs inside VS Code as well as in
 * plain Node. A run in which no test was found counts as failed.
 */
export async function runMocha(
  files: readonly string[],
  timeout: number,
  print: (text: string) => void,
): Promise<Counts> {
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: Silent, forbidOnly: process.env.CI !== undefined });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  let counts = none;
  const count = (ending: Partial<Counts>) => {
    counts = sum([counts, { ...none, ...ending }]);
  };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => count({ passed: 1 }));
    runner.on('fail', () => count({ failed: 1 }));
    runner.on('pending', () => count({ skipped: 1 }));
    printResults(runner, print);
  });
  if (counts !== none) return counts;
  print('✗ no test was found');
  return { ...none, failed: 1 };
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
