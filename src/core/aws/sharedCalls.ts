import type { Priority } from './catalog.ts';
import { cancelled, type Problem } from './problem.ts';

/** One caller's part in a shared call. */
export interface Waiting {
  readonly signal?: AbortSignal | undefined;
  readonly priority: Priority;
}

/** What a running call is told of those who wait for it. */
export interface SharedControl {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** The most urgent priority among those who wait. */
  readonly priority: () => Priority;
}

/** Calls in flight by key: equal calls are made once, and each caller's cancellation ends that caller's wait alone. */
export interface SharedCalls<Value> {
  /** Joins the call in flight under the key, or starts it. Rejects with `Cancelled` at once when the caller's signal is aborted. */
  join(key: string, waiting: Waiting, start: (control: SharedControl) => Promise<Value>): Promise<Value>;
  /** Whether a call under the key is in flight. */
  has(key: string): boolean;
  /** Ends the calls whose key passes, for all who wait for them: with `Cancelled`, or with `why`, which is their signal's reason too. */
  end(passes: (key: string) => boolean, why?: Problem | typeof outdated): void;
}

/** Why a call ends whose answer nobody needs any more, as what it depends on has changed: whoever waits for it wants another. */
export const outdated = Symbol('outdated');

interface Flight<Value> {
  readonly promise: Promise<Value>;
  readonly controller: AbortController;
  readonly waiting: Set<Waiting>;
}

export function createSharedCalls<Value>(): SharedCalls<Value> {
  const flights = new Map<string, Flight<Value>>();

  function begin(key: string, first: Waiting, start: (control: SharedControl) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const waiting = new Set([first]);
    const { promise, resolve } = Promise.withResolvers<Value>();
    const flight = { promise, controller, waiting };
    // In the map before it starts: whoever is told of the start may join at once.
    flights.set(key, flight);
    resolve(
      start({ signal: controller.signal, priority: () => mostUrgent(waiting) }).finally(() => {
        if (flights.get(key) === flight) flights.delete(key);
      }),
    );
    // Everybody may have left before it fails; whoever still waits has this rejection from their own race.
    promise.catch(() => undefined);
    return flight;
  }

  return {
    has: (key) => flights.has(key),
    async join(key, waiting, start) {
      if (waiting.signal?.aborted) throw cancelled();
      const flight = flights.get(key) ?? begin(key, waiting, start);
      flight.waiting.add(waiting);
      const left = Promise.withResolvers<never>();
      const { signal } = flight.controller;
      const leave = () => left.reject(cancelled());
      const end = () => left.reject(signal.reason);
      waiting.signal?.addEventListener('abort', leave, { once: true });
      signal.addEventListener('abort', end, { once: true });
      try {
        return await Promise.race([flight.promise, left.promise]);
      } finally {
        waiting.signal?.removeEventListener('abort', leave);
        signal.removeEventListener('abort', end);
        flight.waiting.delete(waiting);
        if (flight.waiting.size === 0 && flights.get(key) === flight) {
          flights.delete(key);
          flight.controller.abort();
        }
      }
    },
    end(passes, why = cancelled()) {
      for (const [key, flight] of flights) {
        if (!passes(key)) continue;
        flights.delete(key);
        flight.controller.abort(why);
      }
    },
  };
}

function mostUrgent(waiting: ReadonlySet<Waiting>): Priority {
  const priorities = new Set([...waiting].map(({ priority }) => priority));
  return priorities.has('asked') ? 'asked' : priorities.has('visible') ? 'visible' : 'background';
}
