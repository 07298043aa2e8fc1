import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

const firstInIreland = 'analytics-everything';
const command = 'Amazon SES: Describe Configuration Set…';

describe('Describe Configuration Set… from the palette', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator, { settings: { 'ses.defaultView': 'json' } });
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    // A mouse that rests where Back was would get the tooltip of what comes there next.
    await workbench.page.mouse.move(640, 700);
    emulator.clearFaults();
    emulator.clearRequests();
  });

  const sesCalls = () => emulator.requests.filter(({ action }) => action.startsWith('ses:'));
  const row = (label: string) =>
    workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label }).first();

  it('asks for the profile, skips its only region, asks for the set and opens it', async () => {
    await workbench.runCommand(command);
    await row('staging').waitFor();
    assert.match(await workbench.quickInput.title(), /Describe Configuration Set.*1\/3/);
    await workbench.quickInput.pick('prod');
    await row(firstInIreland).waitFor();
    assert.match(await workbench.quickInput.title(), /3\/3/);
    assert.match(await workbench.quickInput.placeholder(), /prod in eu-west-1.*Back: other regions/);
    await workbench.screenshot('pick-set');
    await workbench.quickInput.type('receipts');
    await workbench.quickInput.pick('receipts');
    await workbench.editors.tab('receipts.json').waitFor();
    assert.match(await workbench.editors.text(), /"Name": "receipts"/);
  });

  it('starts at the last choice', async () => {
    await workbench.runCommand(command);
    await row('staging').waitFor();
    assert.match((await row('prod').getAttribute('class')) ?? '', /focused/);
    await workbench.quickInput.accept();
    await row('receipts').waitFor();
    assert.match((await row('receipts').getAttribute('class')) ?? '', /focused/);
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('goes back to a step that it skipped, and takes a region that is not listed', async () => {
    await workbench.runCommand(command);
    await workbench.quickInput.pick('prod');
    await row('receipts').waitFor();
    await workbench.quickInput.back();
    await row('eu-west-1').waitFor();
    assert.match(await workbench.quickInput.title(), /2\/3/);
    await workbench.quickInput.type('us-east-1');
    await workbench.quickInput.pick('Use what is typed');
    await row('us-promotions').waitFor();
    assert.doesNotMatch(await workbench.quickInput.placeholder(), /Back/);
    await workbench.quickInput.back();
    await row('eu-west-1').waitFor();
    await workbench.quickInput.back();
    await row('staging').waitFor();
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('takes what is typed and accepted at once, before the list can offer it', async () => {
    await workbench.runCommand(command);
    await workbench.quickInput.pick('prod');
    await row('receipts').waitFor();
    await workbench.quickInput.back();
    await row('eu-west-1').waitFor();
    await workbench.quickInput.typeAndAccept('us-east-1');
    await row('us-promotions').waitFor();
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('says why a region or a name does not fit, and asks AWS for nothing', async () => {
    await workbench.runCommand(command);
    await workbench.quickInput.pick('prod');
    await row('receipts').waitFor();
    emulator.clearRequests();
    await workbench.quickInput.type('no such name!');
    await row('1 to 64 letters').waitFor();
    await workbench.screenshot('pick-refused');
    await workbench.quickInput.accept();
    await row('1 to 64 letters').waitFor();
    await workbench.quickInput.back();
    await row('eu-west-1').waitFor();
    await workbench.quickInput.type('eu-west-1.evil.example');
    await row('Regions look like').waitFor();
    await workbench.quickInput.accept();
    await row('Regions look like').waitFor();
    assert.deepEqual(sesCalls(), []);
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('shows why a region’s sets cannot be listed, and still takes a name', async () => {
    await workbench.runCommand(command);
    await workbench.quickInput.pick('prod');
    await row('receipts').waitFor();
    await workbench.quickInput.back();
    await row('eu-west-1').waitFor();
    await workbench.quickInput.type('ap-south-1');
    await workbench.quickInput.pick('Use what is typed');
    await row('ses:ListConfigurationSets').waitFor();
    await workbench.screenshot('pick-denied');
    await workbench.quickInput.type('receipts');
    await workbench.quickInput.pick('Use what is typed');
    assert.match(await workbench.notifications.containing('ses:DescribeConfigurationSet'), /prod.*ap-south-1/);
    await workbench.notifications.clear();
  });

  it('offers the remedy of a profile that cannot be used', async () => {
    await workbench.runCommand(command);
    await workbench.quickInput.pick('broken');
    assert.match(await workbench.notifications.containing('source_profile'), /broken/);
    await workbench.screenshot('pick-broken');
    await workbench.notifications.clear();
    assert.deepEqual(sesCalls(), []);
  });

  it('ends the request when the user leaves', async () => {
    emulator.addFaults({ kind: 'noAnswer' });
    await workbench.runCommand(command);
    await workbench.quickInput.pick('dev');
    await workbench.page.locator('.quick-input-widget').getByRole('progressbar').waitFor({ state: 'attached' });
    while (sesCalls().length === 0) await workbench.page.waitForTimeout(20);
    await workbench.quickInput.cancel();
    while (!sesCalls().every(({ aborted }) => aborted)) await workbench.page.waitForTimeout(20);
    emulator.clearFaults();
  });

  it('asks for the code of an MFA device before it offers the sets', async () => {
    await workbench.runCommand(command);
    await workbench.quickInput.pick('mfa');
    await workbench.page.locator('.quick-input-message', { hasText: 'six digits' }).waitFor();
    await workbench.quickInput.type('123456');
    await workbench.quickInput.accept();
    await row('b2b-invoices').waitFor();
    await workbench.quickInput.type('receipts');
    await workbench.quickInput.pick('receipts');
    await workbench.editors.tab('receipts.json').waitFor();
  });

  it('asks all the same where the set that is selected in the tree is open already', async () => {
    await workbench.openView('Amazon SES');
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
    await workbench.tree.click('prod', 'eu-west-1', 'b2b-invoices');
    await workbench.editors.ofFile('b2b-invoices.json').waitFor();
    await workbench.runCommand(command);
    await row('no-credentials').waitFor();
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });
});
