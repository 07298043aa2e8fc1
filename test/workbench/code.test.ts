import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openDemo, type Workbench } from './driver.ts';

const settings = { 'ses.diagnostics.enabled': true };

describe('configuration sets in code', () => {
  let folder: string;
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-code-'));
    const workspace = join(folder, 'shop');
    await cp(`${root}test/host/demo-workspace`, workspace, { recursive: true });
    await writeFile(join(workspace, '.env'), 'AWS_PROFILE=prod\nAWS_REGION=us-east-1\n');
    emulator = await startEmulator();
    workbench = await openDemo(emulator, { workspace, settings });
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
    await workbench.page.mouse.move(640, 600);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.page.mouse.move(640, 600);
    emulator.clearRequests();
  });

  const sesCalls = () => emulator.requests.filter(({ action }) => action.startsWith('ses:'));
  const hoverText = async (hover: Locator) => {
    // Other parts of a hover, such as what the link is for, can be there before.
    await hover.getByText('Amazon SES configuration set').waitFor();
    return (await hover.textContent()) ?? '';
  };
  const squiggle = () => workbench.page.locator('.part.editor .squiggly-info').first();
  const typeAtEnd = async (text: string) => {
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type(text, { delay: 30 });
  };

  it('shows what is known under the mouse, and asks AWS nothing before a link is followed', async () => {
    await workbench.openFile('sendNewsletter.ts');
    emulator.clearRequests();
    const hover = await workbench.editors.hover('newsletter-prod');
    await hover.getByText(/prod · eu-west-1 .*not described yet/).waitFor();
    await workbench.screenshot('hover-not-described');
    assert.deepEqual(sesCalls(), []);
    await hover.getByRole('link', { name: 'Details' }).click();
    await workbench.editors.tab('newsletter-prod').waitFor();
    await workbench.editors.webview().getByRole('heading', { name: 'newsletter-prod' }).waitFor();
  });

  for (const theme of ['Light Modern', 'Dark Modern']) {
    it(`says what the set does, in ${theme}`, async () => {
      await workbench.useTheme(theme);
      await workbench.openFile('sendNewsletter.ts');
      const hover = await workbench.editors.hover('newsletter-prod');
      await hover.getByText(/Sending enabled.*/).waitFor();
      await workbench.screenshot(`hover-${theme}`);
    });
  }

  it('goes to the set by F12', async () => {
    await workbench.openFile('receipts.py');
    await workbench.editors.click('password-reset');
    await workbench.page.keyboard.press('F12');
    await workbench.editors.webview().getByRole('heading', { name: 'password-reset' }).waitFor();
    assert.equal((await workbench.editors.activeTab()).label, 'password-reset');
  });

  it('offers the set and the resource that makes it by F12, from a file that is not open', async () => {
    await workbench.openFile('welcome.eml');
    await workbench.editors.click('newsletter-prod');
    await workbench.page.keyboard.press('F12');
    const places = workbench.page.locator('.peekview-widget .ref-tree .monaco-list-row');
    await places.filter({ hasText: 'main.tf' }).first().waitFor();
    await workbench.screenshot('definitions');
    await workbench.page.keyboard.press('Escape');
  });

  const clickWithControl = async (name: string) => {
    // Links are asked for once the editor is shown.
    await workbench.page.locator('.part.editor .detected-link').first().waitFor();
    await workbench.page.keyboard.down('Control');
    await workbench.editors.click(name);
    await workbench.page.keyboard.up('Control');
  };

  it('goes to the set by Ctrl and a click, once', async () => {
    await workbench.openFile('receipts.py');
    await clickWithControl('password-reset');
    await workbench.editors.webview().getByRole('heading', { name: 'password-reset' }).waitFor();
    const tabs = await workbench.editors.tabs();
    assert.equal(tabs.filter((label) => label === 'password-reset').length, 1);
    await workbench.openFile('receipts.py');
    await workbench.editors.ofFile('receipts.py').waitFor();
    assert.equal(await workbench.page.locator('.peekview-widget').count(), 0);
  });

  it('offers the set and the resource that makes it by Ctrl and a click too, in a language with a server', async () => {
    await workbench.openFile('sendNewsletter.ts');
    await clickWithControl('newsletter-prod');
    const places = workbench.page.locator('.peekview-widget .ref-tree .monaco-list-row');
    await places.filter({ hasText: 'main.tf' }).first().waitFor();
    await places.filter({ hasText: 'newsletter-prod' }).first().waitFor();
    await workbench.screenshot('definitions-by-click');
    assert.equal((await workbench.editors.activeTab()).label, 'sendNewsletter.ts');
    await workbench.page.keyboard.press('Escape');
  });

  it('completes a name within the quotes that were just opened', async () => {
    await workbench.openFile('receipts.py');
    await workbench.editors.click('import boto3');
    const offered = workbench.page.locator('.suggest-widget .monaco-list-row');
    await typeAtEnd('\nses.send_email(ConfigurationSetName="');
    // Within quotes VS Code asks at the quote alone: what is typed before it has the answer ends that.
    await offered.first().waitFor();
    await workbench.page.keyboard.type('rec', { delay: 30 });
    await offered.filter({ hasText: 'receipts' }).waitFor();
    await workbench.screenshot('completion');
    await workbench.page.keyboard.press('Enter');
    assert.match(await workbench.editors.text(), /ses\.send_email\(ConfigurationSetName="receipts"\)$/);
    assert.deepEqual(sesCalls(), []);
  });

  it('suggests what the project says of its profile and region, and takes what is picked', async () => {
    await workbench.runCommand('Amazon SES: Select Profile and Region for Code…');
    await workbench.quickInput.entry('prod').waitFor();
    const row = (text: string) => workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: text });
    assert.match((await row('prod').first().textContent()) ?? '', /suggested by \.env/);
    await workbench.quickInput.pick('prod');
    await row('us-east-1').first().waitFor();
    assert.match((await row('us-east-1').first().textContent()) ?? '', /suggested by \.env/);
    await workbench.screenshot('select-scope');
    assert.deepEqual(sesCalls(), []);
    await workbench.quickInput.pick('eu-west-1');
    await workbench.page.locator('.part.statusbar').getByText('prod · eu-west-1').waitFor();
  });

  it('reports a name that the chosen scope lacks, and replaces it with the closest', async () => {
    await workbench.openFile('receipts.py');
    await typeAtEnd('\nses.send_email(ConfigurationSetName="receits");');
    await squiggle().waitFor();
    const hover = await workbench.editors.hover('receits');
    assert.match(await hoverText(hover), /prod · eu-west-1 has no configuration set “receits”/);
    await workbench.screenshot('diagnostic');
    await workbench.editors.click('receits');
    // The bulb says that the quick fixes at the cursor are known.
    await workbench.page
      .locator('.part.editor [class*="codicon-gutter-lightbulb"], .part.editor .lightBulbWidget')
      .filter({ visible: true })
      .first()
      .waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+.');
    const fix = workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with “receipts”' });
    await fix.waitFor();
    await workbench.screenshot('quick-fix');
    await fix.click();
    await squiggle().waitFor({ state: 'detached' });
    assert.doesNotMatch(await workbench.editors.text(), /receits/);
  });
});
