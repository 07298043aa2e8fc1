import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';
import type { LineCommand } from './lines.ts';

/** What can be taken from a set to elsewhere: its name, its ARN, a command, the policy, its page of the console. */
export function registerCopy({ subscriptions, globalState }: vscode.ExtensionContext, load: LoadServices): void {
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  const registerLine = (command: LineCommand, reads?: 'row') =>
    registerCommand(
      load,
      command,
      async (services, argument, all) => {
        const { copyLineOf } = await import('./lines.ts');
        await copyLineOf(command, services, shell, argument, all);
      },
      reads,
    );
  subscriptions.push(
    registerLine(commands.copyName, 'row'),
    registerLine(commands.copyArn),
    registerLine(commands.copyLink),
    registerLine(commands.copyCliCommand),
    registerCommand(load, commands.copyAs, async (services, argument) => {
      const { copyAs } = await import('./copyAs.ts');
      await copyAs(services, { memory: globalState, shell }, argument);
    }),
    registerCommand(load, commands.copyPolicy, async () => {
      const { copyPolicy } = await import('./lines.ts');
      await copyPolicy();
    }),
    registerCommand(load, commands.openConsole, async (services, argument, all) => {
      const { openConsoles } = await import('./openConsole.ts');
      await openConsoles(services, argument, all);
    }),
  );
}
