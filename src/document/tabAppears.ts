import * as vscode from 'vscode';
import { openDocuments } from '../ui/tabs.ts';

/** How long, in milliseconds, VS Code may take to tell of the tab for which it asks for a document. */
const patience = 500;

/**
 * Whether the document stands in a tab, or comes to within half a second. VS Code also asks for documents that stand in none: when a mouse
 * rests on a link, or when another extension reads one.
 */
export function tabAppears(uri: vscode.Uri, token: vscode.CancellationToken): Promise<boolean> {
  const key = uri.toString();
  const isOpen = () => openDocuments(uri.scheme).has(key);
  if (isOpen()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (answer: boolean) => {
      resolve(answer);
      clearTimeout(timer);
      disposables.dispose();
    };
    const timer = setTimeout(() => end(false), patience);
    const disposables = vscode.Disposable.from(
      vscode.window.tabGroups.onDidChangeTabs(() => isOpen() && end(true)),
      token.onCancellationRequested(() => end(false)),
    );
  });
}
