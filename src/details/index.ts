import * as vscode from 'vscode';
import { schemes } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands, detailsEditorId } from '../ui/ids.ts';
import { openTarget } from '../ui/open.ts';
import { pickTarget } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { createDetailsEditor } from './editor.ts';

/** Registers the details page of a configuration set, and the command that opens it. */
export function registerDetails(context: vscode.ExtensionContext, services: Services): void {
  const editor = createDetailsEditor(context.extensionUri, services, openDetails());
  context.subscriptions.push(
    vscode.window.registerCustomEditorProvider(detailsEditorId, editor, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true, retainContextWhenHidden: false },
    }),
    registerCommand(services, commands.openDetails, async (argument) => {
      const target = await pickTarget(services, argument);
      if (target !== undefined) await openTarget(target, 'details');
    }),
  );
}

/** The addresses of the details pages that have a tab now. */
function openDetails(): Set<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? input.uri : []));
  return new Set(uris.filter(({ scheme }) => scheme === schemes.details).map(String));
}
