import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { copyShipped } from './copyShipped.ts';
import { neutralEnvironment } from './environment.ts';
import { writeLanguagePack } from './languagePack.ts';
import type { ServerOptions } from './serverOptions.ts';
import { writeSettings } from './settings.ts';

/** A folder with all that a server reads and writes, so that it can be removed as a whole. */
export interface ServerFolder {
  /** The copy of the workspace, also where the window opens none. */
  readonly workspace: string;
  /** Where VS Code stores, and logs. */
  readonly data: string;
  /** The secret that the address must hold. */
  readonly token: string;
  /** The server's arguments, but the port. */
  readonly flags: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/** Prepares the folder: settings, token, a copy of the workspace, and the extension where `serverMain` looks for it. */
export async function createServerFolder(serverMain: string, options: ServerOptions): Promise<ServerFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-vscode-'));
  const workspace = join(folder, basename(options.workspace ?? 'workspace'));
  const data = options.data ?? join(folder, 'data');
  const token = randomBytes(16).toString('hex');
  const environment = environmentFor(folder, options);
  const folders = [
    ...['--user-data-dir', data],
    ...['--server-data-dir', join(data, 'server')],
    ...['--extensions-dir', join(folder, 'extensions')],
  ];
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    for (const name of ['home', 'extensions', 'tmp']) await mkdir(join(folder, name));
    await (options.workspace ? cp(options.workspace, workspace, { recursive: true }) : mkdir(workspace));
    await writeSettings(data, {
      'security.workspace.trust.enabled': options.trust === 'ask',
      ...(options.theme && { 'workbench.colorTheme': options.theme }),
      ...options.settings,
    });
    if (options.language) await writeLanguagePack(data, options.language);
    // Not on the command line, where every user of the machine could read it.
    await writeFile(join(folder, 'token'), token, { mode: 0o600 });
    if (options.extension && 'folder' in options.extension) {
      const { folder: project } = options.extension;
      await copyShipped(project, join(folder, 'extensions', basename(project)));
    } else if (options.extension) {
      const install = [serverMain, '--install-extension', options.extension.vsix, ...folders];
      await promisify(execFile)(process.execPath, install, { env: environment });
    }
    for (const source of options.otherExtensions ?? [])
      await symlink(source, join(folder, 'extensions', basename(source)), 'junction');
  } catch (error) {
    await remove();
    throw error;
  }
  const flags = [
    ...['--host', '127.0.0.1', '--connection-token-file', join(folder, 'token'), ...folders],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-getting-started-override'],
    // A login shell's files could set AWS variables again.
    '--force-disable-user-env',
    ...(options.trust === 'ask' ? [] : ['--disable-workspace-trust']),
    ...(options.language ? ['--locale', options.language] : []),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  return { workspace, data, token, flags, environment, remove };
}

function environmentFor(folder: string, options: ServerOptions): NodeJS.ProcessEnv {
  const home = join(folder, 'home');
  return {
    ...neutralEnvironment(),
    // Without a gallery nothing is looked up outside of this machine.
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
    HOME: home,
    USERPROFILE: home,
    // The server leaves sockets there.
    TMPDIR: join(folder, 'tmp'),
    ...options.environment,
  };
}
