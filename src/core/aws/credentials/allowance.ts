import { type Clock, systemClock } from '../clock.ts';
import { type DeadlineOptions, withDeadline } from '../deadline.ts';

/** The time that several steps share: what one takes, those after it lack. What passes between them, such as a prompt, does not count. */
export interface Allowance {
  /** How much there was at the beginning, in milliseconds. */
  readonly whole: number;
  /** How much was taken so far, that of the step under way included, in milliseconds. */
  taken(): number;
  /** Takes what somebody else's steps took while this one waited for them, in milliseconds. */
  take(milliseconds: number): void;
  /** Runs a step that may take what is left, as `withDeadline` does. */
  run<Value>(options: DeadlineOptions, step: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
}

export function createAllowance(whole: number, clock: Clock = systemClock): Allowance {
  let before = 0;
  let since: number | undefined;
  const taken = () => before + (since === undefined ? 0 : clock.now() - since);
  return {
    whole,
    taken,
    take(milliseconds) {
      before += milliseconds;
    },
    async run(options, step) {
      since = clock.now();
      try {
        return await withDeadline(whole - before, { clock, ...options }, step);
      } finally {
        before = taken();
        since = undefined;
      }
    },
  };
}
