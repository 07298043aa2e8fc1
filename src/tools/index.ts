import * as vscode from 'vscode';
import type { Services } from '../ui/services.ts';
import { answerText } from './answer.ts';
import { describeTool, findingsTool, listTool } from './askTools.ts';
import { failureOf } from './failure.ts';
import { findTool } from './findTool.ts';
import type { Tool } from './tool.ts';

/** The tools that language models may call, once the user agrees: the same path to AWS as everything else. */
export function registerTools(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  subscriptions.push(
    register('ses_list_configuration_sets', listTool(services)),
    register('ses_describe_configuration_set', describeTool(services)),
    register('ses_find_configuration_set', findTool(services)),
    register('ses_configuration_set_findings', findingsTool(services)),
  );
}

function register(name: string, { confirm, answer }: Tool): vscode.Disposable {
  return vscode.lm.registerTool<unknown>(name, {
    prepareInvocation({ input }) {
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
