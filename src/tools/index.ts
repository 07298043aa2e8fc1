import * as vscode from 'vscode';
import type { Services } from '../ui/services.ts';
import { answerText } from './answer.ts';
import type { ToolName } from './createTool.ts';
import { failureOf } from './failure.ts';

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
    async prepareInvocation({ input }) {
      const { confirm } = await load();
      try {
        const { title, message } = confirm(input);
        return { confirmationMessages: { title, message: new vscode.MarkdownString(message.value) } };
      } catch (error) {
        throw failureOf(error);
      }
    },
    async invoke({ input }, token) {
      const controller = new AbortController();
      const cancellation = token.onCancellationRequested(() => controller.abort());
      try {
        const { answer } = await load();
        const text = answerText(await answer(input, controller.signal));
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      } catch (error) {
        throw failureOf(error);
      } finally {
        cancellation.dispose();
      }
    },
  });
}
