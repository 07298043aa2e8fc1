import type { Argument } from '../ui/arguments.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';

/** Describes sets and opens their JSON; asks for what an argument lacks. */
export async function openJson(services: Services, all: readonly Argument[]): Promise<void> {
  await describeAndOpen(services, all, 'json', commands.openJson);
}
