import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { fillOnce } from './fillOnce.ts';
import { type HostFiles, installHost } from './install.ts';
import { stopAtExit } from './shutdown.ts';

/** Where Chrome and Chromium usually stand, by platform. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
};

const args = [
  ...['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Nothing but this machine is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A headless Chrome or Chromium: `CHROME_PATH`, else one that is installed, else the one from npm (Linux x64 alone). */
export async function launchBrowser(): Promise<{ readonly browser: Browser; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-browser-'));
  let browser: Browser | undefined;
  const stop = stopAtExit(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const { executablePath, env } = await findBrowser(folder);
    const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    browser = await chromium.launch({
      executablePath,
      args,
      env: { ...Object.fromEntries(own), HOME: folder, ...env },
      // Signals are answered in one place, after which the folders are gone too.
      ...{ handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false },
    });
    return { browser, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findBrowser(folder: string): Promise<{ executablePath: string; env: Record<string, string> }> {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  const installed = named ?? usualPlaces[process.platform]?.find((place) => existsSync(place));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found: install one, or name its program in CHROME_PATH.');
  }
  const files = await installHost();
  const unpacked = await fillOnce(join(files.folder, 'chromium'), (target) => unpack(files, target));
  const fontsFile = join(folder, 'fonts.conf');
  await writeFile(
    fontsFile,
    fontsConfiguration([join(unpacked, 'fonts', 'fonts'), files.fonts, '/usr/share/fonts'], folder),
  );
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_FILE: fontsFile },
  };
}

/**
 * Lets the package unpack its browser and libraries. It does so into the temporary folder, and the libraries only where it believes to be
 * in a cloud function; it also changes variables of its process: so it gets a process of its own.
 */
async function unpack(files: HostFiles, target: string): Promise<void> {
  const entry = pathToFileURL(join(files.chromiumPackage, 'build', 'index.js'));
  const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  await mkdir(target, { recursive: true });
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: target },
  });
}

/** The package's own file names other folders, and without any font Chromium aborts. */
function fontsConfiguration(fontFolders: readonly string[], cache: string): string {
  const folders = fontFolders.map((folder) => `<dir>${folder.replaceAll('&', '&amp;')}</dir>`);
  return `<?xml version="1.0"?>\n<fontconfig>${folders.join('')}<cachedir>${cache}</cachedir></fontconfig>\n`;
}
