import * as vscode from 'vscode';
import { schemes } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { once } from '../ui/once.ts';
import type { LoadServices } from '../ui/services.ts';
import { openDocuments } from '../ui/tabs.ts';

/** The read-only documents `aws-ses:/PROFILE/REGION/NAME.json`, and Open as JSON. What fills them is loaded with the first. */
export function registerDocument({ subscriptions }: vscode.ExtensionContext, loadServices: LoadServices): void {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const restored = openDocuments(schemes.json);
  const load = once(async () => {
    const [{ catalog }, { createDocuments }] = await Promise.all([loadServices(), import('./documents.ts')]);
    return createDocuments(catalog, { changed, restored, subscriptions });
  });
  subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(schemes.json, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) => (await load()).provideTextDocumentContent(uri, token),
    }),
    registerCommand(loadServices, commands.openJson, async (services, _argument, all) => {
      const { openJson } = await import('./openJson.ts');
      await openJson(services, all);
    }),
  );
  // VS Code does not ask again for the text of those.
  if (restored.size > 0) void load();
}
