import { checkTarget, type Target } from '../core/configurationSet.ts';
import type { Argument } from './arguments.ts';
import type { CommandId } from './ids.ts';
import { pickTarget } from './pickers.ts';
import type { Services } from './services.ts';

/** The sets that a command is about: those that its arguments name in full, else the one that the user picks. None where they leave. */
export async function targetsOf(
  services: Services,
  argument: Argument,
  all: readonly Argument[],
  command: CommandId,
): Promise<readonly Target[]> {
  const targets = targetsIn(all);
  if (targets.length > 0) return targets;
  const picked = await pickTarget(services, argument, command);
  return picked ? [checkTarget(picked)] : [];
}

/** The sets that a command's arguments name in full. */
export function targetsIn(all: readonly Argument[]): readonly Target[] {
  return all.flatMap(({ profile, region, name }) =>
    profile === undefined || region === undefined || name === undefined ? [] : [{ profile, region, name }],
  );
}
