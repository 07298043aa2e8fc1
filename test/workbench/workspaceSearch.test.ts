import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

describe('Find in Workspace from the tree', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  it('shows the places in the References view, and opens one at its line', async () => {
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
    await workbench.tree.chooseFromMenu('Find in Workspace', 'prod', 'eu-west-1', 'newsletter-prod');
    const rows = workbench.page.locator('.part.sidebar .pane-body .monaco-list-row[role="treeitem"]');
    await rows.filter({ hasText: 'sendNewsletter.ts' }).waitFor();
    await rows.filter({ hasText: 'main.tf' }).waitFor();
    await workbench.page
      .locator('.part.sidebar')
      .getByText(/^\d places in \d files$/)
      .waitFor();
    await workbench.screenshot('find-in-workspace');
    await rows.filter({ hasText: 'ConfigurationSetName' }).click();
    await workbench.editors.tab('sendNewsletter.ts').waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: '(15 selected)' }).waitFor();
    await workbench.page.keyboard.press('F4');
    await workbench.editors.tab('welcome.eml').waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 4, Col 26' }).waitFor();
  });
});
