import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { AccessServices } from '../ui/services.ts';

/** What stands around the calls to AWS: the profiles' files, signing in, the log and the cache. */
export function registerAccess(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: AccessServices,
): void {
  const { catalog, log } = services;
  subscriptions.push(
    registerCommand(services, commands.openProfile, async ({ profile }) => {
      const { openProfile } = await import('./openProfile.ts');
      await openProfile(services, profile);
    }),
    registerCommand(services, commands.signIn, async ({ profile }) => {
      const { signIn } = await import('./signIn.ts');
      await signIn(services, profile);
    }),
    registerCommand(services, commands.showLog, async () => log.show()),
    registerCommand(services, commands.clearCache, async () => {
      await catalog.clear();
      // The lists in sight come anew, so that alone would not tell that anything happened.
      vscode.window.setStatusBarMessage(t('Amazon SES: the cache is empty'), 5_000);
    }),
  );
}
