import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

const region = ['prod', 'eu-west-1'] as const;
const opened = ['b2b-invoices', 'newsletter-prod'];

describe('saving the described sets of a region', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    folder = await mkdtemp(join(tmpdir(), 'ses-save-'));
    workbench = await openDemo(emulator);
    await workbench.tree.expand('prod');
    await workbench.tree.expand(...region);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    if (folder) await rm(folder, { recursive: true });
  });

  it('tells where nothing is described yet', async () => {
    await workbench.tree.chooseFromMenu('Save Described Sets…', ...region);
    assert.match(await workbench.notifications.containing('is described yet'), /prod in eu-west-1/);
    await workbench.notifications.clear();
  });

  it('writes them to the file that is named, as the AWS CLI prints each, and says how many', async () => {
    for (const name of opened) {
      await workbench.tree.click(...region, name);
      await workbench.editors.webview().getByRole('heading', { level: 1, name }).waitFor();
      await workbench.editors.webview().locator('footer').waitFor();
    }
    emulator.clearRequests();
    const path = join(folder, 'saved.json');
    await workbench.tree.chooseFromMenu('Save Described Sets…', ...region);
    await workbench.quickInput.entry('infrastructure').waitFor();
    await workbench.screenshot('save');
    await workbench.quickInput.type(path);
    // The dialog follows what is typed from folder to folder, and takes no Enter meanwhile.
    await workbench.quickInput.entry('infrastructure').waitFor({ state: 'hidden' });
    await workbench.quickInput.accept();
    assert.equal(
      await workbench.notifications.containing('Saved'),
      'Saved 2 of 42 configuration sets of prod in eu-west-1; the others are not described with all of their parts.',
    );
    const sets = emulator.sets('111122223333', 'eu-west-1');
    const saved: unknown = JSON.parse(await readFile(path, 'utf8'));
    assert.deepEqual(
      saved,
      opened.map((name) => sets.find(({ ConfigurationSet }) => ConfigurationSet.Name === name)),
    );
    assert.deepEqual(emulator.requests, []);
    await workbench.notifications.press('Open File', 'Saved');
    await workbench.editors.tab('saved.json').waitFor();
    await workbench.notifications.clear();
  });

  it('says why a file cannot be written, and asks for another', async () => {
    await workbench.tree.chooseFromMenu('Save Described Sets…', ...region);
    await workbench.quickInput.entry('infrastructure').waitFor();
    // Nobody can make a file there.
    await workbench.quickInput.type('/proc/sys/saved.json');
    await workbench.quickInput.entry('infrastructure').waitFor({ state: 'hidden' });
    await workbench.quickInput.accept();
    assert.match(
      await workbench.notifications.containing('Nothing was saved'),
      /^Nothing was saved\. \/proc\/sys\/saved\.json cannot be written: [a-z ]+\.$/,
    );
    await workbench.screenshot('save-refused');
    await workbench.notifications.press('Choose Another Place…', 'Nothing was saved');
    await workbench.quickInput.entry('infrastructure').waitFor();
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('makes a file that its sets can be compared with later', async () => {
    await workbench.tree.chooseFromMenu('Compare With…', ...region, 'newsletter-prod');
    await workbench.quickInput.pick('A JSON file…');
    // The dialog begins beside the file that is open.
    await workbench.quickInput.pick('saved.json');
    await workbench.quickInput.entry('b2b-invoices').waitFor();
    assert.deepEqual(await workbench.quickInput.labels(), ['newsletter-prod', 'b2b-invoices']);
    await workbench.quickInput.pick('newsletter-prod');
    await workbench.page.getByRole('tab', { name: '↔ saved.json' }).waitFor();
  });
});
