import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { cliArguments } from './cliArguments.ts';

const taskType = 'ses.signIn';

/**
 * Runs the AWS CLI for a profile where the user sees it: an executable with an array of arguments, no shell. Resolves when it has ended,
 * with whether it worked. Rejects with a `Problem` where the profile's name could not be one argument.
 */
export async function runCli(executable: string, command: readonly string[], profile: string): Promise<boolean> {
  const argumentsGiven = cliArguments(command, profile);
  const name = t('Sign in to {0}', profile);
  // A sign-in page that was closed leaves its command waiting: the next try replaces it.
  for (const running of vscode.tasks.taskExecutions) {
    if (running.task.definition.type === taskType && running.task.name === name) running.terminate();
  }
  const task = new vscode.Task(
    { type: taskType, profile },
    vscode.TaskScope.Global,
    name,
    'Amazon SES',
    new vscode.ProcessExecution(executable, argumentsGiven),
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    echo: true,
  };
  const { promise: ended, resolve } = Promise.withResolvers<boolean>();
  const execution = await vscode.tasks.executeTask(task);
  const listening = vscode.Disposable.from(
    vscode.tasks.onDidEndTaskProcess((event) => event.execution === execution && resolve(event.exitCode === 0)),
    // Also where no process came to be.
    vscode.tasks.onDidEndTask((event) => event.execution === execution && resolve(false)),
  );
  return ended.finally(() => listening.dispose());
}
