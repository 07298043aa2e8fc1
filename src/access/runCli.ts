import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import { shorten } from '../core/configurationSet.ts';

const taskType = 'ses.signIn';

/**
 * Runs the AWS CLI for a profile where the user sees it: an executable with an array of arguments, no shell. Resolves when it has ended,
 * with whether it worked. Rejects with a `Problem` where the profile's name could not be one argument.
 */
export async function runCli(executable: string, command: readonly string[], profile: string): Promise<boolean> {
  checkArgument(profile);
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
    new vscode.ProcessExecution(executable, [...command, '--profile', profile]),
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

/** VS Code replaces `${…}` in a task's arguments, the AWS CLI takes a leading dash for an option, and a terminal shows control characters. */
function checkArgument(profile: string): void {
  if (!/^-|\$\{|\p{Cc}/u.test(profile)) return;
  throw new Problem('InvalidArgument', {
    summary: t('cannot sign in from here'),
    message: t(
      'The name of profile “{0}” cannot be handed to the AWS CLI from here. Sign in to it in a terminal.',
      shorten(profile),
    ),
    remedies: ['openFile'],
  });
}
