import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openDemo, openWorkbench, type Workbench } from './driver.ts';

const workspace = `${root}test/host/demo-workspace`;
/** Long enough for a person, and for this test, to act while a list is under way, in milliseconds. */
const slow = { kind: 'delay', ms: 4_000 } as const;

describe('the tree', () => {
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
  afterEach(() => emulator.clearFaults());

  const lists = (account: string) =>
    emulator.requests.filter(({ operation, account: of }) => operation === 'ListConfigurationSets' && of === account)
      .length;
  const described = (description: RegExp, ...path: readonly string[]) => workbench.tree.described(description, ...path);
  const labelsBelow = async (...path: readonly string[]) => {
    const rows = await workbench.tree.rows();
    const { index } = rows.find(({ label, level }) => label === path.at(-1) && level === path.length) ?? { index: -1 };
    const below = rows.slice(index + 1);
    const end = below.findIndex(({ level }) => level <= path.length);
    return below.slice(0, end === -1 ? undefined : end).map(({ label }) => label);
  };

  it('asks AWS nothing before a region is expanded', async () => {
    await workbench.tree.expand('dev');
    await workbench.tree.row('dev', 'eu-west-1');
    assert.deepEqual(emulator.requests, []);
  });

  it('shows the names of a region’s sets, and their number', async () => {
    await workbench.tree.expand('dev', 'eu-west-1');
    await described(/^5$/, 'dev', 'eu-west-1');
    const names = ['newsletter-dev', 'newsletter-prod', 'password-reset', 'receipts', 'sandbox'];
    assert.deepEqual(await labelsBelow('dev', 'eu-west-1'), names);
    await described(/^4444 5555 6666 · at 127\.0\.0\.1:\d+$/, 'dev');
  });

  it('previews a set on a click, as the Explorer previews a file, and tells what is known of it then', async () => {
    await workbench.tree.click('dev', 'eu-west-1', 'sandbox');
    await workbench.editors.tab('sandbox').waitFor();
    await workbench.tree.click('dev', 'eu-west-1', 'receipts');
    await workbench.editors.tab('receipts').waitFor();
    await workbench.editors.tab('sandbox').waitFor({ state: 'detached' });
    await described(/Nobody is told about bounces/, 'dev', 'eu-west-1', 'receipts');
  });

  it('refreshes with one call, however often it is pressed, and keeps what is selected and expanded', async () => {
    emulator.addFaults(slow);
    const before = lists('444455556666');
    for (let press = 0; press < 5; press++) await workbench.tree.press('Refresh', 'dev', 'eu-west-1');
    await workbench.page.locator('.codicon-loading').first().waitFor();
    await workbench.page.locator('.part.sidebar .codicon-loading').waitFor({ state: 'detached' });
    assert.equal(lists('444455556666') - before, 1);
    const selected = (await workbench.tree.rows()).filter((row) => row.selected).map(({ label }) => label);
    assert.deepEqual(selected, ['receipts']);
  });

  it('keeps the names where a refresh fails, below why and of when they are', async () => {
    emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied' });
    await workbench.tree.press('Refresh', 'dev', 'eu-west-1');
    await described(/^5, as of /, 'dev', 'eu-west-1');
    const labels = await labelsBelow('dev', 'eu-west-1');
    assert.match(labels[0] ?? '', /^As of .*: not allowed to list$/);
    assert.equal(labels.length, 6);
  });

  it('forgets that once Refresh works', async () => {
    await workbench.tree.press('Refresh', 'dev', 'eu-west-1');
    await described(/^5$/, 'dev', 'eu-west-1');
    assert.equal((await labelsBelow('dev', 'eu-west-1')).length, 5);
    await workbench.tree.collapse('dev');
  });

  it('shows why a region has no list, in the region, with what helps', async () => {
    emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied', match: { region: 'us-east-1' } });
    await workbench.tree.expand('empty');
    await workbench.tree.expand('empty', 'us-east-1');
    await described(/^Copy Policy · Profile empty may not list/, 'empty', 'us-east-1', 'Not allowed to list');
    emulator.clearFaults();
    await workbench.tree.press('Refresh', 'empty', 'us-east-1');
    await described(/^none$/, 'empty', 'us-east-1');
    await workbench.tree.collapse('empty');
  });

  it('shows the first page of a long list as it comes, and ends the call when it is collapsed', async () => {
    await workbench.tree.expand('big');
    await workbench.tree.expand('big', 'eu-west-1');
    await described(/^\d+00\+$/, 'big', 'eu-west-1');
    await workbench.tree.collapse('big', 'eu-west-1');
    await described(/incomplete$/, 'big', 'eu-west-1');
    const sent = lists('222233334444');
    // Whatever went on would have been sent before this other call is answered.
    emulator.addFaults(slow);
    await workbench.tree.expand('empty');
    await workbench.tree.press('Refresh', 'empty', 'us-east-1');
    await workbench.page.locator('.part.sidebar .codicon-loading').waitFor();
    await workbench.page.locator('.part.sidebar .codicon-loading').waitFor({ state: 'detached' });
    assert.equal(lists('222233334444'), sent);
    await workbench.tree.collapse('big');
  });

  it('says that a list was stopped, and loads it on a click', async () => {
    emulator.addFaults(slow);
    await workbench.tree.expand('staging');
    await workbench.tree.expand('staging', 'eu-west-1');
    await workbench.page.locator('.part.sidebar .codicon-loading').waitFor();
    await workbench.tree.press('Stop', 'staging', 'eu-west-1');
    await workbench.tree.row('staging', 'eu-west-1', 'Stopped');
    emulator.clearFaults();
    await workbench.tree.click('staging', 'eu-west-1', 'Stopped');
    await described(/^25$/, 'staging', 'eu-west-1');
    await workbench.tree.collapse('staging');
  });

  it('asks once for a sign-in that a profile needs, and goes on by itself when it is there', async () => {
    await workbench.tree.expand('sso');
    await workbench.tree.expand('sso', 'eu-west-1');
    await described(/^sign-in needed/, 'sso');
    assert.deepEqual(await labelsBelow('sso'), ['Sign-in needed', 'eu-west-1']);
    await emulator.signIn(3_600);
    await described(/^25$/, 'sso', 'eu-west-1');
    assert.ok(!(await labelsBelow('sso')).includes('Sign-in needed'));
    await workbench.tree.collapse('sso');
  });

  it('follows the AWS files, and says what a profile without a region needs', async () => {
    await workbench.tree.expand('dev');
    await appendFile(
      emulator.files.config,
      '\n[profile homeless]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = x\n',
    );
    await workbench.tree.expand('homeless');
    await workbench.tree.row('homeless', 'No region');
    await workbench.tree.row('dev', 'eu-west-1');
    await workbench.tree.click('homeless', 'No region');
    await workbench.quickInput.type('nonsense');
    await workbench.quickInput.accept();
    await workbench.notifications.containing(
      '“nonsense” is not formed like an AWS region. Regions look like eu-west-1.',
    );
    await workbench.notifications.press('Pick Region', '“nonsense”');
    await workbench.quickInput.type('eu-central-1');
    await workbench.quickInput.accept();
    await workbench.tree.row('homeless', 'eu-central-1');
    await workbench.tree.chooseFromMenu('Remove Region', 'homeless', 'eu-central-1');
    await workbench.tree.row('homeless', 'No region');
  });
});

describe('the tree without AWS files', () => {
  let workbench: Workbench;
  before(async () => {
    const nowhere = {
      AWS_CONFIG_FILE: '/does/not/exist/config',
      AWS_SHARED_CREDENTIALS_FILE: '/does/not/exist/credentials',
    };
    workbench = await openWorkbench({ workspace, environment: nowhere });
    await workbench.openView('Amazon SES');
  });
  after(() => workbench?.stop());

  it('says that there are none', async () => {
    await workbench.page.locator('.welcome-view-content', { hasText: 'AWS' }).waitFor();
    await workbench.screenshot('tree-no-files');
  });
});
