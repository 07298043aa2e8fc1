import { setImmediate } from 'node:timers/promises';

/** Takes things one after another, and lets others have their turn whenever `atOnce` of them are taken. */
export async function inTurns<Thing>(
  things: Iterable<Thing>,
  atOnce: number,
  take: (thing: Thing) => void,
): Promise<void> {
  let taken = 0;
  for (const thing of things) {
    take(thing);
    taken += 1;
    if (taken % atOnce === 0) await setImmediate();
  }
}
