import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { DescribedSet } from '../emulator/describedSet.ts';
import { emulator, sesRequests } from './emulator.ts';
import { until } from './until.ts';

const account = '111122223333';
const region = 'eu-west-1';

function uriOf(name: string, profile = 'prod'): vscode.Uri {
  return vscode.Uri.from({ scheme: 'aws-ses', path: `/${profile}/${region}/${name}.json` });
}

/** As the AWS CLI would print it: the emulator keeps its sets in the model's order. */
async function printed(name: string): Promise<string> {
  const sets = await emulator.sets(account, region);
  const set = sets.find(({ ConfigurationSet }) => ConfigurationSet.Name === name);
  return `${JSON.stringify(set, null, 4)}\n`;
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  await until(vscode.window.onDidChangeActiveTextEditor, () => isActive(uri));
  return vscode.workspace.openTextDocument(uri);
}

function isActive(uri: vscode.Uri): boolean {
  return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

describe('the JSON document of a set', () => {
  let before: readonly DescribedSet[];
  beforeEach(async () => {
    before = await emulator.sets(account, region);
    await emulator.clearRequests();
  });
  afterEach(async () => {
    await emulator.clearFaults();
    await emulator.putSets(account, region, before);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('ses.clearCache');
  });

  it('is the AWS CLI’s answer, read-only and in the language JSON', async () => {
    const document = await show(uriOf('newsletter-prod'));
    assert.equal(document.getText(), await printed('newsletter-prod'));
    assert.equal(document.languageId, 'json');
    assert.equal(vscode.workspace.fs.isWritableFileSystem('aws-ses'), undefined);
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet newsletter-prod']);
  });

  it('asks for nothing where no tab shows it', async () => {
    await assert.rejects(async () => vscode.workspace.openTextDocument(uriOf('receipts')), /receipts.*prod.*eu-west-1/);
    assert.deepEqual(await sesRequests(), []);
  });

  it('follows a refresh in the same tab', async () => {
    const document = await show(uriOf('receipts'));
    const [tab] = tabsOf(document.uri);
    const changed = before.map((set) =>
      set.ConfigurationSet.Name === 'receipts' ? { ...set, DeliveryOptions: { TlsPolicy: 'Optional' } } : set,
    );
    await emulator.putSets(account, region, changed);
    await vscode.commands.executeCommand('ses.refresh', document.uri);
    const expected = await printed('receipts');
    await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === expected);
    assert.match(expected, /"Optional"/);
    assert.deepEqual(tabsOf(document.uri), [tab]);
  });

  it('keeps its text when the set is gone', async () => {
    const document = await show(uriOf('receipts'));
    const text = document.getText();
    await emulator.putSets(account, region, []);
    await vscode.commands.executeCommand('ses.refresh', document.uri);
    assert.equal(document.getText(), text);
    assert.equal(tabsOf(document.uri).length, 1);
  });

  it('opens after all, in one tab, once a refresh succeeds', async () => {
    await emulator.addFaults({ kind: 'error', status: 400, code: 'AccessDenied', count: 1 });
    const uri = uriOf('password-reset');
    await vscode.commands.executeCommand('vscode.open', uri);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => tabsOf(uri).length > 0);
    while ((await emulator.requests()).every(({ status }) => status === undefined));
    assert.equal(isActive(uri), false);
    await vscode.commands.executeCommand('ses.refresh', uri);
    await until(vscode.window.onDidChangeActiveTextEditor, () => isActive(uri));
    assert.equal(vscode.window.activeTextEditor?.document.getText(), await printed('password-reset'));
    assert.equal(tabsOf(uri).length, 1);
  });

  it('answers from the cache where no tab shows it', async () => {
    const document = await show(uriOf('receipts'));
    const text = document.getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal((await vscode.workspace.openTextDocument(document.uri)).getText(), text);
    assert.equal((await sesRequests()).length, 1);
  });

  it('ends the request when its tab is closed', async () => {
    await emulator.addFaults({ kind: 'noAnswer' });
    void vscode.commands.executeCommand('vscode.open', uriOf('receipts'));
    await until(vscode.window.tabGroups.onDidChangeTabs, () => tabsOf(uriOf('receipts')).length > 0);
    while ((await sesRequests()).length === 0);
    await vscode.window.tabGroups.close(tabsOf(uriOf('receipts')));
    while (!(await emulator.requests()).every(({ aborted }) => aborted));
  });

  for (const path of [
    '/prod/eu-west-1/receipts',
    '/prod/eu-west-1/more/receipts.json',
    '/../prod/eu-west-1/receipts.json',
    '/prod/eu-west-1@evil/receipts.json',
    '/prod/eu-west-1/re ceipts.json',
    '/%70rod/eu-west-1/receipts.json',
  ]) {
    it(`refuses the address ${path}`, async () => {
      const uri = vscode.Uri.from({ scheme: 'aws-ses', path });
      await assert.rejects(async () => vscode.workspace.openTextDocument(uri), /is not the address/);
      assert.deepEqual(await sesRequests(), []);
    });
  }

  describe('whose profile turns to another account', () => {
    const scope = { profile: 'empty', region: 'us-east-1' };
    const accounts = ['555566667777', '444455556666'] as const;
    const uri = vscode.Uri.from({ scheme: 'aws-ses', path: '/empty/us-east-1/receipts.json' });
    const set = { ConfigurationSet: { Name: 'receipts' } };
    const credentials = process.env.AWS_SHARED_CREDENTIALS_FILE ?? '';
    let files: string;
    let sets: readonly (readonly DescribedSet[])[];
    beforeEach(async () => {
      files = await readFile(credentials, 'utf8');
      sets = await Promise.all(accounts.map((each) => emulator.sets(each, scope.region)));
      await put([[{ ...set, DeliveryOptions: { TlsPolicy: 'Require' } }], [set]]);
    });
    afterEach(async () => {
      await writeFile(credentials, files);
      await refreshUntil(async () => (await emulator.requests()).at(-1)?.account === accounts[0]);
      await put(sets);
    });

    async function put(each: readonly (readonly DescribedSet[])[]): Promise<void> {
      await Promise.all(accounts.map((other, index) => emulator.putSets(other, scope.region, each[index] ?? [])));
    }

    /** Gives the profile the keys of the other account: the files are watched, and AWS tells whose they are when it is called. */
    async function turnUntil(isDone: () => boolean): Promise<void> {
      const keys = /\[dev\]\n(.*\n.*)\n/.exec(files)?.[1];
      assert.ok(keys);
      await writeFile(credentials, files.replace(/\[empty\]\n.*\n.*\n/, `[empty]\n${keys}\n`));
      await refreshUntil(isDone);
    }

    async function refreshUntil(isDone: () => boolean | Promise<boolean>): Promise<void> {
      do await vscode.commands.executeCommand('ses.refresh', scope);
      while (!(await isDone()));
    }

    const text = `${JSON.stringify(set, null, 4)}\n`;
    const descriptions = async () => (await sesRequests()).filter((request) => request.endsWith(' receipts'));

    it('shows the other account’s set of that name', async () => {
      const document = await show(uri);
      assert.match(document.getText(), /"Require"/);
      await turnUntil(() => document.getText() === text);
      assert.equal((await descriptions()).length, 2);
    });

    it('shows nothing where that has none', async () => {
      await put([[set], []]);
      const document = await show(uri);
      assert.equal(document.getText(), text);
      await turnUntil(() => document.getText() === '');
      while ((await descriptions()).length < 2);
      assert.equal(document.getText(), '');
    });

    it('shows nothing behind another tab, and asks once it is in sight', async () => {
      const document = await show(uri);
      await vscode.commands.executeCommand('workbench.action.keepEditor');
      await show(uriOf('press'));
      await turnUntil(() => document.getText() === '');
      assert.equal((await descriptions()).length, 1);
      await show(uri);
      await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() !== '');
      assert.equal(document.getText(), text);
    });
  });

  it('opens by a command that asks for nothing more and resolves to nothing', async () => {
    const answer = await vscode.commands.executeCommand('ses.openJson', { profile: 'prod', region, name: 'receipts' });
    assert.equal(answer, undefined);
    await until(vscode.window.onDidChangeActiveTextEditor, () => isActive(uriOf('receipts')));
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet receipts']);
  });

  it('is fetched once where every answer is stale at once', async () => {
    const settings = vscode.workspace.getConfiguration('ses');
    await settings.update('cache.minutes', 0, vscode.ConfigurationTarget.Global);
    try {
      await vscode.commands.executeCommand('ses.openJson', { profile: 'prod', region, name: 'receipts' });
      await until(vscode.window.onDidChangeActiveTextEditor, () => isActive(uriOf('receipts')));
      assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet receipts']);
    } finally {
      await settings.update('cache.minutes', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
