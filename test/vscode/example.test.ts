import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { prod } from './codeSession.ts';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';

// The extension of examples/bounce-check, which stands beside ours.
describe('the example of the API', () => {
  eachAnew();

  const check = async (...names: readonly string[]) => {
    const content = names.map((name) => `send({ ConfigurationSetName: '${name}' });\n`).join('');
    const document = await vscode.workspace.openTextDocument({ language: 'javascript', content });
    await vscode.window.showTextDocument(document);
    return vscode.commands.executeCommand('bounceCheck.checkFile', prod);
  };

  it('says of each set that the file names whether anybody is told about bounces', async () => {
    assert.deepEqual(await check('newsletter-prod', 'no-such-set', 'newsletter-prod', 'newsletter_2019'), [
      'newsletter-prod: bounces are told.',
      'no-such-set: does not exist here.',
      'newsletter_2019: nobody is told about bounces.',
    ]);
    const described = ['newsletter-prod', 'no-such-set', 'newsletter_2019'].map(
      (name) => `DescribeConfigurationSet ${name}`,
    );
    assert.deepEqual(await sesRequests(), described);
    const [request] = await emulator.requests();
    const attributes = Object.entries(request?.parameters ?? {}).filter(([key]) => key.includes('AttributeNames'));
    assert.deepEqual(
      attributes.map(([, value]) => value),
      ['eventDestinations'],
    );
  });

  it('passes on what a person can act on', async () => {
    await emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied' });
    assert.deepEqual(await check('press'), [
      'press: Profile prod may not describe press in eu-west-1. It needs ses:DescribeConfigurationSet.',
    ]);
  });
});
