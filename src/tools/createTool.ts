import * as vscode from 'vscode';
import type { Services } from '../ui/services.ts';
import { answerText } from './answer.ts';
import { describeTool, findingsTool, listTool } from './askTools.ts';
import { failureOf } from './failure.ts';
import { findTool } from './findTool.ts';

const makers = {
  ses_list_configuration_sets: listTool,
  ses_describe_configuration_set: describeTool,
  ses_find_configuration_set: findTool,
  ses_configuration_set_findings: findingsTool,
};

/** The names of the tools, as package.json declares them. */
export type ToolName = keyof typeof makers;

/** A tool as VS Code calls it. Rejects with what tells the model how to go on. */
export function createTool(name: ToolName, services: Services): Required<vscode.LanguageModelTool<unknown>> {
  const { confirm, answer } = makers[name](services);
  return {
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
  };
}
