import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { endProcess } from './endProcess.ts';
import { neutralEnvironment } from './environment.ts';
import { type HostFiles, installHost } from './install.ts';
import { stopAtExit } from './shutdown.ts';

export interface ServerOptions {
  /** A folder, a copy of which the workbench opens. An empty one where absent. */
  readonly workspace?: string;
  /** The extension: a project's folder that was built, or a VSIX that is installed as a user does. None where absent. */
  readonly extension?: { readonly folder: string } | { readonly vsix: string };
  /** Added to the extension host's environment, which holds no AWS variable of the caller's; undefined removes one. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** User settings, besides those that make VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The color theme's name; default `Dark Modern`. */
  readonly theme?: string;
  /** `ask`: folders open in Restricted Mode until they are trusted. Default `off`: every folder is trusted. */
  readonly trust?: 'ask' | 'off';
  /** Whether a page may name an extension's folder and its tests in its address. */
  readonly testDriver?: boolean;
  /** Default: a free one. */
  readonly port?: number;
}

/** A running VS Code server, on 127.0.0.1 alone. Its folders are its own, and gone with it. */
export interface Server {
  readonly port: number;
  /** The folder that the workbench opens. */
  readonly workspace: string;
  /** The address of the workbench on the workspace, with the connection token that it asks for. */
  address(payload?: readonly (readonly [string, string])[]): string;
  /** Ends it and starts it again with the same folders, port and token: what was stored is still there. */
  restart(): Promise<void>;
  /** Ends it and all that it started, and removes its folders. */
  stop(): Promise<void>;
}

/** What makes VS Code quiet and repeatable. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Starts VS Code's server, installing it where that was not done yet. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const files = await installHost();
  const folder = await mkdtemp(join(tmpdir(), 'ses-vscode-'));
  const token = randomBytes(16).toString('hex');
  const workspace = join(folder, basename(options.workspace ?? 'workspace'));
  let child: ChildProcess | undefined;
  const stop = stopAtExit(async () => {
    if (child) await endProcess(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    await (options.workspace ? cp(options.workspace, workspace, { recursive: true }) : mkdir(workspace));
    await prepare(folder, token, options, files);
    let port = options.port ?? 0;
    const start = async () => {
      child = spawn(process.execPath, [files.serverMain, ...flags(folder, port, options)], {
        detached: true,
        env: environment(folder, options),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      port = await listening(child);
    };
    await start();
    return {
      port,
      workspace,
      address: (payload) => {
        const query = new URLSearchParams({ tkn: token, folder: workspace });
        if (payload) query.set('payload', JSON.stringify(payload));
        return `http://127.0.0.1:${port}/?${query}`;
      },
      restart: async () => {
        if (child) await endProcess(child);
        await start();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Writes the settings and the token, and puts the extension where the server looks for them. */
async function prepare(folder: string, token: string, options: ServerOptions, files: HostFiles): Promise<void> {
  const settings = {
    ...quiet,
    'security.workspace.trust.enabled': options.trust === 'ask',
    'workbench.colorTheme': options.theme ?? 'Dark Modern',
    ...options.settings,
  };
  for (const scope of ['User', 'Machine']) {
    await mkdir(join(folder, 'user', scope), { recursive: true });
    await writeFile(join(folder, 'user', scope, 'settings.json'), JSON.stringify(settings));
  }
  await mkdir(join(folder, 'extensions'));
  await mkdir(join(folder, 'home'));
  // Not on the command line, where every user of the machine could read it.
  await writeFile(join(folder, 'token'), token, { mode: 0o600 });
  if (!options.extension) return;
  if ('folder' in options.extension) {
    const source = options.extension.folder;
    await symlink(source, join(folder, 'extensions', basename(source)), 'junction');
  } else {
    const install = ['--install-extension', options.extension.vsix, ...folders(folder)];
    await promisify(execFile)(process.execPath, [files.serverMain, ...install], { env: environment(folder, options) });
  }
}

function folders(folder: string): string[] {
  return [
    ...['--user-data-dir', join(folder, 'user')],
    ...['--server-data-dir', join(folder, 'server')],
    ...['--extensions-dir', join(folder, 'extensions')],
  ];
}

function flags(folder: string, port: number, options: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', join(folder, 'token')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-getting-started-override'],
    // A login shell's files could set AWS variables again.
    '--force-disable-user-env',
    ...folders(folder),
    ...(options.trust === 'ask' ? [] : ['--disable-workspace-trust']),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

function environment(folder: string, options: ServerOptions): NodeJS.ProcessEnv {
  const home = join(folder, 'home');
  // Without a gallery nothing is looked up outside of this machine.
  const gallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });
  return {
    ...neutralEnvironment(),
    EXTENSIONS_GALLERY: gallery,
    HOME: home,
    USERPROFILE: home,
    ...options.environment,
  };
}

/** The port, once the server listens. Rejects with what it printed where it ends before. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      if (output.length < 100_000) output += chunk;
      const [, port] = /Extension host agent listening on (\d+)/.exec(output) ?? [];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (status) =>
      reject(new Error(`VS Code’s server ended with ${status} before it listened:\n${output}`)),
    );
  });
}
