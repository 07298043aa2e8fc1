import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const { workspace } = vscode;

const folders = () => workspace.workspaceFolders ?? [];

function folderBy(name: string): vscode.Uri {
  const folder = folders().find((each) => each.name === name);
  assert.ok(folder);
  return folder.uri;
}

/** The two folders that the window opens with. */
export const one = folderBy('one');
export const two = folderBy('two');

/** Adds a folder behind the others. */
export async function addFolder(uri: vscode.Uri): Promise<void> {
  await change(() => workspace.updateWorkspaceFolders(folders().length, 0, { uri }));
}

export async function removeFolder(uri: vscode.Uri): Promise<void> {
  await change(() => workspace.updateWorkspaceFolders(indexOf(uri), 1));
}

/** Adds a folder whose file system answers what none should, until it is mended. */
export async function addBrokenFolder(): Promise<{ mend(): void; remove(): Promise<void> }> {
  let isBroken = true;
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => ({ type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }),
    readDirectory: () => (isBroken ? JSON.parse('[null]') : []),
    readFile: () => new Uint8Array(),
    createDirectory: () => {},
    writeFile: () => {},
    delete: () => {},
    rename: () => {},
  };
  const registered = workspace.registerFileSystemProvider('ses-test-broken', provider);
  const uri = vscode.Uri.from({ scheme: 'ses-test-broken', path: '/' });
  await addFolder(uri);
  return {
    mend: () => {
      isBroken = false;
    },
    remove: async () => {
      await removeFolder(uri);
      vscode.Disposable.from(registered, changed).dispose();
    },
  };
}

/** Until VS Code has agreed: before that, it shows the folders only as they are asked for. */
async function change(ask: () => boolean): Promise<void> {
  const agreed = new Promise((resolve) => {
    const subscription = workspace.onDidChangeWorkspaceFolders((event) => {
      subscription.dispose();
      resolve(event);
    });
  });
  assert.ok(ask());
  await agreed;
}

/** Empties the two folders, and leaves no other in the workspace. */
export async function resetFolders(): Promise<void> {
  for (const { uri } of folders())
    if (![one, two].some((each) => each.toString() === uri.toString())) await removeFolder(uri);
  for (const folder of [one, two]) {
    for (const [name] of await workspace.fs.readDirectory(folder))
      await workspace.fs.delete(vscode.Uri.joinPath(folder, name), { recursive: true });
  }
}

function indexOf(uri: vscode.Uri): number {
  return folders().findIndex((each) => each.uri.toString() === uri.toString());
}
