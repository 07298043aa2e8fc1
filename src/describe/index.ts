import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { defaultView } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';

/** Describe Configuration Set…: from the palette, a key, a link or another extension. */
export function registerDescribe({ subscriptions }: vscode.ExtensionContext, services: Services): void {
  subscriptions.push(
    registerCommand(services, commands.describe, (argument, all) =>
      describeAndOpen(services, all, argument.view ?? defaultView(), commands.describe),
    ),
  );
}
