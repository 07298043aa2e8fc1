import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { emulator, sesRequests } from './emulator.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'receipts' };

function openUris(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .map(({ input }) =>
      input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri.toString() : 'other',
    );
}

describe('Describe Configuration Set… with an argument', () => {
  beforeEach(() => emulator.clearRequests());
  afterEach(async () => {
    await emulator.clearFaults();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('ses.clearCache');
  });

  it('opens the view that the argument names, and resolves to nothing', async () => {
    const answer = await vscode.commands.executeCommand('ses.describeConfigurationSet', { ...target, view: 'json' });
    assert.equal(answer, undefined);
    assert.deepEqual(openUris(), ['aws-ses:/prod/eu-west-1/receipts.json']);
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet receipts']);
  });

  it('opens the view of the setting ses.defaultView without one', async () => {
    const settings = vscode.workspace.getConfiguration('ses');
    await settings.update('defaultView', 'json', vscode.ConfigurationTarget.Global);
    try {
      await vscode.commands.executeCommand('ses.describeConfigurationSet', target);
      assert.deepEqual(openUris(), ['aws-ses:/prod/eu-west-1/receipts.json']);
    } finally {
      await settings.update('defaultView', undefined, vscode.ConfigurationTarget.Global);
    }
    await vscode.commands.executeCommand('ses.describeConfigurationSet', target);
    assert.ok(openUris().includes('aws-ses-details:/prod/eu-west-1/receipts'));
  });

  it('takes the address of a document', async () => {
    const uri = vscode.Uri.from({ scheme: 'aws-ses', path: '/prod/eu-west-1/receipts.json' });
    await vscode.commands.executeCommand('ses.describeConfigurationSet', uri);
    assert.deepEqual(openUris(), [uri.toString()]);
  });

  for (const [what, argument] of [
    ['a profile that does not exist', { ...target, profile: 'nobody' }],
    ['a profile that cannot be used', { ...target, profile: 'broken' }],
    ['a member of Object.prototype as the profile', { ...target, profile: '__proto__' }],
    ['a region that is none', { ...target, region: 'x.evil.example#' }],
    ['a name that is none', { ...target, name: 'a b' }],
    ['a name of a million letters', { ...target, name: 'a'.repeat(1_000_000) }],
    ['a name that is a function', { ...target, name: () => 'receipts' }],
    ['a name from a getter', Object.defineProperty({ ...target }, 'name', { get: () => 'receipts' })],
    ['a view that is none', { ...target, view: 'html' }],
    ['text', 'receipts'],
    ['an array', [target]],
    ['another document', vscode.Uri.file('/etc/passwd')],
  ] as const) {
    it(`refuses ${what} before any call`, async () => {
      assert.equal(await vscode.commands.executeCommand('ses.describeConfigurationSet', argument), undefined);
      assert.deepEqual(openUris(), []);
      assert.deepEqual(await emulator.requests(), []);
    });
  }

  it('opens nothing where the set does not exist', async () => {
    await vscode.commands.executeCommand('ses.describeConfigurationSet', { ...target, name: 'nothing-of-this-name' });
    assert.deepEqual(openUris(), []);
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet nothing-of-this-name']);
  });

  it('opens every set of a multi-selection in a tab that stays', async () => {
    const nodes = ['receipts', 'newsletter-prod'].map((name) => ({ ...target, name }));
    await vscode.commands.executeCommand('ses.openJson', nodes[0], nodes);
    assert.deepEqual(openUris().toSorted(), [
      'aws-ses:/prod/eu-west-1/newsletter-prod.json',
      'aws-ses:/prod/eu-west-1/receipts.json',
    ]);
  });
});
