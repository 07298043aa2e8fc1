import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerAccess } from './access/index.ts';
import type { SesApi } from './api.ts';
import { registerCode } from './code/index.ts';
import { registerCompare } from './compare/index.ts';
import { registerCopy } from './copy/index.ts';
import { createApi } from './createApi.ts';
import { createServices } from './createServices.ts';
import { registerDescribe } from './describe/index.ts';
import { registerDetails } from './details/index.ts';
import { registerDocument } from './document/index.ts';
import { registerFind } from './find/index.ts';
import { registerLink } from './link/index.ts';
import { registerOverview } from './overview/index.ts';
import { registerSave } from './save/index.ts';
import { registerTools } from './tools/index.ts';
import { registerTree } from './tree/index.ts';
import { registerWorkspaceSearch } from './workspaceSearch/index.ts';

/** Builds the services, registers each feature, and returns the API for other extensions. Nothing is read or sent yet. */
export function activate(context: vscode.ExtensionContext): SesApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const services = createServices(context);
  registerTree(context, services);
  registerAccess(context, services);
  registerDetails(context, services);
  registerDocument(context, services);
  registerDescribe(context, services);
  registerFind(context, services);
  registerLink(context, services);
  registerCopy(context, services);
  registerCompare(context, services);
  registerSave(context, services);
  registerOverview(context, services);
  registerWorkspaceSearch(context, services);
  registerTools(context, services);
  const { namesIn } = registerCode(context, services);
  return createApi({ ...services, namesIn });
}
