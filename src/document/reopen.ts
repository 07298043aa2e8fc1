import * as vscode from 'vscode';
import { documentsIn } from '../ui/tabs.ts';

/** Opens a document again in each group that shows it. VS Code keeps showing an error in a tab, whatever opens its document, until it is closed. */
export async function reopen(uri: vscode.Uri): Promise<void> {
  for (const { activeTab, viewColumn } of vscode.window.tabGroups.all) {
    if (!activeTab || !documentsIn(activeTab).some((shown) => shown.toString() === uri.toString())) continue;
    const options = { viewColumn, preview: activeTab.isPreview, preserveFocus: !activeTab.group.isActive };
    await vscode.window.tabGroups.close(activeTab, true);
    await vscode.commands.executeCommand('vscode.open', uri, options);
  }
}
