import { appendFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { queryObjects } from 'node:v8';
import * as vscode from 'vscode';
import type { SesApi, Target } from '../../src/api.ts';
import { lineOf, type More } from './figure.ts';
import { collectGarbage, watched } from './hostWatch.ts';
import { quiet } from './quiet.ts';

/** How often a user does what in an hour. */
const hour = { refreshes: 1_000, pages: 200, hovers: 500, edits: 200, fileEdits: 20 };
/** What is made once, or up to a limit, is made before the first look. */
const warmUp = { refreshes: 200, pages: 40, hovers: 50, edits: 50, fileEdits: 4 };

const atOnce = 10;
const regions = (process.env['SES_REGIONS'] ?? '').split(' ');

/** Runs within the extension host. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  if (extension === undefined) throw new Error('The extension is missing.');
  const api = await extension.activate();
  await vscode.commands.executeCommand('ses.configurationSets.focus');
  const targets = await oneOfEach(api);
  await useFor(warmUp, targets);
  await openPages(warmUp.pages, targets);
  const before = await rest();
  const idle = await watched(() => delay(5_000));
  const use = await watched(() => useFor(hour, targets));
  const between = await rest();
  const opening = await watched(() => openPages(hour.pages, targets));
  const after = await rest();
  write('hour: heap kept of 200 pages, opened and closed', after.heap - between.heap, 'MB', { target: 5 });
  write('hour: heap kept of all', after.heap - before.heap, 'MB', { of: after.heap, target: 20 });
  for (const kind of ['disposables', 'emitters', 'resources'] as const)
    write(`hour: ${kind} left behind`, after[kind] - before[kind], kind, { of: after[kind] });
  for (const [what, { longest, ...more }] of Object.entries({ idle, use, opening }))
    write(`hour: longest block of the event loop, ${what}`, longest, 'ms', { ...more, target: 50 });
}

/** A set of each profile and region, of which the list and the description are then in the cache. */
async function oneOfEach(api: SesApi): Promise<readonly Target[]> {
  const profiles = await api.profiles();
  const scopes = profiles.flatMap(({ name }) => regions.map((region) => ({ profile: name, region })));
  return Promise.all(
    scopes.map(async (scope) => {
      const [name = ''] = await api.list(scope);
      await api.describe({ ...scope, name });
      return { ...scope, name };
    }),
  );
}

/** Refreshes, hovers, and edits of code and of the AWS files, all at once. */
async function useFor(often: typeof hour, targets: readonly Target[]): Promise<void> {
  await Promise.all([refresh(often.refreshes, targets), hoverAndEdit(often, targets), editFiles(often.fileEdits)]);
}

/** Lists and sets in turn, ten at once, as where ten regions are in sight. */
async function refresh(count: number, targets: readonly Target[]): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const first = done % targets.length;
    const isOfSets = Math.floor(done / targets.length) % 2 === 1;
    await Promise.all(
      targets
        .slice(first, first + atOnce)
        .map(({ name, ...scope }) =>
          vscode.commands.executeCommand('ses.refresh', isOfSets ? { ...scope, name } : scope),
        ),
    );
  }
}

async function hoverAndEdit({ hovers, edits }: typeof hour, targets: readonly Target[]): Promise<void> {
  const lines = targets.map(({ name }) => `ConfigurationSetName = "${name}"`);
  const document = await vscode.workspace.openTextDocument({ language: 'python', content: lines.join('\n') });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  for (let each = 0; each < Math.max(hovers, edits); each += 1) {
    if (each < edits) await editor.edit((edit) => edit.insert(new vscode.Position(each % lines.length, 0), ' '));
    if (each >= hovers) continue;
    const line = document.lineAt(each % lines.length);
    const place = new vscode.Position(line.lineNumber, line.text.length - 2);
    const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeHoverProvider', document.uri, place);
    if (found.length === 0) throw new Error(`There is no hover in ${line.text}`);
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Another comment in the config file each time, as who edits it saves it. */
async function editFiles(count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    await appendFile(process.env['AWS_CONFIG_FILE'] ?? '', '# another line\n');
    await delay(250);
  }
}

async function openPages(count: number, targets: readonly Target[]): Promise<void> {
  for (const target of targets.slice(0, count)) {
    await vscode.commands.executeCommand('ses.openDetails', target);
    // The page asks for its content when it is there.
    await delay(50);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  }
}

/** What there is when all has come to rest: the heap in MB, and how many of what must not pile up. */
async function rest() {
  // What waits for a change of the files to end, or for a moment in which nothing happens, comes before.
  await delay(5_000);
  await quiet();
  collectGarbage();
  const heap = process.memoryUsage().heapUsed / 1024 / 1024;
  const disposables = Number(queryObjects(vscode.Disposable, { format: 'count' }));
  const emitters = Number(queryObjects(vscode.EventEmitter, { format: 'count' }));
  // Timers, watchers, sockets.
  const resources = process.getActiveResourcesInfo().length;
  return { heap, disposables, emitters, resources };
}

function write(what: string, value: number, unit: string, more: More): void {
  appendFileSync(process.env['SES_RESULTS'] ?? '', `${lineOf(what, value, unit, more)}\n`);
}
