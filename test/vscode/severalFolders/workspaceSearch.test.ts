import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find } from '../foundInWorkspace.ts';
import { addBrokenFolder, addFolder, one, removeFolder, resetFolders, two } from './folders.ts';

const { fs } = vscode.workspace;
const { joinPath } = vscode.Uri;
const code = Buffer.from("f({ ConfigurationSetName: 'found-set' });\n");
const title = 'found-set in Workspace';
const write = (folder: vscode.Uri, path = 'send.ts') => fs.writeFile(joinPath(folder, path), code);

describe('Find in Workspace in several folders', () => {
  beforeEach(async () => {
    await resetFolders();
    await write(one);
    await write(two);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await resetFolders();
  });

  it('looks through each, and follows as one comes and goes', async () => {
    assert.deepEqual(await find('found-set'), [title, 'one/send.ts', 'two/send.ts', '2 places in 2 files']);
    const three = joinPath(one, '../three');
    await write(three);
    await addFolder(three);
    assert.deepEqual(await find('found-set'), [
      title,
      'one/send.ts',
      'three/send.ts',
      'two/send.ts',
      '3 places in 3 files',
    ]);
    await removeFolder(three);
    assert.deepEqual(await find('found-set'), [title, 'one/send.ts', 'two/send.ts', '2 places in 2 files']);
    await fs.delete(three, { recursive: true });
  });

  it('finds what stands in a folder within another once', async () => {
    const inner = joinPath(one, 'inner');
    await write(inner);
    await addFolder(inner);
    assert.deepEqual(await find('found-set'), [
      title,
      'inner/send.ts',
      'one/send.ts',
      'two/send.ts',
      '3 places in 3 files',
    ]);
    await removeFolder(inner);
    assert.deepEqual(await find('found-set'), [
      title,
      'one/inner/send.ts',
      'one/send.ts',
      'two/send.ts',
      '3 places in 3 files',
    ]);
  });

  it('shows what it found before a folder’s file system failed, and says no longer that it searches', async () => {
    const broken = await addBrokenFolder();
    assert.deepEqual(await find('found-set'), [title, 'one/send.ts', 'two/send.ts', '2 places in 2 files']);
    await broken.remove();
  });

  it('follows files.exclude, search.exclude and .gitignore of each folder as they change', async () => {
    for (const section of ['files', 'search']) {
      const settings = vscode.workspace.getConfiguration(section, two);
      await settings.update('exclude', { '**/*.ts': true }, vscode.ConfigurationTarget.WorkspaceFolder);
      assert.deepEqual(await find('found-set'), [title, 'one/send.ts', '1 place']);
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      assert.deepEqual(await find('found-set'), [title, 'one/send.ts', 'two/send.ts', '2 places in 2 files']);
    }
    await fs.writeFile(joinPath(one, '.gitignore'), Buffer.from('*.ts\n'));
    assert.deepEqual(await find('found-set'), [title, 'two/send.ts', '1 place']);
    await fs.delete(joinPath(one, '.gitignore'));
    assert.deepEqual(await find('found-set'), [title, 'one/send.ts', 'two/send.ts', '2 places in 2 files']);
  });
});
