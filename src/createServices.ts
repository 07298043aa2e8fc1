import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { createCatalog } from './core/aws/createCatalog.ts';
import { createProfiles } from './core/aws/files/createProfiles.ts';
import { awsPaths } from './core/aws/files/paths.ts';
import { lazyConnect } from './core/aws/lazyConnect.ts';
import { createPace } from './core/aws/pace.ts';
import { createPast } from './core/aws/past.ts';
import { watchProfiles } from './core/aws/watchedProfiles.ts';
import { createSnapshots } from './core/compare/snapshots.ts';
import { createLastChoice } from './ui/lastChoice.ts';
import { followLooks } from './ui/looks.ts';
import { createPins } from './ui/pins.ts';
import { createPrompts } from './ui/prompts.ts';
import { createRecent } from './ui/recent.ts';
import { createRegions } from './ui/regions.ts';
import { withoutMessage } from './ui/report.ts';
import { createTreeSelection } from './ui/selection.ts';
import type { AccessServices } from './ui/services.ts';

/** The services of a window, of which `profiles` can tell what stands in the AWS files too. Nothing is read or sent yet. */
export function createServices(context: vscode.ExtensionContext): AccessServices {
  const { env } = process;
  const place = { env, home: homedir() };
  const log = vscode.window.createOutputChannel('Amazon SES', { log: true });
  const profiles = watchProfiles(createProfiles(place), Object.values(awsPaths(place)), (error) =>
    log.warn(withoutMessage(error)),
  );
  const pace = createPace();
  const connect = lazyConnect({
    profiles,
    env,
    prompts: createPrompts(context),
    onAccount: (payer, account) => pace.merge(payer, account),
  });
  const past = createPast({ profiles, env, log, folder: context.globalStorageUri.fsPath });
  const catalog = createCatalog({ connect, pace, log, past, cacheMinutes });
  const snapshots = createSnapshots({ catalog, past });
  context.subscriptions.push(
    log,
    new vscode.Disposable(() => catalog.stop()),
    new vscode.Disposable(profiles.close),
    followLooks(snapshots),
  );
  return {
    catalog,
    profiles,
    regions: createRegions(context),
    selection: createTreeSelection(context.subscriptions),
    lastChoice: createLastChoice(context.globalState),
    pins: createPins(context),
    recent: createRecent(context),
    snapshots,
    log,
  };
}

function cacheMinutes(): number {
  return vscode.workspace.getConfiguration('ses').get('cache.minutes', 10);
}
