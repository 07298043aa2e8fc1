/** One request a second for each key, as SES allows for an account, region and operation. */
export type RateLimit = {
  /** Whether a request may pass now; it counts only if so. */
  readonly admit: (key: string) => boolean;
  /** Switches the limit off and on again. */
  readonly set: (enabled: boolean) => void;
};

/** A token bucket of one token, refilled in a second; `clock` gives milliseconds. */
export function createRateLimit(clock: () => number, initiallyEnabled: boolean): RateLimit {
  const lastAdmitted = new Map<string, number>();
  let enabled = initiallyEnabled;

  function admit(key: string): boolean {
    const now = clock();
    const last = lastAdmitted.get(key);
    if (enabled && last !== undefined && now - last < 1_000) return false;
    lastAdmitted.set(key, now);
    return true;
  }

  return {
    admit,
    set: (value) => {
      enabled = value;
    },
  };
}
