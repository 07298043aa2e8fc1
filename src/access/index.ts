import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { AccessServices, LoadServices } from '../ui/services.ts';

/** What stands around the calls to AWS: the profiles' files, signing in, the log and the cache. */
export function registerAccess(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices<AccessServices>,
): void {
  subscriptions.push(
    registerCommand(load, commands.openProfile, async (services, { profile }) => {
      const { openProfile } = await import('./openProfile.ts');
      await openProfile(services, profile);
    }),
    registerCommand(load, commands.signIn, async (services, { profile }) => {
      const { signIn } = await import('./signIn.ts');
      await signIn(services, profile);
    }),
    registerCommand(load, commands.showLog, async ({ log }) => log.show()),
    registerCommand(load, commands.openProxySettings, async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', '@id:http.proxy');
    }),
    registerCommand(load, commands.clearCache, async ({ catalog }) => {
      await catalog.clear();
      // The lists in sight come anew, so that alone would not tell that anything happened.
      vscode.window.setStatusBarMessage(t('Amazon SES: the cache is empty'), 5_000);
    }),
  );
}
