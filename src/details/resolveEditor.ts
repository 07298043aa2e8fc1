import type * as vscode from 'vscode';
import { readDocumentPath } from '../core/configurationSet.ts';
import type { Services } from '../ui/services.ts';
import { frameOf } from '../ui/webviewFrame.ts';
import { renderDocument, renderRefusal } from './page.ts';
import { openPanel } from './panel.ts';

/**
 * What a page is made with. `restored` holds the addresses of the tabs that were there before the extension, `asked` those that the user
 * opens by a command just now.
 */
export interface EditorOptions {
  readonly extensionUri: vscode.Uri;
  readonly services: Pick<Services, 'catalog' | 'profiles' | 'snapshots' | 'log'>;
  readonly restored: Set<string>;
  readonly asked: Set<string>;
}

/** Fills an editor's panel with the page of the set at this address, or with what is wrong with the address. */
export async function resolveEditor(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  { extensionUri, services, restored, asked }: EditorOptions,
): Promise<void> {
  const read = readDocumentPath(uri);
  const frame = await frameOf(panel.webview, extensionUri, 'details');
  if (read === undefined) {
    panel.webview.html = renderDocument(renderRefusal(), 0, frame());
    return;
  }
  panel.title = read.target.name;
  const { target } = read;
  const [isRestored, isAsked] = [restored, asked].map((addresses) => addresses.delete(uri.toString()));
  const isUsed = services.catalog.isUsed(target.profile);
  // Nobody opened a restored tab just now, and a link in any file may have opened one of a profile that was not used yet: neither may prompt.
  openPanel({ panel, target, services, frame, interactive: isAsked || (isUsed && !isRestored) });
}
