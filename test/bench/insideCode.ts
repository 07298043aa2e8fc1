import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { beside, lineOf, type More, median, timeOf } from './figure.ts';
import { quiet } from './quiet.ts';

const scope = { profile: 'big', region: 'eu-west-1' };
const name = 'customer-00042';
const lines = 10_000;
const hovers = 50;
const keystrokes = 60;
const rounds = 3;

const text = Array.from({ length: lines }, (_, index) =>
  index % 100 === 50
    ? `ConfigurationSetName = "${name}"`
    : `total_${index} = compute("value ${index}", [${index}, 2, 3])`,
).join('\n');

/** Runs within the extension host: hovers and typing, with a list of 10,000 names and one description in the cache. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  if (extension === undefined) throw new Error('The extension is missing.');
  const api = await extension.activate();
  await api.list(scope);
  await api.describe({ ...scope, name });
  await quiet();
  await measureHovers();
  await measureTyping(featuresOf(extension));
}

async function measureHovers(): Promise<void> {
  const nothing = vscode.languages.registerHoverProvider('plaintext', {
    provideHover: () => new vscode.Hover('nothing'),
  });
  // No language server answers in either of these.
  const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'nothing here' });
  const code = await vscode.workspace.openTextDocument({ language: 'python', content: text });
  const place = code.positionAt(text.indexOf(name) + 1);
  const hoverCode = () => hover(code, place);
  // Reads the text for the first time.
  const first = await timeOf(hoverCode);
  const floors: number[] = [];
  const times: number[] = [];
  for (let each = 0; each < hovers; each++) {
    floors.push(await timeOf(() => hover(plain, new vscode.Position(0, 1))));
    times.push(await timeOf(hoverCode));
  }
  nothing.dispose();
  const value = median(times);
  write('code: hover from the cache', value, 'ms', { ...beside(median(floors), value), target: 5 });
  write('code: first hover in 10,000 lines', first, 'ms', beside(median(floors), first));
}

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  if (found.length !== 1) throw new Error(`There are ${found.length} hovers.`);
}

/** Keystrokes in the middle of the file, with the extension's features on and off in turn. */
async function measureTyping(features: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'python', content: text });
  const editor = await vscode.window.showTextDocument(document);
  const middle = new vscode.Position(lines / 2, 0);
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(new vscode.Range(middle, middle));
  const samples: Record<'on' | 'off', Keystroke[]> = { on: [], off: [] };
  await typeSome();
  for (let round = 0; round < rounds; round++) {
    for (const state of ['off', 'on'] as const) {
      await switchFeatures(features, state === 'on');
      samples[state].push(await typeSome());
    }
  }
  const of = (state: 'on' | 'off', what: keyof Keystroke) => median(samples[state].map((sample) => sample[what]));
  const [value, floor] = [of('on', 'time'), of('off', 'time')];
  write('code: a keystroke in 10,000 lines', value, 'ms', { ...beside(floor, value), target: floor + 1 });
  const [busy, idle] = [of('on', 'processor'), of('off', 'processor')];
  write('code: processor time of a keystroke in 10,000 lines', busy, 'ms', {
    ...beside(idle, busy),
    target: idle + 1,
  });
}

interface Keystroke {
  /** Until the extension host has the changed text, in milliseconds. */
  readonly time: number;
  /** What the extension host computed, all that followed included, in milliseconds. */
  readonly processor: number;
}

async function typeSome(): Promise<Keystroke> {
  const before = process.cpuUsage();
  const times: number[] = [];
  for (let each = 0; each < keystrokes; each++) {
    times.push(await timeOf(async () => vscode.commands.executeCommand('type', { text: each % 10 === 9 ? ' ' : 'x' })));
  }
  // What waits for the typing to pause comes now.
  await delay(1_500);
  const { user, system } = process.cpuUsage(before);
  return { time: median(times), processor: (user + system) / 1_000 / keystrokes };
}

/** The settings that switch a feature in code. */
function featuresOf({ packageJSON }: vscode.Extension<unknown>): readonly string[] {
  const groups: readonly { properties: object }[] = [packageJSON.contributes.configuration].flat();
  return groups.flatMap(({ properties }) => Object.keys(properties)).filter((key) => key.endsWith('.enabled'));
}

async function switchFeatures(features: readonly string[], on: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  for (const feature of features) await settings.update(feature, on, vscode.ConfigurationTarget.Global);
  await quiet();
}

function write(what: string, value: number, unit: string, more: More): void {
  appendFileSync(process.env['SES_RESULTS'] ?? '', `${lineOf(what, value, unit, more)}\n`);
}
