import * as vscode from 'vscode';

/** What is kept for a file is kept for its workspace folder; for files outside of all folders, and without one, together. */
export function folderKey(uri: vscode.Uri | undefined): string {
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri.toString() ?? '';
}
