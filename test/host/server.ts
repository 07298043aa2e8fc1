import { type ChildProcess, spawn } from 'node:child_process';
import { endProcess } from './endProcess.ts';
import { installHost } from './install.ts';
import { createServerFolder } from './serverFolder.ts';
import type { ServerOptions } from './serverOptions.ts';
import { stopAtExit } from './shutdown.ts';

/** A running VS Code server, on 127.0.0.1 alone. Its folders are its own, and gone with it. */
export interface Server {
  readonly port: number;
  /** The folder, or the file of several, that the workbench opens. */
  readonly workspace: string;
  /** Where VS Code stores, and logs. */
  readonly data: string;
  /** The address of the workbench on the workspace, with the connection token that it asks for. */
  address(payload?: readonly (readonly [string, string])[]): string;
  /** Ends it and starts it again with the same folders, port and token: what was stored is still there. */
  restart(): Promise<void>;
  /** Ends it and all that it started, and removes its folders. */
  stop(): Promise<void>;
}

/** Starts VS Code's server, installing it where that was not done yet. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const {
    serverMain,
    node: [node, ...nodeFlags],
  } = await installHost();
  const { workspace, data, token, flags, environment, remove } = await createServerFolder(serverMain, options);
  let child: ChildProcess | undefined;
  const stop = stopAtExit(async () => {
    if (child) await endProcess(child);
    await remove();
  });
  const start = async (wanted: number) => {
    child = spawn(node, [...nodeFlags, serverMain, '--port', String(wanted), ...flags], {
      // The head of a process group, so that it can be ended with all that it started.
      detached: process.platform !== 'win32',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return listening(child);
  };
  try {
    const port = await start(options.port ?? 0);
    return {
      port,
      workspace,
      data,
      address: (payload) => {
        const query = new URLSearchParams({ tkn: token, ...opened(workspace, options) });
        if (payload) query.set('payload', JSON.stringify(payload));
        return `http://127.0.0.1:${port}/?${query}`;
      },
      restart: async () => {
        if (child) await endProcess(child);
        await start(port);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What an address tells the workbench to open. */
function opened(workspace: string, { emptyWindow = false }: ServerOptions): Record<string, string> {
  if (emptyWindow) return { ew: 'true' };
  return workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace };
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
