import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { defaultView } from '../ui/open.ts';
import { isInFront } from '../ui/selection.ts';
import type { Services } from '../ui/services.ts';

/** Describe Configuration Set…: from the palette, a key, a link or another extension. */
export function registerDescribe({ subscriptions }: vscode.ExtensionContext, services: Services): void {
  subscriptions.push(
    registerCommand(services, commands.describe, (argument, all, isGiven) =>
      // Who runs it beside the open page of what is selected wants another set.
      describeAndOpen(
        services,
        isGiven ? all : all.filter((each) => !isInFront(each)),
        argument.view ?? defaultView(),
        commands.describe,
      ),
    ),
  );
}
