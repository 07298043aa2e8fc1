import { inSteps } from '../inSteps.ts';
import type { Priority } from './catalog.ts';
import { type Clock, systemClock } from './clock.ts';
import { cancelled } from './problem.ts';

/** Calls of one lane start this far apart, in milliseconds: SES allows one a second, and the network brings them closer together. */
export const interval = 1_030;

/** What SES counts by, in milliseconds. */
const second = 1_000;

/** So many answers of a lane are looked at before the quickest of them counts as the network's own time. */
const enoughAnswers = 5;

/** The most that throttling stretches the interval to, in milliseconds. */
const longestInterval = 8 * interval;

/** So many turns in a row may pass over somebody who waits for less urgent work; then they go, so that nothing starves. */
const patience = 9;

/** So many requests take some milliseconds to send: where hundreds of lanes have a turn at once, others have theirs in between. */
const sentAtOnce = 5;

const ranks: Readonly<Record<Priority, number>> = { asked: 0, visible: 1, background: 2 };

/** Somebody who wants a turn. */
export interface Claim {
  /** Read anew at each turn: it may rise while the claim waits. */
  readonly priority: () => Priority;
  readonly signal: AbortSignal;
  /** Since when it waits, on the pace's clock: who asks again after a failed try keeps their place. Default now. */
  readonly since?: number;
}

/** The operations that are paced, each on its own. */
export type Operation = 'ListConfigurationSets' | 'DescribeConfigurationSet';

/** What AWS counts requests by. */
export interface Lane {
  /** Whom AWS counts for: the account where it is known, else the access key. */
  readonly payer: string;
  readonly region: string;
  readonly operation: Operation;
}

/** Spaces out the calls of each lane. */
export interface Pace {
  /** Resolves when the claim may start its call in the lane; rejects with `Cancelled` when its signal is aborted before that. */
  turn(lane: Lane, claim: Claim): Promise<void>;
  /** AWS answered `Throttling` in the lane: its calls start further apart from now on. */
  throttled(lane: Lane): void;
  /**
   * AWS answered in the lane, so many milliseconds after the turn: a lane that was slowed down recovers step by step. A request that took
   * longer than others may have reached AWS late, so the next one is held back by as much.
   */
  answered(lane: Lane, latency: number): void;
  /** A payer turned out to be this account: what was learnt of the payer's lanes, and who waits in them, moves to the account's. */
  merge(payer: string, account: string): void;
  /** Milliseconds until a claim that waits `since` then, by default a new one, would start, were all equal; 0 for at once. */
  wait(lane: Lane, since?: number): number;
}

interface Waiter extends Claim {
  readonly since: number;
  readonly start: () => void;
}

interface Queue {
  readonly lane: Lane;
  readonly waiting: Set<Waiter>;
  /** When the next call may start. */
  freeAt: number;
  interval: number;
  answers: number;
  /** The shortest latency so far, in milliseconds. */
  quickest: number;
  /** Turns in a row that passed over the one who waits longest. */
  passedOver: number;
  cancelTimer: (() => void) | undefined;
  /** Whether one of those who wait goes as soon as the other lanes let it. */
  isStepping: boolean;
}

