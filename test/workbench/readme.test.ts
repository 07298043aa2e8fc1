import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

/** The sets that fit beside the page without scrolling. */
const shown = [
  'newsletter-prod',
  'receipts',
  'password-reset',
  'welcome',
  'invoice',
  'press',
  'surveys',
  'black-friday',
];

// Takes the pictures of the README; `npm run screenshots` puts them where it looks for them.
for (const [kind, theme] of [
  ['dark', 'Dark Modern'],
  ['light', 'Light Modern'],
] as const) {
  describe(`the ${kind} pictures of the README`, () => {
    let emulator: Emulator;
    let workbench: Workbench;
    before(async () => {
      emulator = await startEmulator();
      const sets = emulator.sets('111122223333', 'eu-west-1');
      emulator.putSets(
        '111122223333',
        'eu-west-1',
        sets.filter(({ ConfigurationSet }) => shown.includes(ConfigurationSet.Name)),
      );
      workbench = await openDemo(emulator, {
        settings: { 'ses.regions': ['us-east-1'] },
        theme,
        viewport: { width: 1280, height: 860 },
      });
      await workbench.tree.expand('prod');
      await workbench.tree.expand('prod', 'eu-west-1');
    });
    after(async () => {
      await workbench?.stop();
      await emulator?.stop();
    });

    it('show the tree and the details of a set', async () => {
      await workbench.tree.click('prod', 'eu-west-1', 'receipts');
      await workbench.editors.webview().getByRole('heading', { name: 'receipts' }).waitFor();
      await workbench.tree.click('prod', 'eu-west-1', 'newsletter-prod');
      await workbench.editors.webview().getByRole('heading', { name: 'newsletter-prod' }).waitFor();
      await workbench.editors.webview().getByText('Nobody is told about complaints.').waitFor();
      await workbench.screenshot(`readme/details-${kind}`);
    });

    it('show the JSON of the same set', async () => {
      await workbench.runCommand('Amazon SES: Open as JSON');
      await workbench.editors.ofFile('newsletter-prod.json').waitFor();
      await workbench.screenshot(`readme/json-${kind}`);
      assert.match(await workbench.editors.text(), /"TopicARN": "arn:aws:sns:eu-west-1:/);
    });

    it('show the overview of its region', async () => {
      await workbench.tree.chooseFromMenu('Open Overview', 'prod', 'eu-west-1');
      await workbench.editors
        .webview()
        .getByRole('button', { name: /^Describe the other/ })
        .click();
      await workbench.editors.webview().getByText('8 described').waitFor();
      await workbench.screenshot(`readme/overview-${kind}`);
    });

    it('show what it does otherwise in another region', async () => {
      await workbench.tree.expand('prod', 'us-east-1');
      await workbench.tree.row('prod', 'us-east-1', 'newsletter-prod');
      await workbench.tree.collapse('prod', 'us-east-1');
      await workbench.tree.chooseFromMenu('Compare With…', 'prod', 'eu-west-1', 'newsletter-prod');
      await workbench.quickInput.pick('prod · us-east-1');
      await workbench.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
      await workbench.screenshot(`readme/compare-${kind}`);
    });

    it('show the hover on its name in code', async () => {
      await workbench.openFile('sendNewsletter.ts');
      const hover = await workbench.editors.hover('newsletter-prod');
      await hover.getByText('Nobody is told about complaints').waitFor();
      await hover.getByText('Loading...').waitFor({ state: 'hidden' });
      await workbench.screenshot(`readme/hover-${kind}`);
    });
  });
}
