import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { quiet } from './quiet.ts';

const results = process.env['SES_RESULTS'] ?? '';
const ids = { floor: 'bench.noop', value: 'ses-configuration-sets.ses-configuration-sets' } as const;

/** Runs within the extension host of a new window: how long each extension takes to be loaded and activated, in milliseconds. */
export async function run(): Promise<void> {
  await quiet();
  // The first one pays for what the extension host itself does once.
  await timeOf('bench.warm-up');
  // The others take turns, for who comes second finds more that is compiled.
  const windows = existsSync(results) ? readFileSync(results, 'utf8').split('\n').length - 1 : 0;
  const order = windows % 2 === 0 ? (['floor', 'value'] as const) : (['value', 'floor'] as const);
  const times = { floor: 0, value: 0 };
  for (const each of order) {
    await quiet();
    times[each] = await timeOf(ids[each]);
  }
  appendFileSync(results, `${JSON.stringify(times)}\n`);
}

async function timeOf(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined || extension.isActive) throw new Error(`${id} is missing, or was active before`);
  const start = performance.now();
  await extension.activate();
  return performance.now() - start;
}
