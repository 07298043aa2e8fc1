import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands, detailsEditorId } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';
import { openPages } from './openPages.ts';

/** Registers the details page of a configuration set, and the command that opens it. What draws the page is loaded with the first. */
export function registerDetails(
  { extensionUri, subscriptions }: Pick<vscode.ExtensionContext, 'extensionUri' | 'subscriptions'>,
  load: LoadServices,
): void {
  const asked = new Set<string>();
  const restored = openPages();
  // An editor of documents that have no file: the address tells all there is to know, so a tab previews, splits and is restored as one of a file.
  const editor: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
    async resolveCustomEditor({ uri }, panel) {
      const [services, { resolveEditor }] = await Promise.all([load(), import('./resolveEditor.ts')]);
      await resolveEditor(uri, panel, { extensionUri, services, restored, asked });
    },
  };
  subscriptions.push(
    vscode.window.registerCustomEditorProvider(detailsEditorId, editor, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true, retainContextWhenHidden: false },
    }),
    registerCommand(load, commands.openDetails, async (services, argument) => {
      const { openDetails } = await import('./openDetails.ts');
      await openDetails(services, argument, asked);
    }),
  );
}
