import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { lineOf, type More, timeOf } from './figure.ts';
import { collectGarbage, watched } from './hostWatch.ts';
import { manyRegions } from './manyRegions.ts';
import { quiet } from './quiet.ts';

const profiles = Number(process.env['SES_PROFILES']);
const rounds = 3;

/** Runs within the extension host: expands every profile and every region, from the last to the first, and refreshes all of them. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  if (extension === undefined) throw new Error('The extension is missing.');
  await extension.activate();
  await vscode.workspace.getConfiguration('ses').update('regions', manyRegions, vscode.ConfigurationTarget.Global);
  await press('ses.configurationSets.focus', 'list.focusLast');
  await quiet();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const idle = await watched(() => delay(3_000));
  const what = `${profiles} profiles × ${manyRegions.length} regions`;
  await figure(`${what} expanded and listed`, idle, async () => {
    for (let profile = 0; profile < profiles; profile += 1) await expandProfile();
  });
  for (let round = 1; round <= rounds; round += 1) {
    await figure(`${what} refreshed, ${round}`, idle, () => vscode.commands.executeCommand('ses.refresh'));
  }
  collectGarbage();
  const heap = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  write(`${what}, heap kept`, heap, 'MB', {});
}

/** The profile that has the focus, and its regions from below; then the focus is on the profile above. Nobody waits for what comes below them. */
async function expandProfile(): Promise<void> {
  await press('list.expand');
  await vscode.commands.executeCommand('list.focusDown', manyRegions.length);
  const keys = manyRegions.flatMap(() => ['list.expand', 'list.focusUp']);
  await Promise.all(keys.map((key) => vscode.commands.executeCommand(key)));
  await press('list.focusUp');
}

async function press(...commands: readonly string[]): Promise<void> {
  for (const command of commands) await vscode.commands.executeCommand(command);
}

/** How long it takes until all has come to rest, and how long others were kept from their turn at most. */
async function figure(what: string, idle: More, act: () => Thenable<unknown>): Promise<void> {
  let time = 0;
  const { longest, processor } = await watched(async () => {
    time = await timeOf(async () => act());
    await quiet();
  });
  write(what, time, 'ms', {});
  write(`${what}, longest block`, longest, 'ms', { processor, idle: idle['longest'], target: 50 });
}

function write(what: string, value: number, unit: string, more: More): void {
  appendFileSync(process.env['SES_RESULTS'] ?? '', `${lineOf(`tree: ${what}`, value, unit, more)}\n`);
}
