import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';
import { opened, requests, tabsOf } from './pageTabs.ts';
import { until } from './until.ts';

const region = { profile: 'prod', region: 'eu-west-1' };

function uriOf(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'aws-ses-overview', path });
}

describe('the overview of a region', () => {
  const uri = uriOf('/prod/eu-west-1');
  eachAnew();

  it('opens in a tab that stays and is named after the region, by a command that resolves to nothing', async () => {
    assert.equal(await vscode.commands.executeCommand('ses.openOverview', region), undefined);
    await opened('ses.overview', uri);
    // The oldest VS Code names the tab of a custom editor after its address alone.
    const label = vscode.version.startsWith('1.103.') ? 'eu-west-1' : 'Overview: prod · eu-west-1';
    await until(vscode.window.tabGroups.onDidChangeTabs, () => tabsOf('ses.overview', uri)[0]?.label === label);
    assert.equal(tabsOf('ses.overview', uri)[0]?.isPreview, false);
  });

  it('asks for the list alone: nobody asked for descriptions', async () => {
    await vscode.commands.executeCommand('ses.openOverview', region);
    assert.deepEqual(await requests(1), ['ListConfigurationSets']);
  });

  it('has one tab for each region', async () => {
    await vscode.commands.executeCommand('ses.openOverview', region);
    await opened('ses.overview', uri);
    await vscode.commands.executeCommand('ses.openOverview', { ...region, name: 'newsletter-prod' });
    assert.equal(tabsOf('ses.overview', uri).length, 1);
  });

  it('ends its request when its tab is closed', async () => {
    await emulator.addFaults({ kind: 'noAnswer' });
    await vscode.commands.executeCommand('ses.openOverview', region);
    await opened('ses.overview', uri);
    await requests(1);
    await vscode.window.tabGroups.close(tabsOf('ses.overview', uri));
    while (!(await emulator.requests()).every(({ aborted }) => aborted));
  });

  for (const path of ['/prod', '/prod/eu-west-1/news', '/prod/eu-west-1@evil', '/../eu-west-1']) {
    it(`says of ${path} that it names no region, and asks for nothing`, async () => {
      await vscode.commands.executeCommand('vscode.open', uriOf(path));
      await opened('ses.overview', uriOf(path));
      await vscode.commands.executeCommand('ses.openOverview', region);
      assert.deepEqual(await requests(1), ['ListConfigurationSets']);
    });
  }

  for (const argument of [{ ...region, region: 'eu-west-1.evil.com#' }, { profile: 1 }, 'prod']) {
    it(`is not opened by ${JSON.stringify(argument)}`, async () => {
      assert.equal(await vscode.commands.executeCommand('ses.openOverview', argument), undefined);
      assert.deepEqual(vscode.window.tabGroups.activeTabGroup.tabs, []);
      assert.deepEqual(await sesRequests(), []);
    });
  }
});
