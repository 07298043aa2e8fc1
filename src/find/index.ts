import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Go to Configuration Set…: over every list that is loaded, whatever its profile and region. What it does is loaded with its first use. */
export function registerFind(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices,
): void {
  subscriptions.push(
    registerCommand(load, commands.find, async (services) => {
      const { goToSet } = await import('./goToSet.ts');
      await goToSet(services);
    }),
  );
}
