import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { quiet } from './quiet.ts';

/** Runs within the extension host of a new window: how long each extension takes to be loaded and activated, in milliseconds. */
export async function run(): Promise<void> {
  await quiet();
  // The first one pays for what the extension host itself does once.
  await timeOf('bench.warm-up');
  const floor = await timeOf('bench.noop');
  const value = await timeOf('ses-configuration-sets.ses-configuration-sets');
  appendFileSync(process.env['SES_RESULTS'] ?? '', `${JSON.stringify({ floor, value })}\n`);
}

async function timeOf(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined || extension.isActive) throw new Error(`${id} is missing, or was active before`);
  const start = performance.now();
  await extension.activate();
  return performance.now() - start;
}
