import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundleSuite.ts';
import { neutralEnvironment } from './environment.ts';
import { installHost } from './install.ts';
import type { Counts } from './mochaRun.ts';
import { hostFolder, root } from './paths.ts';

/**
 * Runs the suite of test/vscode on the built extension, in VS Code's server or in a desktop VS Code that is downloaded.
 * A run that ends without counts is one failed test.
 */
export async function runVsCodeSuite(host: 'server' | 'desktop'): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-suite-'));
  try {
    if (host === 'server') await installHost();
    // `runTests` hands on all of this process's environment.
    const neutral = neutralEnvironment();
    for (const name of Object.keys(process.env)) if (!(name in neutral)) delete process.env[name];
    const [home, workspace, results] = [join(folder, 'home'), join(folder, 'workspace'), join(folder, 'results')];
    for (const path of [home, workspace, results]) await mkdir(path);
    const options = {
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { HOME: home, USERPROFILE: home, SES_RESULTS: results },
    };
    const outcome = await runTests(
      host === 'server'
        ? {
            ...options,
            vscodeExecutablePath: process.execPath,
            launchArgs: [join(hostFolder, 'launcher.ts'), workspace],
            reuseMachineInstall: true,
          }
        : { ...options, launchArgs: [workspace, '--disable-extensions'] },
    ).catch((error: unknown) => error);
    console.log(await readFile(join(results, 'results.log'), 'utf8').catch(() => ''));
    const counts = await readFile(join(results, 'counts.json'), 'utf8').catch(() => undefined);
    if (counts !== undefined) return JSON.parse(counts);
    console.error('The suite ended without counts:', outcome);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
