import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { createRecent } from './recent.ts';

/** Go to Configuration Set…: over every list that is loaded, whatever its profile and region. What it does is loaded with its first use. */
export function registerFind(
  context: Pick<vscode.ExtensionContext, 'globalState' | 'subscriptions'>,
  services: Services,
): void {
  const recent = createRecent(context);
  context.subscriptions.push(
    registerCommand(services, commands.find, async () => {
      const { goToSet } = await import('./goToSet.ts');
      await goToSet(services, recent);
    }),
  );
}
