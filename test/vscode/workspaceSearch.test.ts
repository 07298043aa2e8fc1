import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { emulator, sesRequests } from './emulator.ts';
import { find, shown } from './foundInWorkspace.ts';

const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), Buffer.from(text));
  }
}

describe('Find in Workspace', () => {
  before(async () => {
    await write({
      'search/send.ts': "const SET = 'found-set';\nsend({ ConfigurationSetName: SET });\n",
      'search/.env': 'SES_CONFIGURATION_SET=found-set\n',
      // It is read after the smaller ones, and stands before them all the same.
      'search/large.ts': `${' '.repeat(5_000_000)}'found-set'`,
      'search/other.ts': "send({ ConfigurationSetName: 'found-set-2' });\n",
      'search/node_modules/a.ts': "'found-set'",
      'search/built/a.ts': "'found-set'",
      'search/.gitignore': 'built/\n',
    });
    await emulator.clearRequests();
  });
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(root, 'search'), { recursive: true }));

  it('lists each file that names the set in the References view, and asks AWS nothing', async () => {
    const files = ['search/.env', 'search/large.ts', 'search/send.ts'];
    assert.deepEqual(await find('found-set'), ['found-set in Workspace', ...files, '4 places in 3 files']);
    assert.deepEqual(await sesRequests(), []);
  });

  it('finds what stands in an editor and is not saved yet', async () => {
    const uri = vscode.Uri.joinPath(root, 'search/other.ts');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), "send({ ConfigurationSetName: 'unsaved-set' });\n");
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await find('unsaved-set'), ['unsaved-set in Workspace', 'search/other.ts', '1 place']);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('shows what was asked for last, and ends what was asked for before and has found nothing', async () => {
    await write({ 'search/late.txt': `${' '.repeat(2_000_000)}'late-set'` });
    const before = vscode.commands.executeCommand('ses.findInWorkspace', { name: 'late-set' });
    await find('found-set');
    await before;
    // The view would have opened it too before it showed the place in it.
    await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'search/late.txt'));
    assert.equal((await shown())[0], 'found-set in Workspace');
  });

  it('refuses what is no name', async () => {
    const before = await shown();
    await vscode.commands.executeCommand('ses.findInWorkspace', { name: '../found-set' });
    assert.deepEqual(await shown(), before);
  });
});
