import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { countRows } from './countRows.ts';
import { lineOf, type More, timeOf } from './figure.ts';
import { collectGarbage, watched } from './hostWatch.ts';
import { manyRegions } from './manyRegions.ts';
import { quiet } from './quiet.ts';

const profiles = Number(process.env['SES_PROFILES']);
/** As the emulator's thread makes them. */
const setsInEach = 5;
/** How long each step may take, in milliseconds. */
const patience = 600_000;

/** Runs within the extension host: expands every profile, and then every region, until VS Code has been given the sets of each. */
export async function run(): Promise<void> {
  const rows = countRows();
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  if (extension === undefined) throw new Error('The extension is missing.');
  await extension.activate();
  await vscode.workspace.getConfiguration('ses').update('regions', manyRegions, vscode.ConfigurationTarget.Global);
  await vscode.commands.executeCommand('ses.configurationSets.focus');
  await quiet();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const idle = await watched(() => delay(3_000));
  const regions = profiles * manyRegions.length;
  const what = `${profiles} profiles × ${manyRegions.length} regions`;

  async function figure(name: string, kind: string, count: number, act: () => Promise<void>): Promise<void> {
    let time = 0;
    const { longest, processor } = await watched(async () => {
      time = await timeOf(async () => {
        await act();
        for (const deadline = Date.now() + patience; rows.drawn()[kind] !== count; await delay(10)) {
          if (Date.now() > deadline) throw new Error(`Not all is ${name}: ${JSON.stringify(rows.drawn())}`);
        }
      });
      await quiet();
    });
    write(`${what} ${name}`, time, 'ms', rows.drawn());
    write(`${what} ${name}, longest block`, longest, 'ms', { processor, idle: idle.longest, target: 50 });
  }

  await figure('shown', 'region', regions, () => rows.expandAll(1));
  await figure('listed and shown', 'configurationSet', regions * setsInEach, () => rows.expandAll(2));
  await quiet();
  collectGarbage();
  write(`${what}, heap kept`, (process.memoryUsage().heapUsed - before) / 1024 / 1024, 'MB', {});
}

function write(what: string, value: number, unit: string, more: More): void {
  appendFileSync(process.env['SES_RESULTS'] ?? '', `${lineOf(`many rows: ${what}`, value, unit, more)}\n`);
}
