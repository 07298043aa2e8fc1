/** The passing of time, in milliseconds of a clock that never goes back. `after` returns what ends the wait. */
export interface Clock {
  now(): number;
  after(milliseconds: number, action: () => void): () => void;
}

/** The clock of this process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, action) {
    // A deadline may have passed by the time that somebody waits for it, and Node.js warns of less than nothing.
    const timer = setTimeout(action, Math.max(0, milliseconds));
    return () => clearTimeout(timer);
  },
};
