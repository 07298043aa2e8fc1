import type { Priority } from './catalog.ts';
import { cancelled } from './problem.ts';

/** Calls of one lane start this far apart, in milliseconds: SES allows one a second, and the network brings them closer together. */
export const interval = 1_030;

/** The most that throttling stretches the interval to, in milliseconds. */
const longestInterval = 8 * interval;

/** So many turns in a row may pass over somebody who waits for less urgent work; then they go, so that nothing starves. */
const patience = 9;

const ranks: Readonly<Record<Priority, number>> = { asked: 0, visible: 1, background: 2 };

/** Somebody who wants a turn. */
export interface Claim {
  /** Read anew at each turn: it may rise while the claim waits. */
  readonly priority: () => Priority;
  readonly signal: AbortSignal;
}

/** Spaces out the calls of each lane: one account, region and operation. */
export interface Pace {
  /** Resolves when the claim may start its call in the lane; rejects with `Cancelled` when its signal is aborted before that. */
  turn(lane: string, claim: Claim): Promise<void>;
  /** AWS answered `Throttling` in the lane: its calls start further apart from now on. */
  throttled(lane: string): void;
  /** AWS answered in the lane: if it was slowed down, it recovers step by step. */
  answered(lane: string): void;
  /** From now on the first lane is the second: what was learnt of the first, and who waits in it, moves there. */
  merge(lane: string, into: string): void;
  /** Milliseconds until a new claim in the lane would start, were all claims equal; 0 for at once. */
  wait(lane: string): number;
}

/** The passing of time, in milliseconds of a clock that never goes back. `after` returns what ends the wait. */
export interface Clock {
  now(): number;
  after(milliseconds: number, action: () => void): () => void;
}

const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

interface Waiter extends Claim {
  readonly start: () => void;
}

interface Lane {
  readonly waiting: Set<Waiter>;
  /** When the next call may start. */
  freeAt: number;
  interval: number;
  /** Turns in a row that passed over the one who waits longest. */
  passedOver: number;
  cancelTimer: (() => void) | undefined;
}

/** A pace that starts the calls of a lane `interval` apart, the most urgent first. */
export function createPace(clock: Clock = systemClock): Pace {
  const lanes = new Map<string, Lane>();
  const merged = new Map<string, string>();

  function laneOf(key: string): Lane {
    const name = merged.get(key) ?? key;
    const known = lanes.get(name);
    if (known) return known;
    const lane: Lane = { waiting: new Set(), freeAt: 0, interval, passedOver: 0, cancelTimer: undefined };
    lanes.set(name, lane);
    return lane;
  }

  function advance(lane: Lane): void {
    lane.cancelTimer?.();
    lane.cancelTimer = undefined;
    if (lane.waiting.size === 0) return;
    const left = lane.freeAt - clock.now();
    if (left > 0) {
      lane.cancelTimer = clock.after(left, () => advance(lane));
      return;
    }
    const waiter = next(lane);
    lane.waiting.delete(waiter);
    lane.freeAt = clock.now() + lane.interval;
    waiter.start();
    advance(lane);
  }

  return {
    turn(key, claim) {
      const lane = laneOf(key);
      return new Promise<void>((resolve, reject) => {
        if (claim.signal.aborted) return reject(cancelled());
        const leave = () => {
          for (const each of lanes.values()) if (each.waiting.delete(waiter)) advance(each);
          reject(cancelled());
        };
        const waiter: Waiter = {
          ...claim,
          start() {
            claim.signal.removeEventListener('abort', leave);
            resolve();
          },
        };
        claim.signal.addEventListener('abort', leave, { once: true });
        lane.waiting.add(waiter);
        advance(lane);
      });
    },

    throttled(key) {
      const lane = laneOf(key);
      lane.interval = Math.min(lane.interval * 2, longestInterval);
      lane.freeAt = Math.max(lane.freeAt, clock.now() + lane.interval);
      advance(lane);
    },

    answered(key) {
      const lane = laneOf(key);
      lane.interval = Math.max(lane.interval / 2, interval);
    },

    merge(key, into) {
      if ((merged.get(key) ?? key) === into) return;
      const [from, to] = [laneOf(key), laneOf(into)];
      merged.set(key, into);
      lanes.delete(key);
      from.cancelTimer?.();
      to.freeAt = Math.max(from.freeAt, to.freeAt);
      to.interval = Math.max(from.interval, to.interval);
      for (const waiter of from.waiting) to.waiting.add(waiter);
      advance(to);
    },

    wait(key) {
      const lane = lanes.get(merged.get(key) ?? key);
      if (lane === undefined) return 0;
      return Math.max(0, lane.freeAt - clock.now()) + lane.waiting.size * lane.interval;
    },
  };
}

/** The most urgent of those who wait, the longest waiting first; but the one who waits longest, once their patience is at its end. */
function next(lane: Lane): Waiter {
  const [longest, ...others] = lane.waiting;
  if (longest === undefined) throw new RangeError('nobody waits in this lane');
  const rank = (waiter: Waiter) => ranks[waiter.priority()];
  const urgent = others.reduce((best, waiter) => (rank(waiter) < rank(best) ? waiter : best), longest);
  if (urgent === longest || lane.passedOver === patience) {
    lane.passedOver = 0;
    return longest;
  }
  lane.passedOver += 1;
  return urgent;
}
