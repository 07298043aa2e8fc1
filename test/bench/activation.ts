// What the extension costs at the start: activation in new windows and loading in plain Node, beside an extension that does nothing.
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadedFirst } from '../host/loadedFirst.ts';
import { outFolder, root } from '../host/paths.ts';
import { beside, median, print } from './figure.ts';
import { runInside } from './windows.ts';

const benchFolder = join(root, 'test', 'bench');
const noopFolder = join(benchFolder, 'noop-extension');
const main = join(root, 'dist', 'extension.js');
const windows = 6;
const loads = 9;

await printSize();
await printLoading();
await printActivation();

async function printSize(): Promise<void> {
  const sizes = await Promise.all((await loadedFirst()).map(async (file) => (await stat(join(root, file))).size));
  print('activation: size of what is loaded first', sizes.reduce((sum, size) => sum + size, 0) / 1024, 'KB', {
    target: 40,
  });
}

/** The time that `require` takes, in new processes. */
async function printLoading(): Promise<void> {
  const load = async (file: string) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(benchFolder, 'requireOnce.ts'), file]);
    return Number(stdout);
  };
  const times = [];
  const floors = [];
  for (let each = 0; each < loads; each++) {
    floors.push(await load(join(noopFolder, 'extension.js')));
    times.push(await load(main));
  }
  print('activation: require in plain Node', median(times), 'ms', beside(median(floors), median(times)));
}

async function printActivation(): Promise<void> {
  const lines = await runInside({
    module: 'insideActivation',
    windows,
    extension: await copyWithoutEvents(),
    otherExtensions: [noopFolder, await writeWarmUp()],
  });
  const measured: readonly { floor: number; value: number }[] = lines.map((line) => JSON.parse(line));
  const value = median(measured.map((each) => each.value));
  const floor = median(measured.map((each) => each.floor));
  print('activation: in a new window', value, 'ms', {
    ...beside(floor, value),
    windows,
    target: Math.min(20, floor * 2),
  });
}

/** The extension, so that nothing but a call activates it: any text that VS Code opens would do so before it is measured. */
async function copyWithoutEvents(): Promise<string> {
  const folder = await emptyFolder('ses-configuration-sets');
  for (const name of ['dist', 'media', 'package.nls.json']) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
  return folder;
}

/** An extension that pays for what the extension host does once, when it loads the first one. */
async function writeWarmUp(): Promise<string> {
  const folder = await emptyFolder('warm-up');
  const { contributes: _, ...manifest } = JSON.parse(await readFile(join(noopFolder, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, name: 'warm-up' }));
  await writeFile(join(folder, 'extension.js'), 'exports.activate = () => {};\n');
  return folder;
}

async function emptyFolder(name: string): Promise<string> {
  const folder = join(outFolder, 'bench', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
