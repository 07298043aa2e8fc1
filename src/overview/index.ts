import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands, overviewEditorId } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Registers the overview of a region, and the command that opens it. What draws the page is loaded with the first. */
export function registerOverview(
  { extensionUri, subscriptions }: Pick<vscode.ExtensionContext, 'extensionUri' | 'subscriptions'>,
  load: LoadServices,
): void {
  /** The addresses that the user asked for just now: only there may something prompt. */
  const asked = new Set<string>();
  // An editor of documents that have no file, as the details page: a tab is restored, and there is one for each region.
  const editor: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
    async resolveCustomEditor({ uri }, panel) {
      const [services, { resolveOverview }] = await Promise.all([load(), import('./resolveOverview.ts')]);
      await resolveOverview(uri, panel, { extensionUri, services, asked });
    },
  };
  subscriptions.push(
    vscode.window.registerCustomEditorProvider(overviewEditorId, editor),
    registerCommand(load, commands.openOverview, async (services, argument) => {
      const { openOverview } = await import('./openOverview.ts');
      await openOverview(services, argument, asked);
    }),
  );
}
