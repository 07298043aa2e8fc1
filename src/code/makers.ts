import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { type Maker, makersIn, makerWords, mayMake } from '../core/names/makers.ts';
import { readExcludes } from '../core/workspaceSearch/excludes.ts';
import { textWith } from '../core/workspaceSearch/text.ts';
import { walk } from '../core/workspaceSearch/walk.ts';
import { filesOf } from '../ui/workspaceFiles.ts';

/** A question waits for the first look through the workspace no longer than this, in milliseconds; the look goes on. */
const patience = 2_000;

/** Where the files of the workspace make configuration sets, in resources and constructs. */
export interface Makers {
  /** The places that make the set of this name, as far as they are known within two seconds. */
  of(name: string): Promise<readonly vscode.Location[]>;
}

/** Looks through the workspace with the first question, and from then on at each file that changes; through all again where a folder came. */
export function createMakers(subscriptions: vscode.Disposable[]): Makers {
  const made = new Map<string, readonly Maker[]>();
  /** Those that were looked into: settings and Git leave the others out. */
  const folders = new Set<string>();
  let isComplete = false;
  /** One after the other, so that the last reading of a file is that which counts. */
  let work: Promise<void> | undefined;
  const ending = new AbortController();
  subscriptions.push(new vscode.Disposable(() => ending.abort()));

  async function keep(uri: vscode.Uri, bytes: Uint8Array | undefined) {
    const text = bytes && makerWords.map((word) => textWith(bytes, word)).find((found) => found !== undefined);
    const makers = text === undefined ? [] : await makersIn(text, () => !ending.signal.aborted);
    if (makers.length > 0) made.set(uri.toString(), makers);
    else made.delete(uri.toString());
  }

  async function look(folder: vscode.WorkspaceFolder) {
    const settings = (section: string) =>
      vscode.workspace.getConfiguration(section, folder.uri).get<unknown>('exclude');
    const files = filesOf(folder);
    folders.add(folder.uri.toString());
    for await (const path of walk(files, readExcludes(settings('files'), settings('search')), ending.signal)) {
      const uri = vscode.Uri.joinPath(folder.uri, path);
      folders.add(parentOf(uri));
      if (mayMake(path)) await keep(uri, await files.read(path));
    }
  }

  function watch() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const again = (uri: vscode.Uri) => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder === undefined || !mayMake(uri.path) || !folders.has(parentOf(uri))) return;
      const path = vscode.workspace.asRelativePath(uri, false);
      work = work?.then(async () => keep(uri, await filesOf(folder).read(path)));
    };
    // Of a folder that comes with files in it, VS Code may tell alone.
    const seeFolder = async (uri: vscode.Uri) => {
      if (!folders.has(parentOf(uri))) return;
      const kind = await vscode.workspace.fs.stat(uri).then(({ type }) => type, isGone);
      if (kind === vscode.FileType.Directory) isComplete = false;
    };
    watcher.onDidCreate(again, undefined, subscriptions);
    watcher.onDidCreate(seeFolder, undefined, subscriptions);
    watcher.onDidChange(again, undefined, subscriptions);
    watcher.onDidDelete((uri) => made.delete(uri.toString()), undefined, subscriptions);
    subscriptions.push(watcher);
  }

  async function lookAround() {
    if (work === undefined) watch();
    await work;
    for (const folder of vscode.workspace.workspaceFolders ?? []) await look(folder);
  }

  return {
    async of(name) {
      if (!isComplete) {
        isComplete = true;
        work = lookAround();
      }
      await Promise.race([work, delay(patience, undefined, { ref: false })]);
      return [...made].flatMap(([uri, makers]) =>
        makers
          .filter((maker) => maker.name === name)
          .map(({ line, character }) => {
            const range = new vscode.Range(line, character, line, character + name.length);
            return new vscode.Location(vscode.Uri.parse(uri), range);
          }),
      );
    },
  };
}

function isGone(error: unknown): undefined {
  if (!(error instanceof vscode.FileSystemError)) throw error;
}

function parentOf(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}
