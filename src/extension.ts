import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerAccess } from './access/index.ts';
import type { SesApi } from './api.ts';
import { registerCode } from './code/index.ts';
import { registerCompare } from './compare/index.ts';
import { registerCopy } from './copy/index.ts';
import { registerDescribe } from './describe/index.ts';
import { registerDetails } from './details/index.ts';
import { registerDocument } from './document/index.ts';
import { registerFind } from './find/index.ts';
import { lazyApi } from './lazyApi.ts';
import { registerLink } from './link/index.ts';
import { registerOverview } from './overview/index.ts';
import { registerSave } from './save/index.ts';
import { registerTools } from './tools/index.ts';
import { registerTree } from './tree/index.ts';
import { once } from './ui/once.ts';
import { registerWorkspaceSearch } from './workspaceSearch/index.ts';

/** Registers each feature, and returns the API for other extensions. What they do is loaded when it is needed; nothing is read or sent yet. */
export function activate(context: vscode.ExtensionContext): SesApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const load = once(async () => (await import('./createServices.ts')).createServices(context));
  registerTree(context, load);
  registerAccess(context, load);
  registerDetails(context, load);
  registerDocument(context, load);
  registerDescribe(context, load);
  registerFind(context, load);
  registerLink(context, load);
  registerCopy(context, load);
  registerCompare(context, load);
  registerSave(context, load);
  registerOverview(context, load);
  registerWorkspaceSearch(context, load);
  registerTools(context, load);
  const { namesIn } = registerCode(context, load);
  return lazyApi(async () => {
    const [services, { createApi }] = await Promise.all([load(), import('./createApi.ts')]);
    return createApi({ ...services, namesIn });
  });
}
