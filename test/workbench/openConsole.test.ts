import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

describe('Open in AWS Console', () => {
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
  const question = () => workbench.page.locator('.monaco-dialog-box');
  afterEach(async () => {
    if (await question().isVisible()) await question().getByRole('button', { name: 'Cancel', exact: true }).click();
    await question().waitFor({ state: 'hidden' });
  });

  it('hands the browser the address of the set’s page, as it is', async () => {
    await workbench.tree.chooseFromMenu('Open in AWS Console', 'prod', 'eu-west-1', 'press');
    await question().waitFor();
    await workbench.screenshot('open-console');
    // VS Code's own question before it opens any page.
    assert.match(
      (await question().textContent()) ?? '',
      /https:\/\/eu-west-1\.console\.aws\.amazon\.com\/ses\/home\?region=eu-west-1#\/configuration-sets\/press/,
    );
  });
  it('is on the page of a set too, and a topic there leads to its own', async () => {
    const page = workbench.editors.webview();
    await workbench.tree.click('prod', 'eu-west-1', 'newsletter-prod');
    await page.locator('footer').waitFor();
    await page.locator('[data-key="console"]').click();
    await question().waitFor();
    assert.match((await question().textContent()) ?? '', /#\/configuration-sets\/newsletter-prod/);
    await question().getByRole('button', { name: 'Cancel', exact: true }).click();
    await question().waitFor({ state: 'hidden' });
    await page.locator('a', { hasText: 'ses-bounces' }).click();
    await question().waitFor();
    assert.match(
      (await question().textContent()) ?? '',
      /\/sns\/v3\/home\?region=eu-west-1#\/topic\/arn:aws:sns:eu-west-1:111122223333:ses-bounces/,
    );
  });

  it('asks before it opens more than five', async () => {
    await workbench.tree.click('prod', 'eu-west-1', 'press');
    for (let more = 0; more < 5; more++) await workbench.page.keyboard.press('Shift+ArrowUp');
    await workbench.tree.chooseFromMenu('Open in AWS Console', 'prod', 'eu-west-1', 'press');
    await question().waitFor();
    assert.match((await question().textContent()) ?? '', /Open 6 pages\?/);
    await question().getByRole('button', { name: 'Cancel', exact: true }).click();
    await question().waitFor({ state: 'hidden' });
    assert.deepEqual(await workbench.notifications.texts(), []);
  });
});
