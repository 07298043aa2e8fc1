import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { rules } from '../../src/core/findings.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { copyPseudo, type Pseudo } from '../host/pseudo.ts';
import { cutOff, readAll } from './driver/reading.ts';
import { openDemo, openWorkbench, type Workbench } from './driver.ts';

const workspace = `${root}test/host/demo-workspace`;
const region = ['prod', 'eu-west-1'] as const;

/** Greek, so that times have no Latin letters either. */
const language = 'el';

/** No words of ours: addresses, paths, times as machines write them, and what VS Code adds. */
const foreign =
  /\b(https?|arn):\S+|(?<=^|\s)\/\S+|\d{4}-\d\d-\d\dT\S+|,? has actions$|^Actions for |\((ctrl|cmd)\s\+\sclick\)/g;

/** Spelled so in every language: services, formats, roles of the sample profiles, and an event type in two words. */
const names =
  'eu-north-1 Amazon SES JSON CloudWatch SNS Firehose TLS reader auditor deploy ReadOnly rendering failure'.split(' ');

describe('in the pseudo language', () => {
  let folder: string;
  let project: string;
  let pseudo: Pseudo;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-pseudo-'));
    project = join(folder, 'extension');
    pseudo = await copyPseudo(root, project, language);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  describe('with profiles', () => {
    let emulator: Emulator;
    let workbench: Workbench;
    let data: ReadonlySet<string>;
    before(async () => {
      emulator = await startEmulator();
      const sets = ['eu-west-1', 'us-east-1'].flatMap((name) => emulator.sets('111122223333', name));
      const sections = (await readFile(emulator.files.config, 'utf8')).match(/(?<=\[(profile )?)[\w-]+(?=\])/g) ?? [];
      data = new Set([...names, ...sections, ...rules.map(({ id }) => id), ...textsIn(sets).flatMap(wordsOf)]);
      const extension = { folder: project };
      workbench = await openDemo(emulator, { extension, language });
    });
    after(async () => {
      await workbench?.stop();
      await emulator?.stop();
    });

    /** All words are data or translated; and all are to be seen, unless VS Code's rows shorten them. */
    const isTranslated = async (locator: Locator) => {
      let texts: readonly string[] = [];
      // What is drawn again is not there for a moment.
      while (texts.length === 0) {
        await locator.filter({ visible: true }).first().waitFor();
        texts = await readAll(locator);
      }
      const plain = texts.filter((text) => wordsOf(text.replaceAll(foreign, '')).some((word) => !data.has(word)));
      assert.deepEqual(plain, []);
    };
    const isWhole = async (locator: Locator) => {
      await isTranslated(locator);
      assert.deepEqual(await cutOff(locator), []);
    };
    const run = (title: string) => workbench.runCommand(`Amazon SES: ${pseudo(title)}`);
    const inQuickInput = (part: string) => workbench.page.locator(`.quick-input-widget ${part}`);
    const isTranslatedQuestion = async () => {
      await inQuickInput('.quick-input-title').filter({ hasText: /\S/, visible: true }).waitFor();
      await inQuickInput('.monaco-list-row').first().waitFor();
      await isWhole(inQuickInput('.quick-input-title'));
      await isTranslated(inQuickInput(':is(.label-name, .label-description, .quick-input-list-separator)'));
      assert.deepEqual(await cutOff(inQuickInput('.quick-input-box input')), []);
    };
    const page = () => workbench.editors.webview();

    /** The page is translated, and to be seen whole, in a wide and in a narrow window. */
    const fits = async (name: string) => {
      for (const width of [1280, 700]) {
        await workbench.page.setViewportSize({ width, height: 800 });
        await isWhole(page().locator('html'));
        const frame = await workbench.editors.webviewFrame();
        const [whole, seen] = await frame.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        assert.equal(whole, seen, `the width of the page in a window of ${width}`);
        await workbench.screenshot(`l10n/pseudo-${name}-${width}`);
      }
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
    };

    for (const title of [
      'Go to Configuration Set…',
      'Compare With…',
      'Copy As…',
      'Add Region…',
      'Open File',
      'Sign In',
      'Select Profile and Region for Code…',
      'Save Described Sets…',
    ]) {
      it(`asks: ${title}`, async () => {
        await run(title);
        await isTranslatedQuestion();
        await workbench.quickInput.cancel();
      });
    }

    it('asks step by step', async () => {
      await run('Describe Configuration Set…');
      await isTranslatedQuestion();
      await workbench.quickInput.pick('prod');
      await workbench.quickInput.entry('a').waitFor();
      await isTranslatedQuestion();
      await workbench.quickInput.back();
      await workbench.quickInput.entry('eu-west-1').waitFor();
      await isTranslatedQuestion();
      await workbench.quickInput.type('eu-north-1');
      await workbench.quickInput.accept();
      const says = pseudo('{0} has no configuration sets in {1}. Type a name all the same');
      const empty = says.replace('{0}', 'prod').replace('{1}', 'eu-north-1');
      await inQuickInput(`.quick-input-box input[placeholder="${empty}"]`).waitFor();
      assert.deepEqual(await cutOff(inQuickInput('.quick-input-box input')), []);
      await workbench.quickInput.type('§');
      await isTranslatedQuestion();
      await workbench.quickInput.cancel();
    });

    it('tells what came of a command', async () => {
      await run('Unpin');
      await run('Remove Region');
      await workbench.notifications.containing(pseudo('No region was added, so there is none to remove.'));
      await isWhole(workbench.page.locator('.notifications-toasts .notification-list-item-message'));
      await workbench.notifications.clear();
    });

    it('shows profiles, problems and sets', async () => {
      const shown = workbench.page.locator('.part.sidebar :is(h2, .pane-body .monaco-list-row)');
      for (const profile of ['broken', 'no-credentials']) {
        await workbench.tree.expand(profile);
        await isTranslated(shown);
        await workbench.tree.collapse(profile);
      }
      await workbench.tree.expand('prod');
      await workbench.tree.expand(...region);
      await isTranslated(shown);
    });

    it('tells more under the mouse, and offers what can be done', async () => {
      await isWhole(await tooltip(workbench, ...region));
      await (await workbench.tree.row(...region, 'press')).click({ button: 'right' });
      await workbench.page.locator('.monaco-menu').waitFor();
      await isWhole(workbench.page.locator('.monaco-menu .action-label'));
      await workbench.page.keyboard.press('Escape');
    });

    for (const set of ['newsletter-prod', 'no-destinations', 'odd-nothing-answered', 'odd-no-target', 'cross-region']) {
      it(`shows the page of ${set}, wide and narrow`, async () => {
        await workbench.tree.click(...region, set);
        await page().getByRole('heading', { name: set }).waitFor();
        await page().locator('footer').waitFor();
        await fits(`page-${set}`);
      });
    }

    it('looks over a region', async () => {
      await workbench.tree.chooseFromMenu(pseudo('Open Overview'), ...region);
      await page().locator('.rows [role=rowheader]').first().waitFor();
      await fits('overview');
    });

    it('says what failed, and what helps', async () => {
      emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied' });
      await workbench.tree.click(...region, 'press');
      await page().locator('.note.error').waitFor();
      emulator.clearFaults();
      await isWhole(page().locator('html'));
    });

    it('tells in code what a set does', async () => {
      await workbench.openFile('sendNewsletter.ts');
      const hover = await workbench.editors.hover('newsletter-prod');
      // Others have parts in it too, and VS Code says of those that it waits for, in its own words, that they load.
      await hover.locator('strong', { hasText: 'newsletter-prod' }).waitFor();
      await hover.getByText(/^Loading…?\.*$/).waitFor({ state: 'detached' });
      await isWhole(hover.locator('.rendered-markdown'));
      await workbench.screenshot('l10n/pseudo-hover');
      const status = workbench.page.locator('.part.statusbar .statusbar-item[id$=".ses.scope"]');
      await isWhole(status);
    });

    it('explains the settings', async () => {
      await workbench.runCommand('Preferences: Open Settings (UI)');
      await workbench.page.keyboard.type('@ext:ses-configuration-sets.ses-configuration-sets');
      const description = workbench.page.locator('.settings-editor .setting-item-markdown');
      await description.first().waitFor();
      const others = workbench.page.locator('.settings-editor .setting-item-category').filter({ hasNotText: 'Ses' });
      await others.first().waitFor({ state: 'detached' });
      await isWhole(description);
      await workbench.screenshot('l10n/pseudo-settings');
      // The first leaves the search.
      for (const key of ['Escape', 'Escape']) await workbench.page.keyboard.press(key);
    });

    it('leads through its first use', async () => {
      await workbench.runCommand('Welcome: Open Walkthrough...');
      const title = pseudo('Get Started with Amazon SES Configuration Sets');
      await workbench.quickInput.type(title);
      await workbench.quickInput.pick(title);
      const steps = workbench.page.locator('[data-step-id^="ses-configuration-sets."]');
      await steps.first().waitFor();
      await isWhole(steps.locator(':is(.step-title, .step-description-container)'));
      await workbench.screenshot('l10n/pseudo-walkthrough');
    });
  });

  describe('without profiles', () => {
    let workbench: Workbench;
    const files = () => ({
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
    });
    before(async () => {
      const extension = { folder: project };
      workbench = await openWorkbench({ extension, workspace, language, environment: files() });
      await workbench.openView('Amazon SES');
    });
    after(() => workbench?.stop());

    it('says how to begin', async () => {
      const welcome = workbench.page.locator('.part.sidebar .welcome-view-content > *');
      await welcome.first().waitFor();
      const [first = ''] = await welcome.allTextContents();
      for (const text of await readAll(welcome)) assert.deepEqual(wordsOf(text), []);
      assert.deepEqual(await cutOff(welcome), []);
      await workbench.screenshot('l10n/pseudo-welcome');
      await writeFile(files().AWS_CONFIG_FILE, '# nothing yet\n');
      await welcome.first().filter({ hasNotText: first }).waitFor();
      for (const text of await readAll(welcome)) assert.deepEqual(wordsOf(text), []);
      assert.deepEqual(await cutOff(welcome), []);
    });
  });
});

