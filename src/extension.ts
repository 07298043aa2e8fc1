import { homedir } from 'node:os';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerAccess } from './access/index.ts';
import type { SesApi } from './api.ts';
import { registerCode } from './code/index.ts';
import { registerCompare } from './compare/index.ts';
import { registerCopy } from './copy/index.ts';
import { createCatalog } from './core/aws/catalog.ts';
import { createProfiles } from './core/aws/files/createProfiles.ts';
import { awsPaths } from './core/aws/files/paths.ts';
import { lazyConnect } from './core/aws/lazyConnect.ts';
import { createPace } from './core/aws/pace.ts';
import { createPast } from './core/aws/past.ts';
import { watchProfiles } from './core/aws/watchedProfiles.ts';
import { createSnapshots } from './core/compare/snapshots.ts';
import { createApi } from './createApi.ts';
import { registerDescribe } from './describe/index.ts';
import { registerDetails } from './details/index.ts';
import { registerDocument } from './document/index.ts';
import { registerFind } from './find/index.ts';
import { registerLink } from './link/index.ts';
import { registerSave } from './save/index.ts';
import { registerTools } from './tools/index.ts';
import { registerTree } from './tree/index.ts';
import { createLastChoice } from './ui/lastChoice.ts';
import { createPins } from './ui/pins.ts';
import { createPrompts } from './ui/prompts.ts';
import { createRegions } from './ui/regions.ts';
import { withoutMessage } from './ui/report.ts';
import { createTreeSelection } from './ui/selection.ts';
import type { Services } from './ui/services.ts';
import { registerWorkspaceSearch } from './workspaceSearch/index.ts';

/** Builds the services, registers each feature, and returns the API for other extensions. Nothing is read or sent yet. */
export function activate(context: vscode.ExtensionContext): SesApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const { env } = process;
  const place = { env, home: homedir() };
  const log = vscode.window.createOutputChannel('Amazon SES', { log: true });
  const source = watchProfiles(createProfiles(place), Object.values(awsPaths(place)), (error) =>
    log.warn(withoutMessage(error)),
  );
  const pace = createPace();
  const connect = lazyConnect({
    profiles: source,
    env,
    prompts: createPrompts(context),
    onAccount: (payer, account) => pace.merge(payer, account),
  });
  const past = createPast({ profiles: source, env, log, folder: context.globalStorageUri.fsPath });
  const catalog = createCatalog({ connect, pace, log, past, cacheMinutes });
  const services: Services = {
    catalog,
    profiles: source,
    regions: createRegions(context),
    selection: createTreeSelection(context.subscriptions),
    lastChoice: createLastChoice(context.globalState),
    pins: createPins(context),
    snapshots: createSnapshots({ catalog, past }),
    log,
  };
  context.subscriptions.push(log, new vscode.Disposable(() => catalog.stop()), new vscode.Disposable(source.close));
  registerTree(context, services);
  registerAccess(context, services, source);
  registerDetails(context, services);
  registerDocument(context, services);
  registerDescribe(context, services);
  registerFind(context, services);
  registerLink(context, services);
  registerCopy(context, services);
  registerCompare(context, services);
  registerSave(context, services);
  registerWorkspaceSearch(context, services);
  registerTools(context, services);
  const { namesIn } = registerCode(context, services);
  return createApi({ catalog, profiles: source, namesIn });
}

function cacheMinutes(): number {
  return vscode.workspace.getConfiguration('ses').get('cache.minutes', 10);
}
