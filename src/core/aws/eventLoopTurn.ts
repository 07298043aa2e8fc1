import { setImmediate } from 'node:timers/promises';

let last = Promise.resolve();

/**
 * Resolves in a turn of the event loop in which nobody else who waits here goes on; in the order of the calls. For an answer the SDK and the
 * views take some milliseconds: where many come at once, everything else in the extension host would wait for all of them.
 */
export function eventLoopTurn(): Promise<void> {
  last = last.then(() => setImmediate());
  return last;
}
