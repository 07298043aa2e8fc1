import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { definitions, detailsOfReceipts, resource } from '../codeDefinitions.ts';
import { api, loadProd, withSetting } from '../codeSession.ts';
import { emulator, sesRequests } from '../emulator.ts';
import { until } from '../until.ts';

const virginia = { profile: 'prod', region: 'us-east-1' } as const;
const code = "f({ ConfigurationSetName: 'receipts' });\nf({ ConfigurationSetName: 'receits' });\n";

describe('a window without any folder', () => {
  let folder: string;
  let file: vscode.TextDocument;
  let untitled: vscode.TextDocument;

  before(async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    folder = await mkdtemp(join(tmpdir(), 'ses-single-'));
    await writeFile(join(folder, 'send.ts'), code);
    await writeFile(join(folder, 'main.tf'), resource('receipts'));
    file = await vscode.workspace.openTextDocument(join(folder, 'send.ts'));
    untitled = await vscode.workspace.openTextDocument({ language: 'python', content: code });
    await loadProd();
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('ses.clearCache');
    await rm(folder, { recursive: true });
  });

  for (const [what, document] of [
    ['a single file', () => file],
    ['a file that was never saved', () => untitled],
  ] as const) {
    it(`tells of names in ${what}, and asks AWS nothing`, async () => {
      const { uri } = document();
      const position = document().positionAt(code.indexOf('receipts') + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 9);
      assert.ok(hovers.some(({ range }) => range && document().getText(range) === 'receipts'));
      assert.deepEqual(
        links.map(({ target }) => `${target?.scheme}:${target?.path}`),
        [detailsOfReceipts],
      );
      assert.deepEqual(
        (await (await api()).namesIn(document())).map(({ name }) => name),
        ['receipts', 'receits'],
      );
      assert.deepEqual(await sesRequests(), []);
    });
  }

  it('leads to the set, and to what makes it in a file that is open: there are no others to look into', async () => {
    const tos = async () => (await definitions(file, 'receipts')).map(({ to }) => to);
    assert.deepEqual(await tos(), [detailsOfReceipts]);
    const maker = await vscode.workspace.openTextDocument(join(folder, 'main.tf'));
    await vscode.window.showTextDocument(maker);
    assert.deepEqual(await tos(), [detailsOfReceipts, `file:${maker.uri.path}`]);
  });

  it('has one scope for all of its files, which reports what that lacks', () =>
    withSetting('diagnostics.enabled', true, async () => {
      await vscode.window.showTextDocument(file);
      await vscode.commands.executeCommand('ses.selectScope', virginia);
      const messages = () =>
        [file, untitled].map(
          ({ uri }) => vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'ses')?.message,
        );
      await until(vscode.languages.onDidChangeDiagnostics, () => messages().every((message) => message !== undefined));
      const message = 'prod · us-east-1 has no configuration set “receits”.';
      assert.deepEqual(messages(), [message, message]);
      assert.deepEqual(
        (await definitions(untitled, 'receipts')).map(({ to }) => to),
        ['aws-ses-details:/prod/us-east-1/receipts', `file:${join(folder, 'main.tf')}`],
      );
    }));

  it('searches nothing, and asks nothing for that', async () => {
    await emulator.clearRequests();
    assert.equal(await vscode.commands.executeCommand('ses.findInWorkspace'), undefined);
    assert.equal(await vscode.commands.executeCommand('ses.findInWorkspace', { name: 'receipts' }), undefined);
    assert.deepEqual(await sesRequests(), []);
  });
});
