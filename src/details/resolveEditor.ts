import type * as vscode from 'vscode';
import { readDocumentPath } from '../core/configurationSet.ts';
import type { Services } from '../ui/services.ts';
import { frameOf } from '../ui/webviewFrame.ts';
import { renderDocument, renderRefusal } from './page.ts';
import { openPanel } from './panel.ts';

/** What a page is made with. `restored` holds the addresses of the tabs that were there before the extension. */
export interface EditorOptions {
  readonly extensionUri: vscode.Uri;
  readonly services: Pick<Services, 'catalog' | 'snapshots' | 'log'>;
  readonly restored: Set<string>;
}

/** Fills an editor's panel with the page of the set at this address, or with what is wrong with the address. */
export async function resolveEditor(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  { extensionUri, services, restored }: EditorOptions,
): Promise<void> {
  const read = readDocumentPath(uri);
  const frame = await frameOf(panel.webview, extensionUri, 'details');
  if (read === undefined) {
    panel.webview.html = renderDocument(renderRefusal(), 0, frame());
    return;
  }
  panel.title = read.target.name;
  // A tab that nobody opened just now must not ask for anything.
  const interactive = !restored.delete(uri.toString());
  openPanel({ panel, target: read.target, services, frame, interactive });
}
