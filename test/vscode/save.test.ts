import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';

const scope = { profile: 'prod', region: 'eu-west-1' };

describe('Save Described Sets…', () => {
  eachAnew();

  it('describes nothing for it, and asks for no file where nothing is described', async () => {
    assert.equal(await vscode.commands.executeCommand('ses.saveDescribed', scope), undefined);
    assert.deepEqual(await sesRequests(), ['ListConfigurationSets']);
  });

  it('refuses a malformed argument, and a profile that cannot be used, before any call', async () => {
    await vscode.commands.executeCommand('ses.saveDescribed', { ...scope, region: 'x.evil.example#' });
    await vscode.commands.executeCommand('ses.saveDescribed', { ...scope, profile: '__proto__' });
    assert.deepEqual(await emulator.requests(), []);
  });
});
