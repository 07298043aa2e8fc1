import * as vscode from 'vscode';
import { readDocumentPath } from '../core/configurationSet.ts';
import type { Services } from '../ui/services.ts';
import { frameOf, showRefusal } from './frame.ts';
import { openPanel } from './panel.ts';

/**
 * The details page as an editor of documents that have no file: the address tells all there is to know, so a tab previews, splits and is
 * restored as one of a file. `restored` holds the addresses of the tabs that were there before the extension.
 */
export function createDetailsEditor(
  extensionUri: vscode.Uri,
  services: Pick<Services, 'catalog' | 'log'>,
  restored: Set<string>,
): vscode.CustomReadonlyEditorProvider {
  return {
    openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
    resolveCustomEditor({ uri }, panel) {
      const read = readDocumentPath(uri);
      const folder = vscode.Uri.joinPath(extensionUri, 'dist');
      panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
      const frame = () => frameOf(panel.webview, folder);
      if (read === undefined) {
        showRefusal(panel.webview, frame());
        return;
      }
      panel.title = read.target.name;
      // A tab that nobody opened just now must not ask for anything.
      const interactive = !restored.delete(uri.toString());
      openPanel({ panel, target: read.target, services, frame, interactive });
    },
  };
}
