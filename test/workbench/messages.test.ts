import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

const link = '[Click](command:workbench.action.toggleSidebarVisibility)';

describe('a message', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    await appendFile(emulator.files.credentials, `\n[${link}]\ncredential_process = false\n`);
    workbench = await openDemo(emulator);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  it('shows a profile’s name as text, also where that is formed as a link to a command', async () => {
    await workbench.runCommand('Amazon SES: Sign In');
    await workbench.quickInput.type('Click');
    await workbench.quickInput.pick(link);
    const text = await workbench.notifications.containing('Click');
    assert.ok(text.replaceAll('\u2060', '').includes(link), text);
    await workbench.screenshot('message-link');
    assert.equal(await workbench.page.locator('.notification-list-item a', { hasText: 'Click' }).count(), 0);
  });
});
