import type * as vscode from 'vscode';
import { readArgument, readRow } from '../ui/arguments.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import type { LineCommand } from './lines.ts';

/** What can be taken from a set to elsewhere: its name, its ARN, a command, the policy, its page of the console. */
export function registerCopy({ subscriptions, globalState }: vscode.ExtensionContext, services: Services): void {
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  const registerLine = (command: LineCommand, read = readArgument) =>
    registerCommand(
      services,
      command,
      async (argument, all) => {
        const { copyLineOf } = await import('./lines.ts');
        await copyLineOf(command, services, shell, argument, all);
      },
      read,
    );
  subscriptions.push(
    registerLine(commands.copyName, readRow),
    registerLine(commands.copyArn),
    registerLine(commands.copyLink),
    registerLine(commands.copyCliCommand),
    registerCommand(services, commands.copyAs, async (argument) => {
      const { copyAs } = await import('./copyAs.ts');
      await copyAs(services, { memory: globalState, shell }, argument);
    }),
    registerCommand(services, commands.copyPolicy, async () => {
      const { copyPolicy } = await import('./lines.ts');
      await copyPolicy();
    }),
    registerCommand(services, commands.openConsole, async (argument, all) => {
      const { openConsoles } = await import('./openConsole.ts');
      await openConsoles(services, argument, all);
    }),
  );
}