describe('in German', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator, { language: 'de' });
    await workbench.tree.expand('prod');
    await workbench.tree.expand(...region);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });
  afterEach(() => emulator.clearFaults());

  const page = () => workbench.editors.webview();

  it('shows the page, with times as German writes them', async () => {
    await workbench.tree.click(...region, 'newsletter-prod');
    await page().getByText('Niemand erfährt von Beschwerden.').waitFor();
    assert.match((await page().locator('.described').textContent()) ?? '', /^Stand: \d\d:\d\d, in dieser Minute$/);
    assert.match(await page().locator('dl time').first().innerText(), /^\d{1,2}\. \p{L}+ \d{4} um \d\d:\d\d$/u);
    assert.deepEqual(await cutOff(page().locator('html')), []);
    await workbench.screenshot('l10n/de-page');
  });

  it('says that something was copied', async () => {
    await page()
      .getByRole('row', { name: /^bounces/ })
      .hover();
    await page().getByRole('button', { name: 'ARN kopieren arn:aws:sns' }).click();
    await page().locator('[data-copied="Kopiert"]').waitFor();
  });

  it('shows what a profile needs', async () => {
    await workbench.tree.collapse('prod');
    await workbench.tree.expand('sso');
    await workbench.tree.expand('sso', 'eu-west-1');
    await workbench.tree.row('sso', 'Anmeldung erforderlich');
    await workbench.screenshot('l10n/de-tree');
  });

  it('tells under the mouse when a list is from', async () => {
    await workbench.tree.expand('prod');
    const text = await (await tooltip(workbench, ...region)).innerText();
    assert.match(text, /^Stand der Liste: \d\d\.\d\d\.\d{4}, \d\d:\d\d:\d\d$/m);
    await workbench.screenshot('l10n/de-tooltip');
  });

  it('tells in code what a set does', async () => {
    await workbench.openFile('sendNewsletter.ts');
    const hover = await workbench.editors.hover('newsletter-prod');
    await hover.getByText(/vor \d+ \p{L}+ beschrieben/u).waitFor();
    await workbench.screenshot('l10n/de-hover');
  });

  it('asks for a name without cutting its question off', async () => {
    for (const title of ['Gehe zu Konfigurationssatz…', 'Konfigurationssatz beschreiben…']) {
      await workbench.runCommand(`Amazon SES: ${title}`);
      await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
      const input = workbench.page.locator('.quick-input-widget :is(.quick-input-title, .quick-input-box input)');
      assert.deepEqual(await cutOff(input), []);
      await workbench.screenshot(`l10n/de-${title.length}`);
      await workbench.quickInput.cancel();
    }
  });
});

/** What comes where the mouse rests on a row of the tree. */
async function tooltip({ page, tree }: Workbench, ...path: readonly string[]): Promise<Locator> {
  const hover = page.locator('.workbench-hover', { hasText: path.at(-1) ?? '' }).first();
  for (;;) {
    await (await tree.row(...path)).hover();
    const isShown = await hover.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isShown) return hover;
    // A row that was drawn again meanwhile has lost the mouse.
    await page.mouse.move(640, 600);
  }
}

/** Whole words of Latin letters; a name with dashes is one. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z][\w-]*[A-Za-z0-9]/g) ?? [];
}

/** All texts that are values of something. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
