import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import { pickTarget } from '../ui/pickers.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';

/** Find in Workspace: every place in the open folders that names a configuration set, in the References view. What it does is loaded with its first use. */
export function registerWorkspaceSearch(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  subscriptions.push(
    registerCommand(services, commands.findInWorkspace, async (argument) => {
      if (!vscode.workspace.workspaceFolders?.length) {
        void showInformation(t('No folder is open, so there is nothing to search.'));
        return;
      }
      const name = argument.name ?? (await pickTarget(services, argument, commands.findInWorkspace))?.name;
      if (name === undefined) return;
      const { findInWorkspace } = await import('./findInWorkspace.ts');
      await findInWorkspace(name, (error) => report(error, { name }, services.log));
    }),
  );
}
