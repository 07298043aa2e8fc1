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

/** What a file system answers. */
type Answers = Pick<vscode.FileSystemProvider, 'stat' | 'readDirectory' | 'readFile'>;

interface OwnFolder {
  readonly uri: vscode.Uri;
  /** Says that a file has changed; resolves when this window has heard of it. */
  tell(file: string): Promise<void>;
  remove(): Promise<void>;
}

/** Adds a folder with a file system of its own, which answers so. */
async function addOwnFolder(scheme: string, answers: Answers): Promise<OwnFolder> {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const provider: vscode.FileSystemProvider = {
    ...answers,
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    createDirectory: () => {},
    writeFile: () => {},
    delete: () => {},
    rename: () => {},
  };
  const registered = workspace.registerFileSystemProvider(scheme, provider);
  const uri = vscode.Uri.from({ scheme, path: '/' });
  await addFolder(uri);
  return {
    uri,
    async tell(file) {
      const watcher = workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, file));
      const heard = new Promise((resolve) => watcher.onDidChange(resolve));
      changed.fire([{ type: vscode.FileChangeType.Changed, uri: vscode.Uri.joinPath(uri, file) }]);
      await heard;
      watcher.dispose();
    },
    async remove() {
      await removeFolder(uri);
      vscode.Disposable.from(registered, changed).dispose();
    },
  };
}

const folder: vscode.FileStat = { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };

/** Adds a folder whose file system answers what none should, until it is mended. */
export async function addBrokenFolder(): Promise<{ mend(): void; remove(): Promise<void> }> {
  let isBroken = true;
  const { remove } = await addOwnFolder('ses-test-broken', {
    stat: () => folder,
    readDirectory: () => (isBroken ? JSON.parse('[null]') : []),
    readFile: () => new Uint8Array(),
  });
  return {
    mend: () => {
      isBroken = false;
    },
    remove,
  };
}

/** Adds a folder in which Git leaves `left.tf` out, and counts how often it is looked into. */
export async function addCountedFolder(): Promise<OwnFolder & { looks(): number }> {
  let looks = 0;
  const ignoreFile = Buffer.from('left.tf\n');
  const own = await addOwnFolder('ses-test-counted', {
    stat: ({ path }) =>
      path === '/' ? folder : { ...folder, type: vscode.FileType.File, size: ignoreFile.byteLength },
    readDirectory() {
      looks += 1;
      return ['.gitignore', 'left.tf'].map((name) => [name, vscode.FileType.File]);
    },
    readFile: () => ignoreFile,
  });
  return { ...own, looks: () => looks };
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
