import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'newsletter-prod' };

/** Calls the command and, each time a picker may stand there, accepts what it is at, until the command is over. */
async function copyAs(press: string, argument: unknown = target): Promise<void> {
  let isOver = false;
  const done = Promise.resolve(vscode.commands.executeCommand('ses.copyAs', argument)).finally(() => {
    isOver = true;
  });
  while (!isOver) await vscode.commands.executeCommand(press);
  await done;
}

const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const leave = 'workbench.action.closeQuickOpen';

describe('Copy As…', () => {
  eachAnew();
  beforeEach(() => vscode.env.clipboard.writeText('as before'));

  it('describes the set and copies it in the format that is picked', async () => {
    await copyAs(accept);
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^# The configuration set newsletter-prod /);
    assert.match(text, /CustomRedirectDomain: "links\.example\.com"/);
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet newsletter-prod']);
  });

  it('copies nothing where the user leaves the picker', async () => {
    await copyAs(leave);
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
  });

  it('copies nothing where the set cannot be described', async () => {
    await vscode.commands.executeCommand('ses.copyAs', { ...target, name: 'nothing-of-this-name' });
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet nothing-of-this-name']);
  });

  it('refuses a malformed argument before any call', async () => {
    await vscode.commands.executeCommand('ses.copyAs', { ...target, name: '<b>' });
    assert.deepEqual(await emulator.requests(), []);
  });
});
