import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

const region = ['prod', 'eu-west-1'] as const;

describe('the overview of a region', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openWorkbench({ workspace: `${root}test/host/demo-workspace`, environment: emulator.env });
    await workbench.openView('Amazon SES');
    await workbench.tree.expand('prod');
    await workbench.tree.expand(...region);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const page = () => workbench.editors.webview();

  it('opens', async () => {
    await workbench.tree.chooseFromMenu('Open Overview', ...region);
    await page().getByRole('heading', { level: 1, name: 'Overview of eu-west-1' }).waitFor();
    await workbench.screenshot('overview-empty');
    await page()
      .getByRole('button', { name: /^Describe all/ })
      .click();
    await workbench.page.waitForTimeout(15_000);
    await workbench.screenshot('overview-running');
    await page().getByRole('button', { name: 'Pause' }).click();
    await workbench.page.waitForTimeout(1_000);
    await workbench.screenshot('overview-paused');
  });
});
