import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { launchBrowser } from '../host/browser.ts';
import { bundleForExtensionHost } from '../host/bundleSuite.ts';
import { outFolder, root } from '../host/paths.ts';
import { startServer } from '../host/server.ts';
import { runInWindow } from '../host/windowRun.ts';

export interface Inside {
  /** The module of this folder, without `.ts`, whose `run` measures within the extension host. It appends lines to the file that SES_RESULTS names. */
  readonly module: string;
  /** In how many windows it runs, one after the other, each with an extension host of its own. */
  readonly windows: number;
  /** The folder of the extension; default the project, as it was built. */
  readonly extension?: string;
  /** Folders of further extensions. */
  readonly otherExtensions?: readonly string[];
  /** Of the extension host, besides or in place of what leads to an emulator with the sample accounts. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Measures within VS Code, on an emulator, and returns the lines that the module wrote. */
export async function runInside({
  module,
  windows,
  extension = root,
  otherExtensions = [],
  environment = {},
}: Inside): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-bench-'));
  const results = join(folder, 'results');
  const bundles = join(outFolder, 'bench', module);
  await bundleForExtensionHost(bundles, [{ in: `test/bench/${module}.ts`, out: module }]);
  const emulator = await startEmulator();
  const log = join(bundles, 'window.log');
  const server = await startServer({
    environment: { ...emulator.env, ...environment, SES_RESULTS: results },
    otherExtensions,
    testDriver: true,
  });
  const { browser, stop } = await launchBrowser();
  try {
    for (let each = 0; each < windows; each++) {
      const code = await runInWindow({ server, browser, extension, module: join(bundles, `${module}.js`), log });
      if (code !== 0) throw new Error(`${module} failed in VS Code: see ${log}`);
    }
    return (await readFile(results, 'utf8')).trim().split('\n');
  } finally {
    await stop();
    await server.stop();
    await emulator.stop();
    await rm(folder, { recursive: true });
  }
}
