import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';
import { opened, requests, tabsOf } from './pageTabs.ts';
import { until } from './until.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'newsletter-prod' };

function uriOf(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'aws-ses-details', path });
}

const uri = uriOf('/prod/eu-west-1/newsletter-prod');

describe('the details page', () => {
  eachAnew();

  it('opens in a tab that is named after the set, by a command that resolves to nothing', async () => {
    assert.equal(await vscode.commands.executeCommand('ses.openDetails', target), undefined);
    await opened('ses.details', uri);
    await until(
      vscode.window.tabGroups.onDidChangeTabs,
      () => tabsOf('ses.details', uri)[0]?.label === 'newsletter-prod',
    );
    assert.deepEqual(await requests(1), ['DescribeConfigurationSet newsletter-prod']);
  });

  it('asks for the attributes of the setting alone', async () => {
    const settings = vscode.workspace.getConfiguration('ses');
    await settings.update('attributes', ['reputationOptions', 'deliveryOptions'], vscode.ConfigurationTarget.Global);
    try {
      await vscode.commands.executeCommand('ses.openDetails', target);
      await requests(1);
      const [request] = await emulator.requests();
      const asked = Object.entries(request?.parameters ?? {}).filter(([name]) => name.includes('AttributeNames'));
      assert.deepEqual(
        asked.map(([, attribute]) => attribute),
        ['deliveryOptions', 'reputationOptions'],
      );
    } finally {
      await settings.update('attributes', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('shows side by side what one call described', async () => {
    await vscode.commands.executeCommand('ses.openDetails', target);
    await requests(1);
    await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => tabsOf('ses.details', uri).length === 2);
    await vscode.commands.executeCommand('ses.openJson', target);
    await until(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document.uri.scheme === 'aws-ses',
    );
    assert.equal((await sesRequests()).length, 1);
  });

  it('ends its request when its tab is closed', async () => {
    await emulator.addFaults({ kind: 'noAnswer' });
    await vscode.commands.executeCommand('ses.openDetails', target);
    await opened('ses.details', uri);
    await requests(1);
    await vscode.window.tabGroups.close(tabsOf('ses.details', uri));
    while (!(await emulator.requests()).every(({ aborted }) => aborted));
  });

  for (const path of ['/prod/eu-west-1/news.json', '/prod/eu-west-1@evil/news', '/prod/news', '/../x/eu-west-1/news']) {
    it(`says of ${path} that it names no set, and asks for nothing`, async () => {
      await vscode.commands.executeCommand('vscode.open', uriOf(path));
      await opened('ses.details', uriOf(path));
      await vscode.commands.executeCommand('ses.openDetails', target);
      assert.deepEqual(await requests(1), ['DescribeConfigurationSet newsletter-prod']);
    });
  }

  for (const argument of [
    { ...target, name: '<b>' },
    { ...target, region: 'eu-west-1.evil.com#' },
    { profile: 1 },
    'news',
  ]) {
    it(`is not opened by ${JSON.stringify(argument)}`, async () => {
      assert.equal(await vscode.commands.executeCommand('ses.openDetails', argument), undefined);
      assert.deepEqual(vscode.window.tabGroups.activeTabGroup.tabs, []);
      assert.deepEqual(await sesRequests(), []);
    });
  }
});
