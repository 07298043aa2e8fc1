import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import { type Argument, readArgument } from './arguments.ts';
import type { CommandId } from './ids.ts';
import { report } from './report.ts';
import type { Services } from './services.ts';

/** More nodes than anybody selects by hand. */
const mostArguments = 10_000;

/**
 * Registers a command. `run` gets its validated argument (`{}` where there is none) and all arguments of a multi-selection; without an
 * argument, those are what is selected in the tree while that has the focus, and `isGiven` is false. What `run` rejects with is told to the user, with the
 * argument as the place where it failed: a command itself never rejects and resolves to nothing.
 * `read` reads what is given; default as every argument is read.
 */
export function registerCommand(
  { log, selection }: Pick<Services, 'log' | 'selection'>,
  id: CommandId,
  run: (argument: Argument, all: readonly Argument[], isGiven: boolean) => Promise<void>,
  read = readArgument,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...given: unknown[]): Promise<void> => {
    let argument: Argument = {};
    try {
      const all = readArguments(given, selection.focused, read);
      argument = given[0] === undefined ? (all[0] ?? {}) : read(given[0]);
      await run(argument, all, given[0] !== undefined);
    } catch (error) {
      report(error, { ...argument, retry: id }, log);
    }
  });
}

/** VS Code calls a node's command with that node and, where several are selected, an array of them all. */
function readArguments(
  [first, several]: readonly unknown[],
  selected: () => readonly Argument[],
  read: typeof readArgument,
): readonly Argument[] {
  if (first === undefined) return selected();
  if (!Array.isArray(several)) return [read(first)];
  if (several.length > mostArguments) {
    throw new Problem('InvalidArgument', {
      summary: t('too many at once'),
      message: t('The command takes at most {0} configuration sets at once.', mostArguments),
    });
  }
  return several.map((each) => read(each));
}
