import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

const extension = 'vscode://ses-configuration-sets.ses-configuration-sets';

describe('a link to a set', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator, {
      settings: {
        // VS Code's own question, whether the extension may open links at all, is not ours.
        'extensions.confirmedUriHandlerExtensionIds': ['ses-configuration-sets.ses-configuration-sets'],
        'ses.defaultView': 'json',
      },
    });
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });
  afterEach(async () => {
    await workbench.notifications.clear();
    emulator.clearRequests();
  });

  const calls = () =>
    emulator.requests.filter(({ action }) => action.startsWith('ses:')).map(({ operation }) => operation);
  /** As the system does when a link is clicked anywhere. */
  const follow = async (link: string) => {
    await workbench.runCommand('Developer: Open URL');
    await workbench.quickInput.type(link);
    await workbench.quickInput.accept();
  };
  const question = () => workbench.page.locator('.monaco-dialog-box');

  it('is what Copy Link copies; it opens the set, once the user agrees', async () => {
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
    await workbench.tree.chooseFromMenu('Copy Link', 'prod', 'eu-west-1', 'press');
    emulator.clearRequests();
    await workbench.page.locator('.statusbar-item', { hasText: 'Copied' }).waitFor();
    const link = await workbench.clipboard();
    assert.equal(link, `${extension}/prod/eu-west-1/press`);
    await follow(link);
    await question().waitFor();
    await workbench.screenshot('open-link');
    assert.match((await question().textContent()) ?? '', /press.*eu-west-1.*profile prod/);
    assert.deepEqual(calls(), []);
    await question().getByRole('button', { name: 'Open', exact: true }).click();
    await workbench.editors.tab('press.json').waitFor();
    assert.deepEqual(calls(), ['DescribeConfigurationSet']);
  });

  it('asks AWS nothing where the user does not agree', async () => {
    await follow(`${extension}/dev/eu-west-1/newsletter-prod`);
    await question().getByRole('button', { name: 'Cancel' }).click();
    await question().waitFor({ state: 'hidden' });
    assert.deepEqual(await workbench.editors.tabs(), ['press.json']);
    assert.deepEqual(calls(), []);
  });

  it('asks for a profile where the user has none of this name', async () => {
    await follow(`${extension}/colleague/eu-west-1/careers`);
    await question().getByRole('button', { name: 'Choose Profile…' }).click();
    await workbench.quickInput.pick('prod');
    await workbench.editors.tab('careers.json').waitFor();
    assert.deepEqual(calls(), ['DescribeConfigurationSet']);
  });

  for (const [what, end] of [
    ['another command', '/prod/eu-west-1/press?command=ses.clearCache'],
    ['a region that is none', '/prod/x.evil.example/press'],
    ['a name that is none', '/prod/eu-west-1/..%2F..%2Fetc'],
    ['less than a set', '/prod/eu-west-1'],
    ['a profile that reads backwards', '/%25E2%2580%25AEdorp/eu-west-1/press'],
  ]) {
    it(`is refused with ${what}`, async () => {
      await follow(`${extension}${end}`);
      assert.match(
        await workbench.notifications.containing('The link was not opened'),
        /a profile, a region and the name/,
      );
      assert.equal(await question().count(), 0);
      assert.deepEqual(calls(), []);
    });
  }
});
