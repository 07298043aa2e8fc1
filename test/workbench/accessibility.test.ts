import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

/** What docs/accessibility.md says of VS Code's own parts, and of motion. */
describe('what a screen reader hears', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator);
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });
  afterEach(() => emulator.clearFaults());

  const row = (name: RegExp) => workbench.page.getByRole('treeitem', { name });

  it('of the tree: each row’s name and state, its level, and what Enter does where something failed', async () => {
    assert.equal(await row(/^eu-west-1\b/).getAttribute('aria-level'), '2');
    await workbench.tree.chooseFromMenu('Pin', 'prod', 'eu-west-1', 'newsletter-prod');
    await row(/^newsletter-prod, pinned\b/).waitFor();
    // All other profiles are out of sight below its sets.
    await workbench.tree.collapse('prod');
    await row(/^broken, problem: .*source_profile/).waitFor();
    const denied = { kind: 'error', status: 403, code: 'AccessDenied' } as const;
    emulator.addFaults({ ...denied, match: { operation: 'ListConfigurationSets' } });
    await workbench.tree.expand('dev');
    await workbench.tree.expand('dev', 'eu-west-1');
    await row(/^Profile dev may not list configuration sets in eu-west-1/).waitFor();
    await row(/^eu-west-1, problem: /).waitFor();
  });

  it('of a picker: the title of its question, and each choice with what stands beside it', async () => {
    await workbench.runCommand('Amazon SES: Describe Configuration Set…');
    const question = 'Choose an AWS profile - Describe Configuration Set';
    await workbench.page.getByRole('listbox', { name: question }).waitFor();
    await workbench.page.getByRole('option', { name: 'prod, 111122223333' }).waitFor();
    assert.equal(await workbench.page.locator(':focus').getAttribute('aria-label'), question);
    await workbench.quickInput.cancel();
  });

  it('of the status item: whose sets the code is taken to name', async () => {
    await workbench.openFile('sendNewsletter.ts');
    await workbench.page
      .locator('.part.statusbar')
      .getByRole('button', { name: 'Amazon SES: all that is loaded' })
      .waitFor();
  });

  it('of a hover: all of it, in the accessible view', async () => {
    const { page } = workbench;
    await workbench.openFile('sendNewsletter.ts');
    await workbench.editors.click('newsletter-prod');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await page.locator('.monaco-resizable-hover').getByText('Amazon SES configuration set').waitFor();
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await page.keyboard.press('Alt+F2');
    const view = page.locator('.accessible-view');
    await view.getByText('Amazon SES configuration set').first().waitFor();
    await workbench.screenshot('accessible-view');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

describe('with reduced motion', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator);
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const animation = async () =>
    (await workbench.editors.webviewFrame()).evaluate(() => {
      const bar = document.querySelector('.bar');
      return bar && getComputedStyle(bar, '::before').animationName;
    });

  it('a page that waits stands still', async () => {
    emulator.addFaults({ kind: 'noAnswer', match: { operation: 'DescribeConfigurationSet' } });
    await workbench.tree.click('prod', 'eu-west-1', 'careers');
    await workbench.editors.webview().locator('.bar').waitFor();
    assert.equal(await animation(), 'travel');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await animation(), 'none');
  });
});
