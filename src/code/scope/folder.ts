import * as vscode from 'vscode';

/**
 * The workspace folder that a document's code belongs to. Cells of notebooks and what Git keeps of a file have addresses of their own,
 * with the file's path; what was never saved belongs to the only folder.
 */
export function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const { workspaceFolders: folders = [] } = vscode.workspace;
  const own = vscode.workspace.getWorkspaceFolder(uri) ?? folders.find((folder) => isWithin(folder.uri, uri));
  const isUnsaved = !uri.path.startsWith('/');
  return own ?? (isUnsaved && folders.length === 1 ? folders[0] : undefined);
}

/** Whether a path stands below a folder's, whatever their schemes are. */
export function isWithin(folder: vscode.Uri, { path }: vscode.Uri): boolean {
  return path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

/** What is kept for a file is kept for its workspace folder; for files outside of all folders, and without one, together. */
export function folderKey(uri: vscode.Uri | undefined): string {
  return (uri && folderOf(uri))?.uri.toString() ?? '';
}
