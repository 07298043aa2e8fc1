// `npm run bench`: prints one JSON object a line for each figure; `-- --table` prints a table instead, and `-- --write` puts it into
// docs/performance.md. Further arguments select by name.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildExtension } from '../host/build.ts';
import { endProcess } from '../host/endProcess.ts';
import { root } from '../host/paths.ts';
import { endWithParent, shutDown, stopAtExit } from '../host/shutdown.ts';
import { report, writeReport } from './report.ts';

/** Scripts of this folder. Each one runs in a process of its own, so that none pays for the heap of another. */
const benches = [
  'activation',
  'click',
  'list',
  'tree',
  'describes',
  'oneCall',
  'manyScopes',
  'manyRows',
  'lister',
  'names',
  'findInWorkspace',
  'findConfigurationSet',
  'overview',
  'code',
  'hour',
  'rivals',
  'falseHits',
];

endWithParent();
const { values, positionals } = parseArgs({
  options: { table: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isTable = values.table || values.write;
const unknown = positionals.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. The benchmarks: ${benches.join(', ')}`);
  await shutDown(2);
}
await buildExtension();
const lines: string[] = [];
const failed: string[] = [];
for (const name of benches.filter((each) => positionals.length === 0 || positionals.includes(each))) {
  const status = await run(name, (line) => (isTable ? lines.push(line) : console.log(line)));
  if (status !== 0) failed.push(name);
}
if (isTable) {
  const table = await report(lines);
  console.log(table);
  if (values.write && failed.length === 0) await writeReport(table);
}
if (failed.length > 0) console.error(`These ended before all of their figures were taken: ${failed.join(', ')}`);
await shutDown(failed.length > 0 ? 1 : 0);

/** Runs a script, hands on its figures as they come, and returns its status. */
async function run(name: string, print: (line: string) => void): Promise<unknown> {
  const child = spawn(process.execPath, [join(root, 'test', 'bench', `${name}.ts`)], {
    cwd: root,
    // The head of a process group, so that it can be ended with all that it started.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = stopAtExit(() => endProcess(child));
  createInterface(child.stdout).on('line', print);
  const status = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  await stop();
  return status;
}
