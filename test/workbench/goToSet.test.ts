import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

const command = 'Amazon SES: Go to Configuration Set…';

describe('Go to Configuration Set…', () => {
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
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    emulator.clearRequests();
  });

  const described = () =>
    emulator.requests
      .filter(({ operation }) => operation === 'DescribeConfigurationSet')
      .map(({ account, region, parameters }) => [account, region, parameters.ConfigurationSetName].join(' '));
  const row = (label: string) =>
    workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label }).first();
  const open = async (typed: string) => {
    await workbench.runCommand(command);
    await workbench.page.locator('.quick-input-title', { hasText: 'Go to Configuration Set' }).waitFor();
    await workbench.quickInput.type(typed);
  };

  /** Until the page of a set is there, which takes the focus. */
  const page = async (name: string) => {
    await workbench.editors.tab(name).waitFor();
    await workbench.editors.webview().getByRole('heading', { level: 1, name }).waitFor();
  };

  it('offers to load a list where there is none', async () => {
    await open('');
    await row('No list of configuration sets is loaded yet').waitFor();
    await workbench.quickInput.accept();
    await row('staging').waitFor();
    assert.match(await workbench.quickInput.title(), /Describe Configuration Set.*1\/3/);
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
    assert.deepEqual(emulator.requests, []);
  });

  it('finds a set by some of its letters and its profile in every loaded list, and opens it', async () => {
    for (const profile of ['prod', 'dev']) {
      await workbench.tree.expand(profile);
      await workbench.tree.row(profile, 'eu-west-1');
    }
    // The lower first: what comes with the upper one moves it out of sight.
    for (const profile of ['dev', 'prod']) await workbench.tree.expand(profile, 'eu-west-1');
    await workbench.tree.row('prod', 'eu-west-1', 'b2b-quotes');
    await open('nwprod dev');
    await row('newsletter-prod').waitFor();
    await workbench.quickInput.accept();
    await page('newsletter-prod');
    assert.deepEqual(described(), ['444455556666 eu-west-1 newsletter-prod']);
  });

  it('shows pinned sets first, in their region too, then what was opened last, then profile by profile', async () => {
    await workbench.tree.chooseFromMenu('Pin', 'prod', 'eu-west-1', 'b2b-quotes');
    const pinned = workbench.page.locator('.part.sidebar .monaco-list-row', {
      has: workbench.page.locator('.codicon-pinned'),
    });
    await pinned.waitFor();
    assert.match((await pinned.getAttribute('aria-label')) ?? '', /^b2b-quotes, pinned/);
    const region = (await workbench.tree.rows()).findIndex(({ label }) => label === 'eu-west-1');
    assert.equal((await workbench.tree.rows())[region + 1]?.label, 'b2b-quotes');
    await open('');
    await row('analytics-everything').waitFor();
    assert.deepEqual((await workbench.quickInput.labels()).slice(0, 3), [
      'b2b-quotes',
      'newsletter-prod',
      'newsletter-dev',
    ]);
    await workbench.screenshot('go-to-set');
  });

  it('opens the JSON document by its button', async () => {
    await open('b2b-quotes');
    await row('b2b-quotes').hover();
    await row('b2b-quotes').getByRole('button', { name: 'Open as JSON' }).click();
    await workbench.editors.tab('b2b-quotes.json').waitFor();
    assert.deepEqual(described(), ['111122223333 eu-west-1 b2b-quotes']);
  });

  it('opens what a pasted ARN names, in the profile of its account', async () => {
    await open('arn:aws:ses:us-east-1:444455556666:configuration-set/sandbox');
    await row('Open sandbox').waitFor();
    await workbench.screenshot('go-to-pasted');
    await workbench.quickInput.accept();
    await page('sandbox');
    assert.deepEqual(described(), ['444455556666 us-east-1 sandbox']);
  });

  it('opens what a pasted link of the console names, in the one profile that has it', async () => {
    await open('https://eu-west-1.console.aws.amazon.com/ses/home?region=eu-west-1#/configuration-sets/b2b-invoices');
    await row('Open b2b-invoices').waitFor();
    await workbench.quickInput.accept();
    await page('b2b-invoices');
    assert.deepEqual(described(), ['111122223333 eu-west-1 b2b-invoices']);
  });

  it('asks for the profile where none is known to be of the account', async () => {
    await open('arn:aws:ses:eu-west-1:999900001111:configuration-set/receipts');
    await row('Open receipts').waitFor();
    await workbench.quickInput.accept();
    await row('staging').waitFor();
    assert.match(await workbench.quickInput.placeholder(), /^No profile is known to be of account 999900001111\./);
    await workbench.screenshot('go-to-foreign-account');
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
    assert.deepEqual(emulator.requests, []);
  });

  it('opens what Copy Link copied, and says why another link leads nowhere', async () => {
    await open('vscode://ses-configuration-sets.ses-configuration-sets/dev/eu-west-1/sandbox');
    await row('Open sandbox').waitFor();
    await workbench.quickInput.type('arn:aws:sns:eu-west-1:444455556666:bounces');
    await row('An ARN of sns, not of a configuration set').waitFor();
    await workbench.screenshot('go-to-refused');
    await workbench.quickInput.type('vscode://ses-configuration-sets.ses-configuration-sets/dev/eu-west-1/sandbox');
    await row('Open sandbox').waitFor();
    await workbench.quickInput.accept();
    await page('sandbox');
    assert.deepEqual(described(), ['444455556666 eu-west-1 sandbox']);
  });

  it('asks Amazon SES for the name that was typed, which no list has', async () => {
    await open('nothing-of-this-name');
    await row('Describe Configuration Set…').waitFor();
    await workbench.quickInput.accept();
    await row('staging').waitFor();
    assert.match(await workbench.quickInput.title(), /1\/2/);
    await workbench.quickInput.pick('dev');
    await workbench.notifications.containing('nothing-of-this-name');
    assert.deepEqual(described(), ['444455556666 eu-west-1 nothing-of-this-name']);
    await workbench.notifications.clear();
  });

  it('shows an unpinned set among the others again', async () => {
    await workbench.tree.chooseFromMenu('Unpin', 'prod', 'eu-west-1', 'b2b-quotes');
    await workbench.page.locator('.part.sidebar .codicon-pinned').waitFor({ state: 'detached' });
    const labels = (await workbench.tree.rows()).map(({ label }) => label);
    assert.ok(labels.indexOf('b2b-invoices') < labels.indexOf('b2b-quotes'), labels.join());
  });
});
