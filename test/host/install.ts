import { spawn } from 'node:child_process';
import { copyFile, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fillOnce } from './fillOnce.ts';
import { cacheFolder, fingerprint, hostFolder } from './paths.ts';

/** Where the pieces of a VS Code without a display stand. */
export interface HostFiles {
  readonly folder: string;
  /** VS Code's server, to be run by Node 22.15 or later. */
  readonly serverMain: string;
  /** The folder of the npm package with a headless Chromium for Linux x64. */
  readonly chromiumPackage: string;
  /** A folder with fonts, for machines that have none. */
  readonly fonts: string;
}

const manifests = ['package.json', 'package-lock.json'];
const bytesNeeded = 1.5e9;

/** Installs VS Code's server, Chromium and a font from npm, once for each state of the lock file. About half a minute and 900 MB. */
export async function installHost(): Promise<HostFiles> {
  const name = `host-${fingerprint(...manifests.map((file) => join(hostFolder, file)))}`;
  const folder = await fillOnce(join(cacheFolder, name), install);
  await removeOutdated(name);
  const modules = join(folder, 'node_modules');
  return {
    folder,
    serverMain: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
    chromiumPackage: join(modules, '@sparticuz', 'chromium'),
    fonts: join(modules, 'dejavu-fonts-ttf', 'ttf'),
  };
}

async function install(folder: string): Promise<void> {
  console.error('Installing VS Code’s server and a browser from npm (once, about half a minute) …');
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize < bytesNeeded) {
    throw new Error(
      `${cacheFolder} needs ${bytesNeeded / 1e9} GB on its disk for the test host, and there is less: make room.`,
    );
  }
  for (const file of manifests) await copyFile(join(hostFolder, file), join(folder, file));
  await npm(folder, 'ci');
  // The server's own dependencies, and those of its extensions (TypeScript), stand in shrinkwraps that `npm ci` does not take.
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  for (const place of [server, join(server, 'extensions')]) await npm(place, 'install', '--omit=dev');
}

/** Runs npm without any package's scripts: nothing here needs a compiler. */
async function npm(folder: string, ...command: readonly string[]): Promise<void> {
  const args = [...command, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its scripts where it stands; called without it, the one on PATH is taken, which is a batch file on Windows.
  const self = process.env.npm_execpath;
  const child = self
    ? spawn(process.execPath, [self, ...args], { cwd: folder })
    : spawn('npm', args, { cwd: folder, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  if (status !== 0) {
    throw new Error(
      `The test host could not be installed from npm: “npm ${command.join(' ')}” in ${folder} ended with ${status}. ` +
        `It needs the npm registry and ${bytesNeeded / 1e9} GB of disk. npm said:\n${output.trim().split('\n').slice(-20).join('\n')}`,
    );
  }
}

/** Removes what an earlier lock file installed: it is 900 MB. */
async function removeOutdated(current: string): Promise<void> {
  const outdated = (await readdir(cacheFolder)).filter((name) => /^host-[0-9a-f]+$/.test(name) && name !== current);
  await Promise.all(outdated.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })));
}
