import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

const region = ['prod', 'eu-west-1'] as const;

describe('comparing configuration sets', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    for (const region of ['eu-west-1', 'us-east-1'] as const) {
      const twin = { ConfigurationSet: { Name: 'a-twin' }, DeliveryOptions: { TlsPolicy: 'Require' as const } };
      emulator.putSets('111122223333', region, [twin, ...emulator.sets('111122223333', region)]);
    }
    folder = await mkdtemp(join(tmpdir(), 'ses-compare-'));
    workbench = await openDemo(emulator, { settings: { 'ses.regions': ['eu-west-1', 'us-east-1'] } });
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'us-east-1');
    await workbench.tree.row('prod', 'us-east-1', 'newsletter-prod');
    await workbench.tree.collapse('prod', 'us-east-1');
    await workbench.tree.expand(...region);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    if (folder) await rm(folder, { recursive: true });
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.notifications.clear();
  });

  const diff = () => workbench.page.locator('.part.editor .monaco-diff-editor').filter({ visible: true });

  it('shows the set of the same name in another region in VS Code’s own diff', async () => {
    await workbench.tree.chooseFromMenu('Compare With…', ...region, 'newsletter-prod');
    await workbench.quickInput.entry('prod · us-east-1').waitFor();
    await workbench.screenshot('compare-pick');
    await workbench.quickInput.pick('prod · us-east-1');
    await diff().locator('.line-delete').first().waitFor();
    await workbench.screenshot('compare');
    const { label } = await workbench.editors.activeTab();
    assert.match(label, /^newsletter-prod \(prod, eu-west-1\) ↔ newsletter-prod \(prod, us-east-1\)/);
  });

  it('says where two sets do the same, and shows them all the same', async () => {
    await workbench.tree.chooseFromMenu('Compare With…', ...region, 'a-twin');
    await workbench.quickInput.pick('prod · us-east-1');
    await workbench.notifications.containing(
      'No differences between a-twin (prod, eu-west-1) and a-twin (prod, us-east-1)',
    );
    await workbench.page.getByRole('tab', { name: /^a-twin .* ↔ a-twin/ }).waitFor();
    await workbench.screenshot('compare-same');
  });

  it('says on the row and the page that a set changed since the last look, and shows what', async () => {
    const path = [...region, 'password-reset'] as const;
    await workbench.tree.click(...path);
    const page = workbench.editors.webview();
    await page.locator('footer').waitFor();
    const sets = emulator
      .sets('111122223333', 'eu-west-1')
      .map((set) =>
        set.ConfigurationSet.Name === 'password-reset'
          ? { ...set, DeliveryOptions: { TlsPolicy: 'Optional' as const } }
          : set,
      );
    emulator.putSets('111122223333', 'eu-west-1', sets);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.locator('.changed', { hasText: 'Changed since you last looked.' }).waitFor();
    const row = async () => (await workbench.tree.rows()).find(({ label }) => label === 'password-reset')?.description;
    while (!(await row())?.startsWith('Changed since you last looked')) await workbench.page.waitForTimeout(50);
    await workbench.screenshot('compare-changed');
    await page.getByRole('button', { name: 'Show Changes' }).click();
    await diff().locator('.line-insert').first().waitFor();
    await workbench.screenshot('compare-last-look');
    assert.match((await workbench.editors.activeTab()).label, / ↔ now/);
    await workbench.runCommand('View: Close All Editors');
    while ((await row())?.startsWith('Changed')) await workbench.page.waitForTimeout(50);
  });

  it('asks what to compare with from the page', async () => {
    await workbench.tree.click(...region, 'password-reset');
    const page = workbench.editors.webview();
    await page.locator('footer').waitFor();
    assert.equal(await page.locator('.changed').count(), 0);
    await page.getByRole('button', { name: 'Compare…' }).click();
    await workbench.quickInput.entry('A JSON file…').waitFor();
    await workbench.screenshot('compare-pick-seen');
    // No other loaded region has it. The state of before has its time.
    const [elsewhere, then = ''] = await workbench.quickInput.labels();
    assert.equal(elsewhere, 'Another profile or region…');
    assert.match(then, /\d{4}.*\d:\d\d/);
    await workbench.quickInput.cancel();
  });

  const compareWithFile = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    await workbench.tree.chooseFromMenu('Compare With…', ...region, 'newsletter-prod');
    await workbench.quickInput.pick('A JSON file…');
    // VS Code's dialog for files of the machine that it runs on: it takes no path before it shows where it begins.
    await workbench.quickInput.entry('infrastructure').waitFor();
    await workbench.quickInput.type(path);
    await workbench.quickInput.pick(name);
  };

  const template = {
    Resources: { Mail: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'newsletter-prod' } } },
  };
  const yaml = 'Resources:\n  Mail:\n    Type: AWS::SES::ConfigurationSet\n    Properties: {Name: newsletter-prod}\n';
  for (const [name, content] of [
    ['mail.template.json', template],
    ['stack.json', { TemplateBody: yaml }],
  ] as const) {
    it(`shows a set beside the one of a template, in ${name}`, async () => {
      await compareWithFile(name, JSON.stringify(content));
      await workbench.page.getByRole('tab', { name: `↔ ${name}` }).waitFor();
      await diff().locator('.line-delete').first().waitFor();
    });
  }

  it('says where and why a file cannot be compared with, and opens it there', async () => {
    await compareWithFile('hostile.json', '{\n  "ConfigurationSet": "news"\n}');
    assert.equal(
      await workbench.notifications.containing('hostile.json'),
      'hostile.json cannot be compared with. Line 2, column 23: ConfigurationSet is not an object.',
    );
    await workbench.notifications.press('Open File', 'hostile.json');
    await workbench.editors.tab('hostile.json').waitFor();
  });

  it('shows one table for one name over all loaded regions', async () => {
    await workbench.tree.chooseFromMenu('Compare Across Regions', ...region, 'newsletter-prod');
    const page = workbench.editors.webview();
    await page.getByRole('heading', { level: 1, name: 'newsletter-prod' }).waitFor();
    await workbench.screenshot('compare-regions');
    assert.deepEqual(await page.getByRole('table').first().getByRole('row').allInnerTexts(), [
      'Profile\tRegion\tConfiguration set',
      'prod\teu-west-1\tpresent, form 1',
      'prod\tus-east-1\tpresent, form 2',
    ]);
  });

  it('says after a reload that the table ended with its window', async () => {
    await workbench.runCommand('View: Close Other Editors in Group');
    await workbench.reload();
    await workbench.editors.webview().getByText('This comparison ended with its window.').waitFor();
  });
});
