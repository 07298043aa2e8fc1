import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

describe('the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ workspace: `${root}test/host/demo-workspace` });
  });
  after(() => workbench?.stop());

  it('opens the view of Amazon SES from the activity bar', async () => {
    await workbench.openView('Amazon SES');
    await workbench.screenshot('host-view');
  });

  it('opens a file, shows its text, and keeps it over a reload', async () => {
    await workbench.openFile('welcome.eml');
    assert.match(await workbench.editors.text(), /^X-SES-CONFIGURATION-SET: newsletter-prod$/m);
    await workbench.reload();
    await workbench.editors.tab('welcome.eml').waitFor();
  });

  it('offers the commands of the extension in the palette', async () => {
    await workbench.findCommand('Amazon SES: Describe Configuration Set…');
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });
});
