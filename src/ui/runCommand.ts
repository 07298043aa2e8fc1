import { t } from '@vscode/l10n';
import { Problem } from '../core/aws/problem.ts';
import { type Argument, readArgument, readRow } from './arguments.ts';
import type { CommandId } from './ids.ts';
import { report } from './report.ts';
import type { Services } from './services.ts';

/** More nodes than anybody selects by hand. */
const mostArguments = 10_000;

const readers = { argument: readArgument, row: readRow };

/** A command, as VS Code called it. */
export interface Call {
  readonly id: CommandId;
  readonly given: readonly unknown[];
  readonly reads: keyof typeof readers;
}

/** Runs a command with what it was called with, as `registerCommand` says, or tells the user why not. Never rejects. */
export async function runCommand(
  { log, selection }: Pick<Services, 'log' | 'selection'>,
  { id, given, reads }: Call,
  run: (argument: Argument, all: readonly Argument[], isGiven: boolean) => Promise<void>,
): Promise<void> {
  const read = readers[reads];
  let argument: Argument = {};
  try {
    const all = readArguments(given, selection.focused, read);
    argument = given[0] === undefined ? (all[0] ?? {}) : read(given[0]);
    await run(argument, all, given[0] !== undefined);
  } catch (error) {
    report(error, { ...argument, retry: id }, log);
  }
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
