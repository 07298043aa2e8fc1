import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { type Maker, makersIn, makerWords, mayMake } from '../core/names/makers.ts';
import { readExcludes } from '../core/workspaceSearch/excludes.ts';
import { textWith } from '../core/workspaceSearch/text.ts';
import { walk } from '../core/workspaceSearch/walk.ts';
import { withoutMessage } from '../ui/report.ts';
import { savedFilesOf } from '../ui/workspaceFiles.ts';

/** A question waits for the first look through the workspace no longer than this, in milliseconds; the look goes on. */
const patience = 2_000;

/** Where the files of the workspace make configuration sets, in resources and constructs. */
export interface Makers {
  /** The places that make the set of this name, as far as they are known within two seconds. */
  of(name: string): Promise<readonly vscode.Location[]>;
}

/**
 * Looks through the workspace with the first question, and from then on at each file that changes; through all again where something came, or
 * what is left out has changed: only a walk knows what settings and Git leave out.
 */
export function createMakers(subscriptions: vscode.Disposable[], log: vscode.LogOutputChannel): Makers {
  const made = new Map<string, readonly Maker[]>();
  /** Those that the last walk looked into. */
  const files = new Set<string>();
  const folders = new Set<string>();
  /** Those that changed without a walk having looked into them: what the next one looks into is taken out, and what stays is left out. */
  const leftOut = new Set<string>();
  let isComplete = false;
  let isWatched = false;
  /** One after the other, so that the last reading of a file is that which counts, and nothing is judged by half a walk. */
  let work = Promise.resolve();
  const ending = new AbortController();
  subscriptions.push(new vscode.Disposable(() => ending.abort()));

  function inTurn(job: () => Promise<void> | void) {
    // The file system of another extension can answer anything: what one job fails at is no reason for those behind it to fail.
    work = work.then(job).catch((error: unknown) => log.error(withoutMessage(error)));
  }

  async function keep(uri: vscode.Uri, bytes: Uint8Array | undefined) {
    const text = bytes && makerWords.map((word) => textWith(bytes, word)).find((found) => found !== undefined);
    const makers = text === undefined ? [] : await makersIn(text, () => !ending.signal.aborted);
    if (makers.length > 0) made.set(uri.toString(), makers);
    else made.delete(uri.toString());
  }

  /** Of a folder that goes, VS Code may tell alone. */
  function drop(uri: vscode.Uri) {
    const gone = uri.toString();
    leftOut.delete(gone);
    for (const key of made.keys()) if (key === gone || key.startsWith(`${gone}/`)) made.delete(key);
  }

  /** A walk yields files alone: it was in each of the folders above one. */
  function enter(uri: vscode.Uri) {
    const folder = vscode.Uri.joinPath(uri, '..');
    if (folders.has(folder.toString())) return;
    folders.add(folder.toString());
    enter(folder);
  }

  async function look(folder: vscode.WorkspaceFolder) {
    const settings = (section: string) =>
      vscode.workspace.getConfiguration(section, folder.uri).get<unknown>('exclude');
    const source = savedFilesOf(folder);
    folders.add(folder.uri.toString());
    for await (const path of walk(source, readExcludes(settings('files'), settings('search')), ending.signal)) {
      const uri = vscode.Uri.joinPath(folder.uri, path);
      enter(uri);
      if (!mayMake(path)) continue;
      files.add(uri.toString());
      leftOut.delete(uri.toString());
      await keep(uri, await source.read(path));
    }
  }

  async function lookAround() {
    if (isComplete) return;
    files.clear();
    folders.clear();
    for (const folder of vscode.workspace.workspaceFolders ?? []) await look(folder);
    for (const uri of [...made.keys()]) if (!files.has(uri)) made.delete(uri);
    isComplete = true;
  }

  async function seeChange(uri: vscode.Uri) {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder !== undefined && files.has(uri.toString()))
      await keep(uri, await savedFilesOf(folder).read(vscode.workspace.asRelativePath(uri, false)));
    else if (isIgnoreFile(uri)) isComplete = false;
    // What is deleted and comes again within a moment, VS Code calls changed.
    else if (folders.has(parentOf(uri)) && mayMake(uri.path) && !leftOut.has(uri.toString())) {
      leftOut.add(uri.toString());
      isComplete = false;
    }
  }

  async function seeNew(uri: vscode.Uri) {
    await seeChange(uri);
    // Of a folder that comes with files in it, VS Code may tell alone.
    if (isComplete && folders.has(parentOf(uri)) && (await isFolder(uri))) isComplete = false;
  }

  function watch() {
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher('**/*');
    subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => inTurn(() => seeNew(uri))),
      watcher.onDidChange((uri) => inTurn(() => seeChange(uri))),
      watcher.onDidDelete((uri) =>
        inTurn(() => {
          drop(uri);
          if (isIgnoreFile(uri)) isComplete = false;
        }),
      ),
      workspace.onDidChangeWorkspaceFolders(({ removed }) =>
        inTurn(() => {
          for (const { uri } of removed) drop(uri);
          isComplete = false;
        }),
      ),
      workspace.onDidChangeConfiguration((event) =>
        inTurn(() => {
          if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude'))
            isComplete = false;
        }),
      ),
    );
  }

  return {
    async of(name) {
      if (!isWatched) {
        isWatched = true;
        watch();
      }
      inTurn(lookAround);
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

function isIgnoreFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith('/.gitignore');
}

/** What is gone by now is none. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}

function parentOf(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}
