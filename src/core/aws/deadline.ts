import { type Clock, systemClock } from './clock.ts';
import { cancelled, type Problem } from './problem.ts';

export interface DeadlineOptions {
  readonly signal: AbortSignal;
  readonly onTimeout: () => Problem;
  readonly clock?: Clock;
}

/**
 * Runs `call` with a signal that is aborted with `signal`, or after so many milliseconds. Settles at once when it is, whether `call` does or
 * not: with `Cancelled`, or with what `onTimeout` makes. Where `signal` is aborted before, `call` is not made at all.
 */
export async function withDeadline<Value>(
  milliseconds: number,
  { signal, onTimeout, clock = systemClock }: DeadlineOptions,
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  if (signal.aborted) throw cancelled();
  const controller = new AbortController();
  const ended = Promise.withResolvers<never>();
  const end = (problem: Problem) => {
    ended.reject(problem);
    controller.abort();
  };
  const cancel = () => end(cancelled());
  const stopTimer = clock.after(milliseconds, () => end(onTimeout()));
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([ended.promise, call(controller.signal)]);
  } finally {
    stopTimer();
    signal.removeEventListener('abort', cancel);
  }
}
