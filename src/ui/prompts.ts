import type * as vscode from 'vscode';
import type { ConnectServices } from '../core/aws/sesClient.ts';
import { once } from './once.ts';

/** What credentials and endpoints have to ask a person; the dialogs are loaded with the first question. */
export function createPrompts(context: Pick<vscode.ExtensionContext, 'globalState'>): ConnectServices['prompts'] {
  const load = once(async () => (await import('./dialogs.ts')).createDialogs(context));
  return {
    mfaCode: async (asked) => (await load()).mfaCode(asked),
    allowEndpoint: async (asked) => (await load()).allowEndpoint(asked),
  };
}
