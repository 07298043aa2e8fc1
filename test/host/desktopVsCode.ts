import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { endProcess } from './endProcess.ts';
import { neutralEnvironment } from './environment.ts';
import { root } from './paths.ts';
import { writeSettings } from './settings.ts';
import { stopAtExit } from './shutdown.ts';

/** The executable of a desktop VS Code, downloaded on first use. Throws, in one line, what this machine lacks for one. */
export async function findDesktopVsCode(): Promise<string> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'A desktop VS Code needs a display, and there is none: run this in a desktop session or under xvfb-run.',
    );
  }
  try {
    return await downloadAndUnzipVSCode({ timeout: 30_000, reporter: new SilentReporter() });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`No desktop VS Code can be downloaded from update.code.visualstudio.com: ${reason.split('\n')[0]}`);
  }
}

/** Opens a desktop VS Code with the built extension on a copy of the workspace, and waits until it is closed. */
export async function openDesktopVsCode(
  executable: string,
  workspace: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-desktop-'));
  const copy = join(folder, basename(workspace));
  await cp(workspace, copy, { recursive: true });
  await writeSettings(join(folder, 'user'), {});
  const child = spawn(
    executable,
    [
      ...[copy, `--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', '--no-sandbox'],
      ...[`--user-data-dir=${join(folder, 'user')}`, `--extensions-dir=${join(folder, 'extensions')}`],
    ],
    { env: { ...neutralEnvironment(), ...environment }, stdio: 'ignore', detached: process.platform !== 'win32' },
  );
  const stop = stopAtExit(async () => {
    await endProcess(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(stop);
}
