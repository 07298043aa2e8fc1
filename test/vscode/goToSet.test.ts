import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eachAnew } from './eachAnew.ts';
import { sesRequests } from './emulator.ts';
import { until } from './until.ts';

const scope = { profile: 'prod', region: 'eu-west-1' };
const nodes = ['press', 'careers'].map((name) => ({ ...scope, name }));

/** Runs the command, and takes what its list begins with. */
async function takeFirst(): Promise<void> {
  let isOver = false;
  const over = vscode.commands.executeCommand('ses.findConfigurationSet').then(() => {
    isOver = true;
  });
  // Nobody tells when the list is there; where it is not, this does nothing.
  while (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await over;
}

function activeUri(): string | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof vscode.TabInputCustom ? input.uri.toString() : undefined;
}

/** VS Code tells of tabs after the command that opens one is over. */
const active = (uri: string) => until(vscode.window.tabGroups.onDidChangeTabs, () => activeUri() === uri);

describe('pinned sets', () => {
  eachAnew();
  afterEach(() => vscode.commands.executeCommand('ses.unpin', nodes[0], nodes));

  it('come first in Go to Configuration Set…, before any list is loaded, until they are unpinned', async () => {
    assert.equal(await vscode.commands.executeCommand('ses.pin', nodes[0], nodes), undefined);
    assert.deepEqual(await sesRequests(), []);
    await takeFirst();
    await active('aws-ses-details:/prod/eu-west-1/press');
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet press']);
    assert.equal(await vscode.commands.executeCommand('ses.unpin', nodes[0]), undefined);
    await takeFirst();
    await active('aws-ses-details:/prod/eu-west-1/careers');
  });

  it('are pinned once, however often that is asked', async () => {
    for (const node of [nodes[1], nodes[1], nodes[0]]) await vscode.commands.executeCommand('ses.pin', node);
    await vscode.commands.executeCommand('ses.unpin', nodes[1]);
    await takeFirst();
    await active('aws-ses-details:/prod/eu-west-1/press');
  });
});
