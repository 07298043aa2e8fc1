/** Ends something that was started. May be called twice. */
export type Stop = () => Promise<void>;

const stops = new Set<Stop>();
let ending = false;

/**
 * Keeps `stop` to be called if this process is told to end (Ctrl-C, `kill`, a closed terminal) before it is called.
 * The returned function is the same `stop`, and forgets it.
 */
export function stopAtExit(stop: Stop): Stop {
  if (stops.size === 0) for (const signal of signals) process.on(signal, endOnSignal);
  let stopped: Promise<void> | undefined;
  const once: Stop = () => {
    stopped ??= stop().finally(() => {
      stops.delete(once);
      if (stops.size === 0 && !ending) for (const signal of signals) process.off(signal, endOnSignal);
    });
    return stopped;
  };
  stops.add(once);
  return once;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends everything, the latest first, for it may need what was started before it. */
async function endOnSignal(): Promise<void> {
  if (ending) return;
  ending = true;
  for (const stop of [...stops].reverse()) await stop().catch((error) => console.error(error));
  process.exit(130);
}
