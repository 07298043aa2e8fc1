import * as vscode from 'vscode';
import type { Services } from '../ui/services.ts';
import type { ToolName } from './createTool.ts';

/** The tools that language models may call, once the user agrees: the same path to AWS as everything else. */
export function registerTools(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  subscriptions.push(
    register('ses_list_configuration_sets', services),
    register('ses_describe_configuration_set', services),
    register('ses_find_configuration_set', services),
    register('ses_configuration_set_findings', services),
  );
}

/** What a tool does is loaded with its first call. */
function register(name: ToolName, services: Services): vscode.Disposable {
  const load = async () => (await import('./createTool.ts')).createTool(name, services);
  return vscode.lm.registerTool<unknown>(name, {
    prepareInvocation: async (options, token) => (await load()).prepareInvocation(options, token),
    invoke: async (options, token) => (await load()).invoke(options, token),
  });
}
