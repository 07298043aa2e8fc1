import * as vscode from 'vscode';
import type { LoadServices } from '../ui/services.ts';
import type { ToolName } from './createTool.ts';

/** The tools that language models may call, once the user agrees: the same path to AWS as everything else. */
export function registerTools(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices,
): void {
  subscriptions.push(
    register('ses_list_configuration_sets', load),
    register('ses_describe_configuration_set', load),
    register('ses_find_configuration_set', load),
    register('ses_configuration_set_findings', load),
  );
}

/** What a tool does is loaded with its first call. */
function register(name: ToolName, loadServices: LoadServices): vscode.Disposable {
  const load = async () => {
    const [services, { createTool }] = await Promise.all([loadServices(), import('./createTool.ts')]);
    return createTool(name, services);
  };
  return vscode.lm.registerTool<unknown>(name, {
    prepareInvocation: async (options, token) => (await load()).prepareInvocation(options, token),
    invoke: async (options, token) => (await load()).invoke(options, token),
  });
}
