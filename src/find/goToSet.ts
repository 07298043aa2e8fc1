import * as vscode from 'vscode';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { defaultView } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';
import { pickLoaded } from './picker.ts';
import { placeOf } from './place.ts';

/** Asks for a set among the loaded ones, and opens it, or runs the command of the button that was pressed for it. */
export async function goToSet(services: Services): Promise<void> {
  const chosen = await pickLoaded(services);
  if (chosen === undefined) return;
  if ('command' in chosen) {
    await vscode.commands.executeCommand(chosen.command, chosen.target);
  } else if ('describe' in chosen) {
    // With an argument also where it says nothing: without one, the command would take what is selected in the tree.
    await vscode.commands.executeCommand(commands.describe, chosen.describe);
  } else {
    const target = 'target' in chosen ? chosen.target : await placeOf(services, chosen.pasted);
    if (target) await describeAndOpen(services, [target], defaultView(), commands.describe);
  }
}
