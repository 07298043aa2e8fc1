import { downloadAndUnzipVSCode } from '@vscode/test-electron';

/** The executable of a desktop VS Code, downloaded on first use. Throws, in one line, what this machine lacks for one. */
export async function findDesktopVsCode(): Promise<string> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'A desktop VS Code needs a display, and there is none here: run this in a desktop session or under xvfb-run.',
    );
  }
  try {
    return await downloadAndUnzipVSCode({ timeout: 30_000 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No desktop VS Code could be downloaded from update.code.visualstudio.com: ${reason.split('\n')[0]}`,
    );
  }
}
