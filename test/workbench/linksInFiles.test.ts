import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openWorkbench, type Workbench } from './driver.ts';

/** Anybody can write such a link into a file that the user opens. Its profile has a `credential_process`. */
const link = 'aws-ses-details:/process/us-east-1/newsletter-prod';

describe('a link in a file to the page of a set', () => {
  let folder: string;
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-links-'));
    await writeFile(join(folder, 'notes.md'), `See [the newsletter](${link}).\n`);
    emulator = await startEmulator();
    workbench = await openWorkbench({ workspace: folder, environment: emulator.env });
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens it, but asks nothing as a profile that nobody has used yet', async () => {
    await workbench.openFile('notes.md');
    await workbench.page.locator('.view-line .detected-link').first().waitFor();
    await workbench.page.keyboard.down('Control');
    await workbench.editors.click('aws-ses-details:');
    await workbench.page.keyboard.up('Control');
    await workbench.editors.webview().getByRole('button', { name: 'Describe Now' }).waitFor();
    await workbench.screenshot('link-in-file');
    assert.deepEqual(emulator.requests, []);
  });

  it('leaves it to the user to ask', async () => {
    await workbench.editors.webview().getByRole('button', { name: 'Describe Now' }).click();
    await workbench.editors.webview().locator('footer').waitFor();
    assert.ok(emulator.requests.some(({ operation }) => operation === 'DescribeConfigurationSet'));
  });
});
