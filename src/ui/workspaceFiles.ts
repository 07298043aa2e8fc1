import * as vscode from 'vscode';
import type { Entry, Files } from '../core/workspaceSearch/walk.ts';

/** A file of more bytes than this is data: nobody wrote it. */
const mostBytes = 10_000_000;

/** The files of a workspace folder of any scheme, as they stand in the editors where they are not saved yet. */
export function filesOf({ uri: root }: vscode.WorkspaceFolder): Files {
  const unsaved = new Map(
    vscode.workspace.textDocuments
      .filter(({ isDirty }) => isDirty)
      .map((document) => [document.uri.toString(), document]),
  );
  const { fs } = vscode.workspace;
  return {
    async list(folder) {
      const entries = await readable(fs.readDirectory(vscode.Uri.joinPath(root, folder)));
      return (entries ?? []).flatMap(([name, type]): Entry[] => {
        if (type === vscode.FileType.Directory) return [{ name, kind: 'folder' }];
        return type === vscode.FileType.File ? [{ name, kind: 'file' }] : [];
      });
    },
    async read(file) {
      const uri = vscode.Uri.joinPath(root, file);
      const document = unsaved.get(uri.toString());
      if (document !== undefined) return Buffer.from(document.getText());
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
