import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Describe Configuration Set…: from the palette, a key, a link or another extension. */
export function registerDescribe({ subscriptions }: vscode.ExtensionContext, load: LoadServices): void {
  subscriptions.push(
    registerCommand(load, commands.describe, async (...asked) => {
      const { describeAsked } = await import('./describeAsked.ts');
      await describeAsked(...asked);
    }),
  );
}
