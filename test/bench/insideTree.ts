import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { beside, lineOf } from './figure.ts';
import { quiet } from './quiet.ts';

const scope = { profile: 'big', region: 'eu-west-1' };
const rounds = 8;
/** How long all of 10,000 rows take to come, and what follows from it, in milliseconds. */
const settled = 3_000;

/** Runs within the extension host: the rows of 10,000 sets, beside as many of an extension that does nothing else. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  if (extension === undefined) throw new Error('The extension is missing.');
  const api = await extension.activate();
  await vscode.workspace.getConfiguration('ses').update('profiles', [scope.profile], vscode.ConfigurationTarget.Global);
  await api.list(scope);
  await press('noop.rows.focus', 'list.focusFirst', 'list.expand');
  await press('ses.configurationSets.focus', 'list.focusFirst', 'list.expand');
  await quiet();
  await press('list.focusDown');
  const first = await blockOf('list.expand');
  const [values, floors, idle]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    // Which set stands first is another, so all are drawn again.
    values.push(await blockOf(round % 2 === 0 ? 'ses.pin' : 'ses.unpin', { ...scope, name: 'customer-00042' }));
    floors.push(await blockOf('noop.redraw'));
    idle.push(await blockOf());
  }
  // What else the machine does only adds to it.
  const value = Math.min(...values);
  write('tree: 10,000 rows drawn, longest block', value, {
    ...beside(Math.min(...floors), value),
    idle: Math.min(...idle),
    first,
    target: 50,
  });
}

async function press(...commands: readonly string[]): Promise<void> {
  for (const command of commands) await vscode.commands.executeCommand(command);
}

/** The longest time, in milliseconds, for which nobody else in the extension host had a turn while a command took effect. */
async function blockOf(command?: string, ...given: readonly unknown[]): Promise<number> {
  await quiet();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  if (command) await vscode.commands.executeCommand(command, ...given);
  await delay(settled);
  delays.disable();
  return delays.max / 1e6;
}

function write(name: string, value: number, more: Parameters<typeof lineOf>[3]): void {
  appendFileSync(process.env['SES_RESULTS'] ?? '', `${lineOf(name, value, 'ms', more)}\n`);
}
