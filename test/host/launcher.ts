// Stands for VS Code's executable where there is no desktop: takes the flags that `runTests` of @vscode/test-electron passes, runs the
// extension's tests in VS Code's server with a headless browser as its window, and ends with their exit code.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { outFolder } from './paths.ts';
import { startServer } from './server.ts';
import { runInWindow } from './windowRun.ts';

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true, default: [] },
    extensionTestsPath: { type: 'string', default: '' },
    'user-data-dir': { type: 'string', default: '' },
    log: { type: 'string', default: '' },
  },
  // The other flags are for a window that is not here.
  strict: false,
  allowPositionals: true,
});

// Whoever called this may end without a word: its end of the pipe closes then.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume();

// VS Code's server takes one such folder: the others stand beside it, as if they were installed.
const [extension = '', ...otherExtensions] = values.extensionDevelopmentPath.map(String);

const server = await startServer({
  otherExtensions,
  ...(positionals[0] ? { workspace: positionals[0] } : { emptyWindow: true }),
  environment: process.env,
  data: String(values['user-data-dir']),
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
    return await runInWindow({
      server,
      browser,
      extension,
      module: String(values.extensionTestsPath),
      log: join(outFolder, 'vscode.log'),
      logLevel: String(values.log),
    });
  } finally {
    await stop();
  }
}
