import * as vscode from 'vscode';

/**
 * The workspace folder that a document's code belongs to. Cells of notebooks and what Git keeps of a file have addresses of their own,
 * with the file's path; what was never saved, and no document at all, belongs to the only folder.
 */
export function folderOf(uri: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  const { workspaceFolders: folders = [] } = vscode.workspace;
  const own = uri && (vscode.workspace.getWorkspaceFolder(uri) ?? innermost(folders, uri));
  const isUnsaved = uri === undefined || !uri.path.startsWith('/');
  return own ?? (isUnsaved && folders.length === 1 ? folders[0] : undefined);
}

/** Folders of a workspace can stand in one another. */
function innermost(folders: readonly vscode.WorkspaceFolder[], uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return folders
    .filter((folder) => isWithin(folder.uri, uri))
    .sort((one, other) => other.uri.path.length - one.uri.path.length)[0];
}

/** Whether a path stands below a folder's, whatever their schemes are. */
export function isWithin(folder: vscode.Uri, { path }: vscode.Uri): boolean {
  return path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

/** What is kept for a file is kept for its workspace folder; for files outside of all folders, and without one, together. */
export function folderKey(uri: vscode.Uri | undefined): string {
  return folderOf(uri)?.uri.toString() ?? '';
}
