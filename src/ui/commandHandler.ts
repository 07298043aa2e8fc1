import * as vscode from 'vscode';
import type { Argument } from './arguments.ts';
import type { CommandId } from './ids.ts';
import type { LoadServices, Services } from './services.ts';

/**
 * Registers a command. `run` gets the services, its validated argument (`{}` where there is none) and all arguments of a multi-selection;
 * without an argument, those are what is selected in the tree while that has the focus, and `isGiven` is false. What `run` rejects with is
 * told to the user, with the argument as the place where it failed: a command itself never rejects and resolves to nothing.
 * `reads` tells how what is given is read; default as every argument.
 */
export function registerCommand<Given extends Services>(
  load: LoadServices<Given>,
  id: CommandId,
  run: (services: Given, argument: Argument, all: readonly Argument[], isGiven: boolean) => Promise<void>,
  reads: 'argument' | 'row' = 'argument',
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...given: unknown[]): Promise<void> => {
    const [services, { runCommand }] = await Promise.all([load(), import('./runCommand.ts')]);
    await runCommand(services, { id, given, reads }, (...asked) => run(services, ...asked));
  });
}
