import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Server } from './server.ts';
import { recordTraffic } from './traffic.ts';

export interface WindowRun {
  /** The server must have been started with `testDriver`. */
  readonly server: Server;
  readonly browser: Browser;
  /** The folder of the extension that is tried: VS Code takes one this way. */
  readonly extension: string;
  /** A module that exports `run`, for the extension host. */
  readonly module: string;
  /** A file for the console of the window and the extension host: long, and of interest only where something fails. */
  readonly log: string;
  /** How much the extension logs; default as VS Code does. */
  readonly logLevel?: string;
}

/** Opens a window, with an extension host of its own, that runs the module, and returns the exit code: 0 where `run` resolved. */
export async function runInWindow({ server, browser, extension, module, log, logLevel }: WindowRun): Promise<number> {
  const page = await browser.newPage();
  recordTraffic(page, join(server.data, 'traffic'));
  await mkdir(dirname(log), { recursive: true });
  const lines = createWriteStream(log);
  try {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      lines.write(`${type}: ${args.join(' ')}\n`);
    });
    return await new Promise<number>((resolve, reject) => {
      page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
      page.once('close', () => reject(new Error('The page of the workbench was closed.')));
      const payload = [
        ['extensionDevelopmentPath', remote(extension)] as const,
        ['extensionTestsPath', remote(module)] as const,
        ...(logLevel ? [['logLevel', logLevel] as const] : []),
      ];
      page
        .exposeFunction('codeAutomationExit', (code: number) => resolve(code))
        .then(() => page.goto(server.address(payload)))
        .catch(reject);
    });
  } finally {
    await page.close();
    lines.end();
  }
}
