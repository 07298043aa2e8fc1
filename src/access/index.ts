import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { AwsPaths } from '../core/aws/files/paths.ts';
import type { ProfileSource } from '../core/aws/profiles.ts';
import { watchFiles } from '../core/aws/watch.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { withoutMessage } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import { registerOpenProfile } from './openProfile.ts';
import { registerSignIn } from './signIn.ts';

/** What signing in and watching need besides the services. */
export interface AwsFolders {
  readonly source: Pick<ProfileSource, 'read'>;
  readonly paths: AwsPaths;
}

/** What stands around the calls to AWS: the profiles' files and their changes, signing in, the log and the cache. */
export function registerAccess(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
  { source, paths }: AwsFolders,
): void {
  const { catalog, log, profiles } = services;
  const watch = watchFiles(Object.values(paths), profiles.reload, (error) => log.warn(withoutMessage(error)));
  subscriptions.push(
    new vscode.Disposable(watch.close),
    registerOpenProfile(services),
    registerSignIn(services, source),
    registerCommand(services, commands.showLog, async () => log.show()),
    registerCommand(services, commands.clearCache, async () => {
      await catalog.clear();
      // The lists in sight come anew, so that alone would not tell that anything happened.
      vscode.window.setStatusBarMessage(t('Amazon SES: the cache is empty'), 5_000);
    }),
  );
}
