/** Ends something that was started. May be called twice. */
export type Stop = () => Promise<void>;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const stops = new Set<Stop>();
let ending: Promise<void> | undefined;

/**
 * Keeps `stop` to be called if this process is told to end (Ctrl-C, `kill`, a closed terminal) before it is called.
 * Returns `stop` in a form that may be called more than once, and that forgets it.
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

/** Stops everything, the latest first, for it may need what was started before it; and ends this process with the status. */
export function shutDown(status: number): Promise<void> {
  ending ??= (async () => {
    for (const stop of [...stops].reverse()) await stop().catch((error) => console.error(error));
    process.exit(status);
  })();
  return ending;
}

/** The status of a program that was interrupted, as shells expect it. */
function endOnSignal(): void {
  void shutDown(130);
}

/** Ends this process when the one that started it is gone: the shell between npm and a script keeps signals to itself. */
export function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) endOnSignal();
  }, 500).unref();
}
