import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Find in Workspace: every place in the open folders that names a configuration set, in the References view. What it does is loaded with its first use. */
export function registerWorkspaceSearch(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices,
): void {
  subscriptions.push(
    registerCommand(load, commands.findInWorkspace, async (services, argument) => {
      const { findAsked } = await import('./findAsked.ts');
      await findAsked(services, argument);
    }),
  );
}
