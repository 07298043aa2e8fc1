import type { Argument } from '../ui/arguments.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { defaultView } from '../ui/open.ts';
import { isInFront } from '../ui/selection.ts';
import type { Services } from '../ui/services.ts';

/** Describes and opens what the command was given, or what is selected. */
export async function describeAsked(
  services: Services,
  argument: Argument,
  all: readonly Argument[],
  isGiven: boolean,
): Promise<void> {
  // Who runs it beside the open page of what is selected wants another set.
  const wanted = isGiven ? all : all.filter((each) => !isInFront(each));
  await describeAndOpen(services, wanted, argument.view ?? defaultView(), commands.describe);
}
