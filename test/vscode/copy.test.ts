import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { emulator } from './emulator.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'receipts' };

describe('copying', () => {
  beforeEach(async () => {
    await vscode.env.clipboard.writeText('as before');
    await emulator.clearRequests();
  });

  it('puts a set’s name on the clipboard without a call', async () => {
    assert.equal(await vscode.commands.executeCommand('ses.copyName', target), undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'receipts');
    assert.deepEqual(await emulator.requests(), []);
  });

  it('takes the name of a tree’s row as AWS said it, also one that breaks the rule for names', async () => {
    const row = { ...target, kind: 'configurationSet', name: 'a name of 2031' };
    await vscode.commands.executeCommand('ses.copyName', row, [row, target]);
    assert.equal(await vscode.env.clipboard.readText(), 'a name of 2031\nreceipts');
  });

  it('joins the lines of a multi-selection', async () => {
    const nodes = [target, { ...target, name: 'newsletter-prod' }];
    await vscode.commands.executeCommand('ses.copyName', target, nodes);
    assert.equal(await vscode.env.clipboard.readText(), 'receipts\nnewsletter-prod');
  });

  it('makes a link that carries the profile, the region and the name, without a call', async () => {
    await vscode.commands.executeCommand('ses.copyLink', { ...target, view: 'json', attributes: ['deliveryOptions'] });
    const link = 'vscode://ses-configuration-sets.ses-configuration-sets/prod/eu-west-1/receipts';
    assert.equal(await vscode.env.clipboard.readText(), link);
    assert.deepEqual(await emulator.requests(), []);
  });

  it('takes an ARN’s account from the profile’s settings without a call', async () => {
    await vscode.commands.executeCommand('ses.copyArn', { ...target, profile: 'dev' });
    const arn = 'arn:aws:ses:eu-west-1:444455556666:configuration-set/receipts';
    assert.equal(await vscode.env.clipboard.readText(), arn);
    assert.deepEqual(await emulator.requests(), []);
  });

  it('asks AWS for an ARN’s account where no setting tells it', async () => {
    await vscode.commands.executeCommand('ses.copyArn', { ...target, profile: 'process', region: 'us-east-1' });
    const arn = 'arn:aws:ses:us-east-1:444455556666:configuration-set/receipts';
    assert.equal(await vscode.env.clipboard.readText(), arn);
  });

  it('writes the AWS CLI’s command', async () => {
    await vscode.commands.executeCommand('ses.copyCliCommand', target);
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^aws ses describe-configuration-set --configuration-set-name receipts .* --profile prod /);
  });

  it('gives the policy that is needed', async () => {
    await vscode.commands.executeCommand('ses.copyPolicy');
    const { Statement } = JSON.parse(await vscode.env.clipboard.readText());
    assert.deepEqual(Statement[0].Action, ['ses:ListConfigurationSets', 'ses:DescribeConfigurationSet']);
  });

  it('leaves the clipboard alone where the argument is refused', async () => {
    await vscode.commands.executeCommand('ses.copyName', { ...target, name: 'a\nb' });
    await vscode.commands.executeCommand('ses.copyName', target, [target, { ...target, name: '<b>' }]);
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
  });
});
