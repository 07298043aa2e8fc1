import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

const workspace = `${root}test/host/demo-workspace`;

describe('the walkthrough', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    // Wide enough for the picture: VS Code leaves it out where it is not.
    workbench = await openWorkbench({
      workspace,
      environment: emulator.env,
      viewport: { width: 1700, height: 900 },
    });
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const step = (id: string) =>
    workbench.page.locator(`[data-step-id="ses-configuration-sets.ses-configuration-sets#start#${id}"]`);
  const done = (id: string) => step(id).and(workbench.page.locator('[aria-checked="true"]'));
  const open = async () => {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.quickInput.type('Amazon SES');
    await workbench.quickInput.pick('Get Started with Amazon SES Configuration Sets');
    await step('profiles').waitFor();
  };

  it('shows its steps beside a picture, in which each has its number', async () => {
    await open();
    await workbench.editors.webview().locator('svg').getByText('5', { exact: true }).waitFor();
    await workbench.screenshot('walkthrough');
    for (const id of ['profiles', 'signIn', 'regions', 'open', 'hover']) {
      assert.equal(await step(id).getAttribute('aria-checked'), 'false', id);
    }
  });

  it('opens the view, and ends its first step by that', async () => {
    await workbench.page.getByRole('button', { name: 'Open the View' }).click();
    await workbench.tree.row('prod');
    await done('profiles').waitFor();
  });

  it('ends the steps of commands when those ran, from wherever', async () => {
    for (const [id, command] of [
      ['signIn', 'Amazon SES: Sign In'],
      ['regions', 'Amazon SES: Add Region…'],
      ['hover', 'Amazon SES: Select Profile and Region for Code…'],
    ] as const) {
      await workbench.runCommand(command);
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'sso' }).waitFor();
      await workbench.quickInput.cancel();
      await done(id).waitFor();
    }
  });

  it('ends when a set was opened', async () => {
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
    assert.equal(await step('open').getAttribute('aria-checked'), 'false');
    await workbench.tree.click('prod', 'eu-west-1', 'press');
    await workbench.editors.webview().getByRole('heading', { name: 'press' }).waitFor();
    await open();
    await done('open').waitFor();
  });
});

describe('the view without anything to show', () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-first-use-'));
    workbench = await openWorkbench({
      workspace,
      environment: {
        AWS_CONFIG_FILE: join(folder, 'config'),
        AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
      },
      settings: { 'ses.profiles': ['elsewhere'] },
    });
    await workbench.openView('Amazon SES');
  });
  after(async () => {
    await workbench?.page.close();
    await workbench?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const text = (part: string) => workbench.page.locator('.welcome-view-content', { hasText: part });
  const button = (name: string) => workbench.page.locator('.welcome-view-content').getByRole('button', { name });

  it('says on which machine there are no files, and opens the one to begin with', async () => {
    await text('no AWS files on the remote machine').waitFor();
    await workbench.screenshot('welcome-no-files');
    await button('Open Config File').click();
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: join(folder, 'config') }).waitFor();
    await workbench.quickInput.cancel();
  });

  it('says that the files hold no profile, as soon as there is one', async () => {
    await writeFile(join(folder, 'config'), '# nothing yet\n');
    await text('hold no profile').waitFor();
    await button('Open Config File').waitFor();
  });

  it('says that a setting hides every profile, and leads to it', async () => {
    await writeFile(join(folder, 'config'), '[profile here]\nregion = eu-west-1\n');
    await text('hides every profile').waitFor();
    await button('Show All or Choose').click();
    await workbench.page.locator('.settings-editor').getByText('Profiles', { exact: true }).first().waitFor();
    await workbench.screenshot('welcome-all-hidden');
  });
});
