import * as vscode from 'vscode';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { defaultView } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';
import { pickLoaded } from './picker.ts';
import { placeOf } from './place.ts';
import type { Recent } from './recent.ts';

/** Lets the user pick one of the loaded sets, or paste what names one, and does with it what they chose. */
export async function goToSet(services: Services, recent: Recent): Promise<void> {
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
}
