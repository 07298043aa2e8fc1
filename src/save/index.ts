import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Saves what is described of a region as one file. */
export function registerSave(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices,
): void {
  subscriptions.push(
    registerCommand(load, commands.saveDescribed, async (services, argument) => {
      const { saveDescribed } = await import('./saveDescribed.ts');
      await saveDescribed(services, argument);
    }),
  );
}
