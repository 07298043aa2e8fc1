import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import { commands } from './ids.ts';
import { showError } from './messages.ts';
import { remediesOf, type Where } from './remedies.ts';

/**
 * Tells the user why something that they just asked for failed, with what helps as buttons. What they ended themselves is not told.
 * Returns at once: a command is over when it failed, not when its message was read.
 */
export function report(error: unknown, where: Where, log: vscode.LogOutputChannel): void {
  if (isCancelled(error)) return;
  const told = error instanceof Problem ? offer(error.message, remediesOf(error, where)) : reportUnexpected(error, log);
  told.catch((failure: unknown) => log.error(withoutMessage(failure)));
}

/** Whether this error says only that somebody no longer wants the answer, or gave none to a prompt. */
function isCancelled(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'Cancelled' || error.code === 'MfaCancelled';
  return error instanceof vscode.CancellationError;
}

function reportUnexpected(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  log.error(withoutMessage(error));
  return offer(t('This extension failed in a way that it does not know. Its log says where.'), [
    { title: t('Show Log'), command: commands.showLog },
  ]);
}

async function offer(message: string, actions: readonly vscode.Command[]): Promise<void> {
  const chosen = await showError(message, ...actions);
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
}

/** An unknown error as it may stand in the log: its kind and its stack. Never its message, which can hold a command line or a key. */
export function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const head = `${error.name}: ${error.message}`;
  return error.stack?.startsWith(head) ? `${error.name}${error.stack.slice(head.length)}` : error.name;
}
