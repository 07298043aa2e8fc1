import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';
import { until } from './until.ts';

const ireland = { profile: 'prod', region: 'eu-west-1', name: 'newsletter-prod' };
const virginia = { profile: 'prod', region: 'us-east-1', name: 'newsletter-prod' };

const run = (command: string, ...given: readonly unknown[]) => vscode.commands.executeCommand(command, ...given);
const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();

/** The two sides of the comparison in the active tab, and the tab's label. */
async function shownDiff() {
  await until(vscode.window.tabGroups.onDidChangeTabs, () => activeTab()?.input instanceof vscode.TabInputTextDiff);
  const tab = activeTab();
  assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
  const { original, modified } = tab.input;
  return { label: tab.label, left: await textOf(original), right: await textOf(modified), original };
}

/** Calls the command and presses keys while a picker may stand there, until the command is over. */
async function answer(press: string, ...call: Parameters<typeof run>): Promise<void> {
  let isOver = false;
  const done = Promise.resolve(run(...call)).finally(() => {
    isOver = true;
  });
  while (!isOver) await run(press);
  await done;
}

describe('comparing', () => {
  eachAnew();

  it('shows two selected sets side by side, so that only what they do differs', async () => {
    assert.equal(await run('ses.compare', ireland, [ireland, virginia]), undefined);
    const { label, left, right } = await shownDiff();
    assert.equal(label, 'newsletter-prod (prod, eu-west-1) ↔ newsletter-prod (prod, us-east-1)');
    for (const side of [left, right]) {
      assert.ok(side.includes('"TopicARN": "arn:{partition}:sns:{region}:{account}:ses-bounces"'), side);
      assert.doesNotMatch(side, /eu-west-1|us-east-1|111122223333/);
    }
    assert.match(left, /"TlsPolicy": "Optional"/);
    assert.match(right, /"TlsPolicy": "Require"/);
    assert.deepEqual([...(await sesRequests())].sort(), [
      'DescribeConfigurationSet newsletter-prod',
      'DescribeConfigurationSet newsletter-prod',
    ]);
  });

  it('offers the same name in another loaded region first', async () => {
    await run('ses.refresh', { profile: 'prod', region: 'us-east-1' });
    await answer('workbench.action.acceptSelectedQuickOpenItem', 'ses.compare', ireland);
    assert.match((await shownDiff()).label, /↔ newsletter-prod \(prod, us-east-1\)$/);
  });

  it('shows nothing where the user leaves the picker', async () => {
    await answer('workbench.action.closeQuickOpen', 'ses.compare', ireland);
    assert.equal(activeTab(), undefined);
  });

  it('forgets the texts with their tab', async () => {
    await run('ses.compare', ireland, [ireland, virginia]);
    const { original } = await shownDiff();
    await run('workbench.action.closeAllEditors');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === original.toString());
    if (document) await until(vscode.workspace.onDidCloseTextDocument, () => document.isClosed);
    assert.match(await textOf(original), /^This comparison ended with its window/);
  });

  it('opens nothing where one of two cannot be described', async () => {
    await run('ses.compare', ireland, [ireland, { ...virginia, name: 'nothing-of-this-name' }]);
    assert.equal(activeTab(), undefined);
  });

  it('shows what changed since the last look, and nothing where nothing did', async () => {
    const where = ['111122223333', 'eu-west-1'] as const;
    const before = await emulator.sets(...where);
    await run('ses.openDetails', ireland);
    await run('ses.compare', { ...ireland, since: 'lastLook' });
    assert.ok(activeTab()?.input instanceof vscode.TabInputCustom);
    try {
      await emulator.putSets(
        ...where,
        before.map((set) =>
          set.ConfigurationSet.Name === ireland.name ? { ...set, DeliveryOptions: { TlsPolicy: 'Require' } } : set,
        ),
      );
      await run('ses.refresh', ireland);
      await run('ses.compare', { ...ireland, since: 'lastLook' });
      const { label, left, right } = await shownDiff();
      assert.match(label, /^newsletter-prod \(prod, eu-west-1\), .* ↔ now$/);
      assert.match(left, /"TlsPolicy": "Optional"/);
      assert.match(right, /"TlsPolicy": "Require"/);
    } finally {
      await emulator.putSets(...where, before);
    }
  });

  it('refuses three sets, and malformed arguments, before any call', async () => {
    await run('ses.compare', ireland, [ireland, virginia, ireland]);
    await run('ses.compare', { ...ireland, region: 'x.evil.example#' });
    await run('ses.compare', { ...ireland, since: 'yesterday' });
    await run('ses.compareRegions', { ...ireland, name: '<b>' });
    assert.equal(activeTab(), undefined);
    assert.deepEqual(await emulator.requests(), []);
  });

  it('tells of one name in all loaded scopes where it is, what differs, and last where it is not', async () => {
    const scopes = [
      { profile: 'empty', region: 'eu-west-1' },
      { profile: 'empty', region: 'eu-west-2' },
      { profile: 'prod', region: 'us-east-1' },
      { profile: 'dev', region: 'eu-west-1' },
    ];
    for (const scope of scopes) await run('ses.refresh', scope);
    await emulator.clearRequests();
    await run('ses.compareRegions', ireland);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => activeTab()?.input instanceof vscode.TabInputCustom);
    const tab = activeTab();
    assert.ok(tab?.input instanceof vscode.TabInputCustom);
    const text = await textOf(tab.input.uri);
    assert.ok(text.includes('Present in 3 of 5 loaded profiles and regions'), text);
    assert.match(text, /Destination bounces\\: events \| .*## Where it is absent/s);
    assert.ok(text.endsWith(`${String.raw`- empty: eu\-west\-1\, eu\-west\-2`}\n`), text);
    assert.equal((await sesRequests()).length, 3);
  });

  it('compares nothing where the set is in one scope alone, and says how to look in others', async () => {
    await run('ses.refresh', { profile: 'empty', region: 'eu-west-1' });
    await run('ses.compareRegions', ireland);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => activeTab()?.input instanceof vscode.TabInputCustom);
    const tab = activeTab();
    assert.ok(tab?.input instanceof vscode.TabInputCustom);
    const text = await textOf(tab.input.uri);
    assert.match(text, /Present in 1 of \d loaded .* Open other regions in the tree/);
    assert.doesNotMatch(text, /the same everywhere/);
  });

  it('says in its row why a scope is not known', async () => {
    await run('ses.refresh', { profile: 'prod', region: 'us-east-1' });
    await emulator.addFaults({ kind: 'error', status: 400, code: 'AccessDenied', match: { region: 'us-east-1' } });
    await run('ses.compareRegions', ireland);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => activeTab()?.input instanceof vscode.TabInputCustom);
    const tab = activeTab();
    assert.ok(tab?.input instanceof vscode.TabInputCustom);
    assert.match(await textOf(tab.input.uri), /us\\-east\\-1 \| not known\\: .*prod/);
  });
});
