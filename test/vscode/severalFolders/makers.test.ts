import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitions, detailsOfReceipts, make, resource, untilMadeIn } from '../codeDefinitions.ts';
import { type CodeDocuments, createCodeDocuments } from '../codeDocuments.ts';
import { loadProd } from '../codeSession.ts';
import { addBrokenFolder, addCountedFolder, addFolder, one, removeFolder, resetFolders, two } from './folders.ts';

const { fs } = vscode.workspace;
const { joinPath } = vscode.Uri;
const made = (folder: vscode.Uri) => joinPath(folder, 'made.tf');

describe('Go to Definition in a workspace of several folders', () => {
  let documents: CodeDocuments;
  const become = (...files: readonly vscode.Uri[]) => untilMadeIn(documents, ...files);

  before(async () => {
    documents = createCodeDocuments('ses-test-folders');
    await loadProd();
  });
  after(async () => {
    documents.dispose();
    await vscode.commands.executeCommand('ses.clearCache');
  });
  beforeEach(async () => {
    await resetFolders();
    await become();
  });
  afterEach(() => vscode.workspace.getConfiguration('search').update('exclude', undefined));
  after(resetFolders);

  it('offers what each folder makes', async () => {
    await make(made(one), 'receipts');
    await make(made(two), 'receipts');
    await become(made(one), made(two));
  });

  it('offers what a folder makes that comes, as it changes there, and no longer when it goes', async () => {
    const three = joinPath(one, '../three');
    await make(made(three), 'receipts');
    await become();
    await addFolder(three);
    await become(made(three));
    await make(made(three), 'another');
    await become();
    await make(joinPath(three, 'deeper/made.tf'), 'receipts');
    await become(joinPath(three, 'deeper/made.tf'));
    await removeFolder(three);
    await become();
    await fs.delete(three, { recursive: true });
  });

  it('offers once what is made in a folder within another, also when only the outer stays', async () => {
    const inner = joinPath(one, 'inner');
    await make(made(inner), 'receipts');
    await become(made(inner));
    await addFolder(inner);
    await become(made(inner));
    await removeFolder(inner);
    await become(made(inner));
  });

  it('offers what a folder within another makes also where Git leaves it out of the other', async () => {
    const inner = joinPath(one, 'inner');
    await fs.writeFile(joinPath(one, '.gitignore'), Buffer.from('inner/\n'));
    await make(made(inner), 'receipts');
    await become();
    await addFolder(inner);
    await become(made(inner));
    await removeFolder(inner);
    await become();
  });

  for (const section of ['files', 'search']) {
    it(`follows ${section}.exclude as it changes, for one folder alone too`, async () => {
      await make(made(one), 'receipts');
      await make(made(two), 'receipts');
      await become(made(one), made(two));
      const settings = vscode.workspace.getConfiguration(section, two);
      await settings.update('exclude', { '**/made.tf': true }, vscode.ConfigurationTarget.WorkspaceFolder);
      await become(made(one));
      await settings.update('exclude', { '**/made.tf': true }, vscode.ConfigurationTarget.Workspace);
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      await become();
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      await become(made(one), made(two));
    });
  }

  it('offers what is deleted and comes again within a moment, which VS Code calls changed', async () => {
    await make(made(one), 'receipts');
    await make(joinPath(one, 'other.tf'), 'receipts');
    await become(made(one), joinPath(one, 'other.tf'));
    const document = await documents.open('plaintext', 'ConfigurationSetName: "receipts"');
    for (const time of ['once', 'again']) {
      // Looked through again before VS Code tells of what was deleted.
      await vscode.workspace.getConfiguration('search').update('exclude', { 'other.tf': true, [time]: true });
      await fs.delete(made(one));
      await definitions(document, 'receipts');
      await make(made(one), 'receipts');
      await become(made(one));
    }
  });

  it('offers what is saved, not what was in an editor that is closed', async () => {
    await fs.writeFile(made(one), Buffer.from('# nothing yet\n'));
    const document = await vscode.workspace.openTextDocument(made(one));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), resource('receipts'));
    await vscode.workspace.applyEdit(edit);
    await become(made(one));
    // All is looked through again, while that stands in the editor.
    await make(joinPath(two, 'new.tf'), 'receipts');
    await become(made(one), joinPath(two, 'new.tf'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await become(joinPath(two, 'new.tf'));
  });

  it('looks through a folder once for a file that changes and is left out, however often it changes', async () => {
    const counted = await addCountedFolder();
    await become();
    const before = counted.looks();
    const changes = 6;
    for (let change = 0; change < changes; change += 1) {
      await counted.tell('left.tf');
      await become();
    }
    // What VS Code tells late of earlier tests may send for another look, or two.
    const looks = counted.looks() - before;
    assert.ok(looks >= 1 && looks < changes, `${looks} looks`);
    await counted.remove();
  });

  it('goes on where a folder’s file system has failed once', async () => {
    const broken = await addBrokenFolder();
    const document = await documents.open('plaintext', 'ConfigurationSetName: "receipts"');
    assert.deepEqual(
      (await definitions(document, 'receipts')).map(({ to }) => to),
      [detailsOfReceipts],
    );
    broken.mend();
    await make(made(one), 'receipts');
    await become(made(one));
    await broken.remove();
  });
});