/** A pace that starts the calls of a lane `interval` apart, the most urgent first. */
export function createPace(clock: Clock = systemClock): Pace {
  const queues = new Map<string, Queue>();
  const accounts = new Map<string, string>();
  const step = inSteps(sentAtOnce);

  const keyOf = ({ payer, region, operation }: Lane) => `${accounts.get(payer) ?? payer} ${region} ${operation}`;

  function queueOf(lane: Lane): Queue {
    const key = keyOf(lane);
    const known = queues.get(key);
    if (known) return known;
    const queue: Queue = {
      lane,
      waiting: new Set(),
      freeAt: 0,
      interval,
      answers: 0,
      quickest: Number.POSITIVE_INFINITY,
      passedOver: 0,
      cancelTimer: undefined,
      isStepping: false,
    };
    queues.set(key, queue);
    return queue;
  }

  function advance(queue: Queue): void {
    queue.cancelTimer?.();
    queue.cancelTimer = undefined;
    if (queue.waiting.size === 0 || queue.isStepping) return;
    const left = queue.freeAt - clock.now();
    if (left > 0) {
      queue.cancelTimer = clock.after(left, () => advance(queue));
      return;
    }
    queue.isStepping = true;
    step(() => go(queue));
  }

  /** The interval counts from here, where the call really goes: the step before it may have taken a second. */
  function go(queue: Queue): void {
    queue.isStepping = false;
    if (queue.waiting.size === 0 || queue.freeAt > clock.now()) {
      advance(queue);
      return;
    }
    const waiter = next(queue);
    queue.waiting.delete(waiter);
    queue.freeAt = clock.now() + queue.interval;
    waiter.start();
    advance(queue);
  }

  return {
    turn(lane, claim) {
      const queue = queueOf(lane);
      return new Promise<void>((resolve, reject) => {
        if (claim.signal.aborted) return reject(cancelled());
        const leave = () => {
          for (const each of queues.values()) if (each.waiting.delete(waiter)) advance(each);
          reject(cancelled());
        };
        const waiter: Waiter = {
          ...claim,
          since: claim.since ?? clock.now(),
          start() {
            claim.signal.removeEventListener('abort', leave);
            resolve();
          },
        };
        claim.signal.addEventListener('abort', leave, { once: true });
        queue.waiting.add(waiter);
        advance(queue);
      });
    },

    throttled(lane) {
      const queue = queueOf(lane);
      queue.interval = Math.min(queue.interval * 2, longestInterval);
      queue.freeAt = Math.max(queue.freeAt, clock.now() + queue.interval);
      advance(queue);
    },

    answered(lane, latency) {
      const queue = queueOf(lane);
      queue.interval = Math.max(queue.interval / 2, interval);
      queue.answers += 1;
      queue.quickest = Math.min(queue.quickest, latency);
      const usual = queue.answers < enoughAnswers ? 0 : queue.quickest;
      queue.freeAt = Math.max(queue.freeAt, clock.now() + second - usual);
      advance(queue);
    },

    merge(payer, account) {
      if (payer === account || accounts.has(payer)) return;
      const moving = [...queues].filter(([, { lane }]) => lane.payer === payer);
      accounts.set(payer, account);
      for (const [key, from] of moving) {
        queues.delete(key);
        from.cancelTimer?.();
        const to = queueOf({ ...from.lane, payer: account });
        to.freeAt = Math.max(from.freeAt, to.freeAt);
        to.interval = Math.max(from.interval, to.interval);
        to.answers += from.answers;
        to.quickest = Math.min(from.quickest, to.quickest);
        for (const waiter of from.waiting) to.waiting.add(waiter);
        from.waiting.clear();
        advance(to);
      }
    },

    wait(lane, since = clock.now()) {
      const queue = queues.get(keyOf(lane));
      if (queue === undefined) return 0;
      const before = [...queue.waiting].filter((waiter) => waiter.since <= since).length;
      return Math.max(0, queue.freeAt - clock.now()) + before * queue.interval;
    },
  };
}

/** The most urgent of those who wait, the longest waiting first; but the one who waits longest, once their patience is at its end. */
function next(queue: Queue): Waiter {
  const [first, ...others] = queue.waiting;
  if (first === undefined) throw new RangeError('nobody waits in this queue');
  const longest = others.reduce((best, waiter) => (waiter.since < best.since ? waiter : best), first);
  const rank = (waiter: Waiter) => ranks[waiter.priority()];
  const urgent = others.reduce((best, waiter) => {
    const difference = rank(waiter) - rank(best);
    return difference < 0 || (difference === 0 && waiter.since < best.since) ? waiter : best;
  }, first);
  if (rank(urgent) === rank(longest) || queue.passedOver === patience) {
    queue.passedOver = 0;
    return longest;
  }
  queue.passedOver += 1;
  return urgent;
}
