import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

describe('Restricted Mode', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openWorkbench({
      workspace: `${root}test/host/demo-workspace`,
      environment: emulator.env,
      trust: 'ask',
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    await workbench.openView('Amazon SES');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  it('starts no task to sign in, and tells the command line instead', async () => {
    await workbench.runCommand('Amazon SES: Sign In');
    await workbench.quickInput.type('sso');
    await workbench.quickInput.pick('sso');
    const told = 'run in a terminal: aws sso login --profile sso';
    assert.match(await workbench.notifications.containing(told), /Restricted Mode/);
    await workbench.notifications.press('Copy', told);
    while (!(await workbench.clipboard()).includes('aws')) await workbench.page.waitForTimeout(50);
    assert.equal(await workbench.clipboard(), 'aws sso login --profile sso');
  });
});
