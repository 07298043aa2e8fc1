import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { defaultView } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';
import { pickLoaded } from './picker.ts';
import { placeOf } from './place.ts';
import { createRecent } from './recent.ts';

/** Go to Configuration Set…: over every list that is loaded, whatever its profile and region. */
export function registerFind(
  context: Pick<vscode.ExtensionContext, 'globalState' | 'subscriptions'>,
  services: Services,
): void {
  const recent = createRecent(context);
  context.subscriptions.push(
    registerCommand(services, commands.find, async () => {
      const chosen = await pickLoaded(services, recent);
      if (chosen === undefined) return;
      if ('command' in chosen) {
        await vscode.commands.executeCommand(chosen.command, chosen.target);
      } else if ('describe' in chosen) {
        await vscode.commands.executeCommand(commands.describe);
      } else {
        const target = 'target' in chosen ? chosen.target : await placeOf(services, chosen.pasted);
        if (target) await describeAndOpen(services, [target], defaultView(), commands.describe);
      }
    }),
  );
}
