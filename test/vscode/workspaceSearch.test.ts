import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { emulator, sesRequests } from './emulator.ts';

/** What the References view was given last: the parts of it that this test reads. */
interface ReferencesView {
  getInput():
    | { readonly title: string; resolve(): Promise<{ readonly message: string; readonly provider: Provider }> }
    | undefined;
}

type Provider = vscode.TreeDataProvider<{ readonly kind: string }>;

const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), Buffer.from(text));
  }
}

/** The files and the message under this title. The view takes what it is given when it has opened the first place, and tells nobody. */
async function shown(title: string): Promise<readonly string[]> {
  const view = await vscode.extensions.getExtension<ReferencesView>('vscode.references-view')?.activate();
  while (view?.getInput()?.title !== title) await setImmediate();
  const model = await view.getInput()?.resolve();
  assert.ok(model);
  const files = (await model.provider.getChildren()) ?? [];
  const items = await Promise.all(files.map((file) => model.provider.getTreeItem(file)));
  const paths = items.map(({ resourceUri }) => resourceUri && vscode.workspace.asRelativePath(resourceUri));
  return [...paths.map(String), model.message];
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
    assert.equal(await vscode.commands.executeCommand('ses.findInWorkspace', { name: 'found-set' }), undefined);
    const files = ['search/.env', 'search/large.ts', 'search/send.ts'];
    assert.deepEqual(await shown('found-set in Workspace'), [...files, '4 places in 3 files']);
    assert.deepEqual(await sesRequests(), []);
  });

  it('finds what stands in an editor and is not saved yet', async () => {
    const uri = vscode.Uri.joinPath(root, 'search/other.ts');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), "send({ ConfigurationSetName: 'unsaved-set' });\n");
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('ses.findInWorkspace', { name: 'unsaved-set' });
    assert.deepEqual(await shown('unsaved-set in Workspace'), ['search/other.ts', '1 place']);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('refuses what is no name', async () => {
    const before = await shown('unsaved-set in Workspace');
    await vscode.commands.executeCommand('ses.findInWorkspace', { name: '../found-set' });
    assert.deepEqual(await shown('unsaved-set in Workspace'), before);
  });
});
