import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';

/** Saves what is described of a region as one file. */
export function registerSave(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  subscriptions.push(
    registerCommand(services, commands.saveDescribed, async (argument) => {
      const { saveDescribed } = await import('./saveDescribed.ts');
      await saveDescribed(services, argument);
    }),
  );
}
