import { cancelled, type Problem } from './problem.ts';

/**
 * Runs `call` with a signal that is aborted with `signal`, or after so many milliseconds. Settles at once when it is, whether `call` does or
 * not: with `Cancelled`, or with what `onTimeout` makes.
 */
export async function withDeadline<Value>(
  milliseconds: number,
  { signal, onTimeout }: { readonly signal: AbortSignal; readonly onTimeout: () => Problem },
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const both = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.aborted ? cancelled() : onTimeout());
  both.addEventListener('abort', abort, { once: true });
  if (both.aborted) abort();
  try {
    return await Promise.race([aborted.promise, call(both)]);
  } finally {
    both.removeEventListener('abort', abort);
  }
}
