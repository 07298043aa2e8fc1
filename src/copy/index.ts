import type * as vscode from 'vscode';
import { cliCommand } from '../core/cliCommand.ts';
import type { Target } from '../core/configurationSet.ts';
import { configurationSetArn } from '../core/configurationSetArn.ts';
import { readPolicy } from '../core/readPolicy.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { type CommandId, commands } from '../ui/ids.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import { accountOf } from './account.ts';
import { copyLines } from './clipboard.ts';
import { openConsole } from './openConsole.ts';
import { targetsOf } from './targets.ts';

/** What can be taken from a set to elsewhere: its name, its ARN, a command, the policy, its page of the console. */
export function registerCopy({ subscriptions, globalState }: vscode.ExtensionContext, services: Services): void {
  const copy = (id: CommandId, lineOf: (target: Target) => string | Promise<string>) =>
    registerCommand(services, id, async (argument, all) => {
      const lines: string[] = [];
      for (const target of await targetsOf(services, argument, all)) {
        try {
          lines.push(await lineOf(target));
        } catch (error) {
          return report(error, { ...target, retry: id }, services.log);
        }
      }
      await copyLines(lines);
    });
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  subscriptions.push(
    copy(commands.copyName, ({ name }) => name),
    copy(commands.copyArn, async (target) => configurationSetArn(target, await accountOf(services, target))),
    copy(commands.copyCliCommand, (target) => cliCommand(target, shell)),
    registerCommand(services, commands.copyAs, async (argument) => {
      const { copyAs } = await import('./copyAs.ts');
      await copyAs(services, { memory: globalState, shell }, argument);
    }),
    registerCommand(services, commands.copyPolicy, () => copyLines([readPolicy])),
    registerCommand(services, commands.openConsole, async (argument, all) => {
      for (const target of await targetsOf(services, argument, all)) await openConsole(target);
    }),
  );
}
