import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Pin and Unpin: which sets stand before the others in their region, and in Go to Configuration Set…. */
export function registerPinCommands(load: LoadServices): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(load, commands.pin, async (services, argument, all) => {
      const { pin } = await import('./changePins.ts');
      await pin(services, argument, all);
    }),
    registerCommand(load, commands.unpin, async (services, _argument, all) => {
      const { unpin } = await import('./changePins.ts');
      await unpin(services, all);
    }),
  );
}
