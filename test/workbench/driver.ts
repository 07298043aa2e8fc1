import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Emulator } from '../emulator/index.ts';
import { launchBrowser } from '../host/browser.ts';
import { hostFolder, outFolder, tried } from '../host/paths.ts';
import { type Server, startServer } from '../host/server.ts';
import type { ServerOptions } from '../host/serverOptions.ts';
import { recordTraffic } from '../host/traffic.ts';
import { auditRun } from './driver/auditRun.ts';
import { createEditors, type Editors } from './driver/editors.ts';
import { createNotifications, type Notifications } from './driver/notifications.ts';
import { createQuickInput, type QuickInput } from './driver/quickInput.ts';
import { createTree, type Tree } from './driver/tree.ts';

export interface WorkbenchOptions extends ServerOptions {
  /** Default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What must not be logged, stored or shown, besides what the emulator knows. */
  readonly secrets?: readonly string[];
}

const patience = 30_000;

/** A copy of it is opened. */
const demoWorkspace = join(hostFolder, 'demo-workspace');

/** A VS Code window in a browser, and what a person does in it. Everything waits until it can be done, at most 30 seconds. */
export interface Workbench {
  /** For whatever has no word here. */
  readonly page: Page;
  /** The tree of the side bar. */
  readonly tree: Tree;
  /** The palette, and the questions of commands. */
  readonly quickInput: QuickInput;
  readonly editors: Editors;
  readonly notifications: Notifications;
  /** Opens a view container by the title of its entry in the activity bar. */
  openView(title: string): Promise<void>;
  /** Opens the palette, and types this whole title of a command until the palette shows it. */
  findCommand(title: string): Promise<void>;
  /** Runs a command by the whole title that the palette shows: `Amazon SES: Refresh`. */
  runCommand(title: string): Promise<void>;
  /** Colours the window by the theme of this name. */
  useTheme(name: string): Promise<void>;
  /** Opens a file of the workspace by its name. */
  openFile(name: string): Promise<void>;
  /** What was copied last. */
  clipboard(): Promise<string>;
  /** Writes out/screenshots/NAME.png, and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Loads the window again, as Developer: Reload Window does. */
  reload(): Promise<void>;
  /** Ends VS Code and starts it again, with the same window. */
  restart(): Promise<void>;
  /** Opens another window on the same workspace, with the same user data; its `stop` closes it alone. */
  openWindow(): Promise<Workbench>;
  /** Ends VS Code, and rejects where anything that it asked for, logged, stored or showed must not be. */
  stop(): Promise<void>;
}

/** Starts VS Code with the built extension on a workspace, and opens its window. */
export async function openWorkbench({
  viewport,
  secrets = [],
  ...options
}: WorkbenchOptions & { workspace: string }): Promise<Workbench> {
  const server = await startServer({ extension: { folder: tried }, ...options });
  try {
    const { browser, stop } = await launchBrowser();
    const context = await browser.newContext({ viewport: viewport ?? { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await openPage(context, server);
    return createWorkbench(page, server, async () => {
      await stop();
      await auditRun(server, options, secrets).finally(server.stop);
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The same on an emulator for all of AWS, with our view open; on the demo's workspace, where no other is said. */
export async function openDemo(
  { env: environment }: Emulator,
  options: Omit<WorkbenchOptions, 'environment'> = {},
): Promise<Workbench> {
  const workbench = await openWorkbench({ workspace: demoWorkspace, ...options, environment });
  try {
    await workbench.openView('Amazon SES');
    return workbench;
  } catch (error) {
    await workbench.stop();
    throw error;
  }
}

async function openPage(context: BrowserContext, server: Server): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  recordTraffic(page, join(server.data, 'traffic'));
  await page.goto(server.address());
  await ready(page);
  return page;
}

function createWorkbench(page: Page, server: Server, stop: () => Promise<void>): Workbench {
  const quickInput = createQuickInput(page);
  const editors = createEditors(page);
  /** A page that has the focus and is about to be replaced takes keys with it. */
  const openWith = async (key: string) => {
    const deadline = Date.now() + patience;
    do await page.keyboard.press(key);
    while (!(await quickInput.appears()) && Date.now() < deadline);
  };
  const findCommand = async (title: string) => {
    const deadline = Date.now() + patience;
    for (;;) {
      await openWith('F1');
      if ((await quickInput.takes(`>${title}`)) && (await quickInput.shows(title))) return;
      if (Date.now() > deadline) throw new Error(`The palette has no command ${title}.`);
      // The palette holds what there was when it opened, and extensions add theirs a while after the window is there.
      await page.keyboard.press('Escape');
      await quickInput.closed();
    }
  };
  const runCommand = async (title: string) => {
    await findCommand(title);
    await quickInput.pick(title);
  };
  return {
    page,
    tree: createTree(page),
    quickInput,
    editors,
    notifications: createNotifications(page),
    openView: async (title) => {
      const tab = page.locator('.part.activitybar').getByRole('tab', { name: new RegExp(`^${RegExp.escape(title)}`) });
      const shown = page.locator('.part.sidebar .composite.title', { hasText: title });
      const deadline = Date.now() + patience;
      for (;;) {
        if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
        const isShown = await shown.waitFor({ timeout: 4_000 }).then(
          () => true,
          () => false,
        );
        if (isShown) return;
        if (Date.now() > deadline) throw new Error(`The view ${title} does not open.`);
        // A window that opens what it had open before closes it by a click that comes earlier.
      }
    },
    findCommand,
    runCommand,
    useTheme: async (name) => {
      await runCommand('Preferences: Color Theme');
      await quickInput.type(name);
      await quickInput.pick(name);
      // It takes no keys any more, and is seen for a while: whoever asks the next question would type into this one.
      await quickInput.closed();
    },
    openFile: async (name) => {
      const deadline = Date.now() + patience;
      do await openWith('ControlOrMeta+P');
      while (!(await quickInput.takes(name)) && Date.now() < deadline);
      await quickInput.pick(name);
      await quickInput.closed();
      await editors.ofFile(name).waitFor();
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    screenshot: async (name) => {
      const path = join(outFolder, 'screenshots', `${name}.png`);
      await mkdir(join(outFolder, 'screenshots'), { recursive: true });
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      return path;
    },
    reload: async () => {
      // Not the browser's reload: this one stores first what the window would lose.
      const loaded = page.waitForEvent('load');
      await runCommand('Developer: Reload Window');
      await loaded;
      await ready(page);
    },
    restart: async () => {
      await server.restart();
      await page.reload();
      await ready(page);
    },
    openWindow: async () => {
      const other = await openPage(page.context(), server);
      return createWorkbench(other, server, () => other.close());
    },
    stop,
  };
}

/** Until the window shows its parts and the extensions run. */
async function ready(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.activitybar').getByRole('tab').first().waitFor();
  await page.locator('.part.statusbar').waitFor();
}
