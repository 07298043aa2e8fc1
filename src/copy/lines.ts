import { cliCommand, type Shell } from '../core/cliCommand.ts';
import type { Target } from '../core/configurationSet.ts';
import { configurationSetArn } from '../core/configurationSetArn.ts';
import { readPolicy } from '../core/readPolicy.ts';
import { setLink } from '../core/setLink.ts';
import type { Argument } from '../ui/arguments.ts';
import { copyLines } from '../ui/clipboard.ts';
import { type CommandId, commands } from '../ui/ids.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import { targetsOf } from '../ui/targets.ts';
import { accountOf } from './account.ts';

type Line = (target: Target, services: Services, shell: Shell) => string | Promise<string>;

/** What each command copies of a set: a line. */
const lines = {
  [commands.copyName]: ({ name }) => name,
  [commands.copyArn]: async (target, services) => configurationSetArn(target, await accountOf(services, target)),
  [commands.copyLink]: setLink,
  [commands.copyCliCommand]: (target, _services, shell) => cliCommand(target, shell),
} satisfies Partial<Record<CommandId, Line>>;

export type LineCommand = keyof typeof lines;

/** Copies a line for each set that the command is about; where one has none, tells why and copies nothing. */
export async function copyLineOf(
  command: LineCommand,
  services: Services,
  shell: Shell,
  argument: Argument,
  all: readonly Argument[],
): Promise<void> {
  const copied: string[] = [];
  const line: Line = lines[command];
  for (const target of await targetsOf(services, argument, all, command)) {
    try {
      copied.push(await line(target, services, shell));
    } catch (error) {
      return report(error, { ...target, retry: command }, services.log);
    }
  }
  await copyLines(copied);
}

/** Copies the least IAM policy that the extension needs. */
export async function copyPolicy(): Promise<void> {
  await copyLines([readPolicy]);
}
