import { setImmediate } from 'node:timers/promises';
import { type FindOptions, readNamesInSteps } from './findNames.ts';
import type { Names } from './found.ts';

/** Reads the names in a text, and lets others have their turn between the parts of a large one. Undefined when it is not wanted any more. */
export async function readNamesInTurns(
  text: string,
  isKnown: (name: string) => boolean,
  isWanted: () => boolean,
  options: Omit<FindOptions, 'cancelled'> = {},
): Promise<Names | undefined> {
  const steps = readNamesInSteps(text, isKnown, options);
  let step = steps.next(false);
  while (!step.done) {
    await setImmediate();
    if (!isWanted()) return undefined;
    step = steps.next(false);
  }
  return step.value;
}
