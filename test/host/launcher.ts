// Stands for VS Code's executable where there is no desktop: takes the flags that `runTests` of @vscode/test-electron passes, runs the
// extension's tests in VS Code's server with a headless browser as its window, and ends with their exit code.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { outFolder } from './paths.ts';
import { startServer } from './server.ts';

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true, default: [] },
    extensionTestsPath: { type: 'string', default: '' },
  },
  // The other flags are for a window that is not here.
  strict: false,
  allowPositionals: true,
});

// Whoever called this may end without a word: its end of the pipe closes then.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume();

const server = await startServer({
  ...(positionals[0] && { workspace: positionals[0] }),
  environment: process.env,
  testDriver: true,
});
try {
  process.exitCode = await runTests();
} finally {
  await server.stop();
  process.stdin.destroy();
}

async function runTests(): Promise<number> {
  const { browser, stop } = await launchBrowser();
  try {
    const page = await browser.newPage();
    const remote = (path: unknown) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    // The console of the window and the extension host: long, and of interest only where something fails.
    await mkdir(outFolder, { recursive: true });
    const log = createWriteStream(join(outFolder, 'vscode.log'));
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      log.write(`${type}: ${args.join(' ')}\n`);
    });
    return await new Promise<number>((resolve, reject) => {
      page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
      page.once('close', () => reject(new Error('The page of the workbench was closed.')));
      const payload = [
        ...[values.extensionDevelopmentPath].flat().map((path) => ['extensionDevelopmentPath', remote(path)] as const),
        ['extensionTestsPath', remote(values.extensionTestsPath)] as const,
      ];
      page
        .exposeFunction('codeAutomationExit', (code: number) => resolve(code))
        .then(() => page.goto(server.address(payload)))
        .catch(reject);
    });
  } finally {
    await stop();
  }
}
