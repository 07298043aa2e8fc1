import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitions } from '../codeDefinitions.ts';
import { api, prod, withSetting } from '../codeSession.ts';
import { until } from '../until.ts';
import { addFolder, one, removeFolder, resetFolders, two } from './folders.ts';

const { joinPath } = vscode.Uri;
const virginia = { profile: 'prod', region: 'us-east-1' } as const;
const three = joinPath(one, '../three');

/** A file of a folder, which names a set that both regions have, and one that none has. */
async function fileIn(folder: vscode.Uri): Promise<vscode.TextDocument> {
  const uri = joinPath(folder, 'send.txt');
  const code = "f({ ConfigurationSetName: 'receipts' });\nf({ ConfigurationSetName: 'receits' });\n";
  await vscode.workspace.fs.writeFile(uri, Buffer.from(code));
  return vscode.workspace.openTextDocument(uri);
}

async function choose(document: vscode.TextDocument, scope: object): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('ses.selectScope', scope);
}

async function regionOf(document: vscode.TextDocument): Promise<string | undefined> {
  const [first] = await definitions(document, 'receipts');
  return first?.to.split('/')[2];
}

/** Chooses for the folder that the picker shows first, where no file is active. */
async function chooseInPicker(scope: object): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  let isOver = false;
  const chosen = Promise.resolve(vscode.commands.executeCommand('ses.selectScope', scope)).finally(() => {
    isOver = true;
  });
  while (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await chosen;
}

describe('the scope of code in a workspace of several folders', () => {
  before(async () => {
    await vscode.commands.executeCommand('ses.clearCache');
    const ses = await api();
    for (const scope of [prod, virginia]) await ses.list(scope);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await resetFolders();
    await vscode.commands.executeCommand('ses.clearCache');
  });

  it('is kept for each folder by itself', async () => {
    const [inOne, inTwo] = [await fileIn(one), await fileIn(two)];
    await choose(inOne, virginia);
    await choose(inTwo, prod);
    assert.deepEqual([await regionOf(inOne), await regionOf(inTwo)], ['us-east-1', 'eu-west-1']);
  });

  it('comes and goes with the folder, and so do reports of names that it lacks', () =>
    withSetting('diagnostics.enabled', true, async () => {
      const document = await fileIn(three);
      const reports = () => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
      const become = (count: number) =>
        until(vscode.languages.onDidChangeDiagnostics, () => reports().length === count);
      await addFolder(three);
      await choose(document, virginia);
      await become(1);
      assert.match(reports().join(), /^prod · us-east-1 has no configuration set “receits”/);
      await removeFolder(three);
      await become(0);
      await addFolder(three);
      await become(1);
      assert.equal(await regionOf(document), 'us-east-1');
      await removeFolder(three);
      await become(0);
    }));

  it('is for the folder that the user picks where no file is active', async () => {
    const [inOne, inTwo] = [await fileIn(one), await fileIn(two)];
    await choose(inOne, prod);
    await choose(inTwo, prod);
    await chooseInPicker(virginia);
    assert.deepEqual([await regionOf(inOne), await regionOf(inTwo)], ['us-east-1', 'eu-west-1']);
  });

  it('of code in a folder within another is that of the inner, for what is no file too', async () => {
    const inner = joinPath(one, 'inner');
    const document = await fileIn(inner);
    await addFolder(inner);
    await choose(await fileIn(one), prod);
    await choose(document, virginia);
    const contents = vscode.workspace.registerTextDocumentContentProvider('ses-test-inner', {
      provideTextDocumentContent: () => document.getText(),
    });
    const virtual = await vscode.workspace.openTextDocument(document.uri.with({ scheme: 'ses-test-inner' }));
    assert.deepEqual([await regionOf(document), await regionOf(virtual)], ['us-east-1', 'us-east-1']);
    contents.dispose();
    await removeFolder(inner);
    assert.equal(await regionOf(document), 'eu-west-1');
  });
});
