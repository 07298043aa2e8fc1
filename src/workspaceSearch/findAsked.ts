import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import { pickTarget } from '../ui/pickers.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import { findInWorkspace } from './findInWorkspace.ts';

/** Finds the set of the argument, or one that the user picks, in the open folders. */
export async function findAsked(services: Services, argument: Argument): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void showInformation(t('No folder is open, so there is nothing to search.'));
    return;
  }
  const name = argument.name ?? (await pickTarget(services, argument, commands.findInWorkspace))?.name;
  if (name === undefined) return;
  await findInWorkspace(name, (error) => report(error, { name }, services.log));
}
