import * as vscode from 'vscode';
import { checkScope } from '../core/configurationSet.ts';
import { overviewPath, overviewScheme } from '../core/overview/address.ts';
import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { pickScope } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { openDocuments } from '../ui/tabs.ts';

/** Opens the overview of a region, or reveals the tab that it already has; asks for what the argument lacks. */
export async function openOverview(services: Services, argument: Argument, asked: Set<string>): Promise<void> {
  const scope = await pickScope(services, argument, commands.openOverview);
  if (scope === undefined) return;
  const uri = vscode.Uri.from({ scheme: overviewScheme, path: overviewPath(checkScope(scope)) });
  // A tab that is there is only revealed, and would leave that it was asked for to a later one.
  if (!openDocuments(overviewScheme).has(uri.toString())) asked.add(uri.toString());
  // A tab that stays: the sets that one opens from it come in a tab of their own.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}
