import { checkTarget, type Target } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { pickTarget } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';

/** The sets that a command is about: those that its arguments name in full, else the one that the user picks. None where they leave. */
export async function targetsOf(
  services: Services,
  argument: Argument,
  all: readonly Argument[],
): Promise<readonly Target[]> {
  const targets = all.flatMap(({ profile, region, name }) =>
    profile === undefined || region === undefined || name === undefined ? [] : [{ profile, region, name }],
  );
  if (targets.length > 0) return targets;
  const picked = await pickTarget(services, argument);
  return picked ? [checkTarget(picked)] : [];
}
