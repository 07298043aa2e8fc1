import * as vscode from 'vscode';
import { schemes } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands, detailsEditorId } from '../ui/ids.ts';
import { openTarget, targetUri } from '../ui/open.ts';
import { pickTarget } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';

/** Registers the details page of a configuration set, and the command that opens it. What draws the page is loaded with the first. */
export function registerDetails({ extensionUri, subscriptions }: vscode.ExtensionContext, services: Services): void {
  const asked = new Set<string>();
  const options = { extensionUri, services, restored: openDetails(), asked };
  // An editor of documents that have no file: the address tells all there is to know, so a tab previews, splits and is restored as one of a file.
  const editor: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
    async resolveCustomEditor({ uri }, panel) {
      const { resolveEditor } = await import('./resolveEditor.ts');
      await resolveEditor(uri, panel, options);
    },
  };
  subscriptions.push(
    vscode.window.registerCustomEditorProvider(detailsEditorId, editor, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true, retainContextWhenHidden: false },
    }),
    registerCommand(services, commands.openDetails, async (argument) => {
      const target = await pickTarget(services, argument, commands.openDetails);
      if (target === undefined) return;
      const address = targetUri(target, 'details').toString();
      if (!openDetails().has(address)) asked.add(address);
      await openTarget(target, 'details');
    }),
  );
}

/** The addresses of the details pages that have a tab now. */
function openDetails(): Set<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? input.uri : []));
  return new Set(uris.filter(({ scheme }) => scheme === schemes.details).map(String));
}
