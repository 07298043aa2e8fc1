import type { Clock } from '../../../src/core/aws/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass: what is due happens in its order, with what follows from it. */
  advance(milliseconds: number): Promise<void>;
  /** How many timers have neither fired nor been ended. */
  waiting(): number;
}

export function createFakeClock(): FakeClock {
  let time = 1_000;
  const timers = new Set<Timer>();
  const due = (end: number) =>
    [...timers]
      .filter(({ at }) => at <= end)
      .reduce<Timer | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
  return {
    now: () => time,
    after(milliseconds, action) {
      const timer = { at: time + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    waiting: () => timers.size,
    async advance(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (let timer = due(end); timer; timer = due(end)) {
        timers.delete(timer);
        time = Math.max(time, timer.at);
        timer.action();
        await settle();
      }
      time = end;
    },
  };
}

/**
 * A clock on which no wait takes time: the next thing that is due happens at once, and the clock jumps there. For tests that talk over real
 * connections and only care how much time would have passed.
 */
export function createJumpingClock(): Clock {
  let jumped = 0;
  const now = () => performance.now() + jumped;
  return {
    now,
    after(milliseconds, action) {
      const at = now() + milliseconds;
      const immediate = setImmediate(() => {
        jumped += Math.max(0, at - now());
        action();
      });
      return () => clearImmediate(immediate);
    },
  };
}

/** Lets every promise that can settle do so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
