// `npm test`: every check and every suite, one after the other; arguments select steps by name.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Counts, inWords, none, readCounts, sum } from './host/counts.ts';
import { endProcess } from './host/endProcess.ts';
import { outFolder, root } from './host/paths.ts';
import { secondTry } from './host/runFile.ts';
import { endWithParent, stopAtExit } from './host/shutdown.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  /** A check counts as one test. A suite writes its counts to a file: as our scripts do, or as vitest does. */
  readonly kind: 'check' | 'suite' | 'vitest';
  /** What the output of a check must hold: some pass where they see nothing. */
  readonly proof?: RegExp;
}

const steps: readonly Step[] = [
  {
    name: 'types',
    command:
      'tsc -p tsconfig.json && tsc --noEmit -p media/tsconfig.json && tsc --noEmit -p test/workbench/tsconfig.json',
    kind: 'check',
  },
  { name: 'lint', command: 'biome ci --colors=off --error-on-warnings', kind: 'check' },
  {
    name: 'structure',
    command: 'depcruise --config .dependency-cruiser.cjs src media',
    kind: 'check',
    proof: /\([1-9]\d* modules, [1-9]\d* dependencies cruised\)/,
  },
  { name: 'knip', command: 'knip', kind: 'check' },
  { name: 'build', command: 'node esbuild.mjs', kind: 'check' },
  { name: 'unit', command: 'vitest run --reporter=default --reporter=json', kind: 'vitest' },
  { name: 'vscode', command: 'node test/host/vscode.ts', kind: 'suite' },
  { name: 'workbench', command: 'node test/host/workbenchSuite.ts', kind: 'suite' },
];

/** A step that takes longer hangs. */
const patience = 15 * 60_000;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

endWithParent();
await mkdir(outFolder, { recursive: true });
let total = none;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  total = sum([total, await run(step)]);
}
console.log(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a step, and prints a line on it; where something failed in it, be it at a first try alone, all of its output follows. */
async function run(step: Step): Promise<Counts> {
  const countsFile = join(outFolder, `${step.name}.json`);
  await rm(countsFile, { force: true });
  const start = Date.now();
  const { status, output } = await execute(step.command, countsFile);
  const succeeded = status === 0 && (step.proof?.test(output) ?? true);
  const counts = await count(step, countsFile, succeeded);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const details = step.kind === 'check' ? '' : `, ${inWords(counts)}`;
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${details})`);
  if (counts.failed > 0 || output.includes(secondTry))
    console.log(`${output.trimEnd()}\n${step.command}: status ${status}\n`);
  return counts;
}

async function count(step: Step, countsFile: string, succeeded: boolean): Promise<Counts> {
  if (step.kind === 'check') return { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
  const text = await readFile(countsFile, 'utf8').catch(() => undefined);
  const counts = step.kind === 'vitest' ? readVitest(text) : readCounts(text);
  // A suite may fail without a failed test: a file that can't be loaded, an error between two tests.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readVitest(text: string | undefined): Counts {
  if (text === undefined) return readCounts(undefined);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

async function execute(command: string, countsFile: string): Promise<{ status: unknown; output: string }> {
  const child = spawn(command, {
    cwd: root,
    shell: true,
    // The head of a process group, so that it can be ended with all that it started.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      SES_COUNTS: countsFile,
      NO_COLOR: '1',
    },
  });
  const stop = stopAtExit(() => endProcess(child));
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const timer = setTimeout(() => {
    output += `\nended after ${patience / 60_000} minutes`;
    void stop();
  }, patience);
  const status = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  clearTimeout(timer);
  await stop();
  return { status, output };
}
