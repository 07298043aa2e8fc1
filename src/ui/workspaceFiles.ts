import * as vscode from 'vscode';
import type { Entry, Files } from '../core/workspaceSearch/walk.ts';

/** A file of more bytes than this is data: nobody wrote it. */
const mostBytes = 10_000_000;

/** The files of a workspace folder of any scheme, as they stand in the editors where they are not saved yet. */
export function filesOf(folder: vscode.WorkspaceFolder): Files {
  const unsaved = new Map(
    vscode.workspace.textDocuments
      .filter(({ isDirty }) => isDirty)
      .map((document) => [document.uri.toString(), document]),
  );
  const { list, read } = savedFilesOf(folder);
  return {
    list,
    async read(file) {
      const document = unsaved.get(vscode.Uri.joinPath(folder.uri, file).toString());
      // It may have been saved, or closed without that, since the search began.
      return document?.isDirty ? Buffer.from(document.getText()) : read(file);
    },
  };
}

/**
 * The same, as they are saved. What stands in a folder of the workspace that is within this one belongs to that one alone, as everywhere in
 * VS Code.
 */
export function savedFilesOf({ uri: root }: vscode.WorkspaceFolder): Files {
  const { fs, workspaceFolders = [] } = vscode.workspace;
  const roots = new Set(workspaceFolders.map(({ uri }) => uri.toString()));
  return {
    async list(folder) {
      const uri = vscode.Uri.joinPath(root, folder);
      const entries = await readable(fs.readDirectory(uri));
      return (entries ?? []).flatMap(([name, type]): Entry[] => {
        if (type === vscode.FileType.File) return [{ name, kind: 'file' }];
        const isOurs = type === vscode.FileType.Directory && !roots.has(vscode.Uri.joinPath(uri, name).toString());
        return isOurs ? [{ name, kind: 'folder' }] : [];
      });
    },
    async read(file) {
      const uri = vscode.Uri.joinPath(root, file);
      const stat = await readable(fs.stat(uri));
      return stat !== undefined && stat.size <= mostBytes ? readable(fs.readFile(uri)) : undefined;
    },
  };
}

/** What came of a reading, or undefined where the file system refused: a file that is gone or locked holds nothing for a search. */
async function readable<Value>(reading: Thenable<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
