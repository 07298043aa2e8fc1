import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { openTarget, targetUri } from '../ui/open.ts';
import { pickTarget } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { openPages } from './openPages.ts';

/** Opens the details page of a set, or reveals the tab that it already has; asks for what the argument lacks. */
export async function openDetails(services: Services, argument: Argument, asked: Set<string>): Promise<void> {
  const target = await pickTarget(services, argument, commands.openDetails);
  if (target === undefined) return;
  const address = targetUri(target, 'details').toString();
  if (!openPages().has(address)) asked.add(address);
  await openTarget(target, 'details');
}
