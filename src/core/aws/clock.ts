/** The passing of time, in milliseconds of a clock that never goes back. `after` returns what ends the wait. */
export interface Clock {
  now(): number;
  after(milliseconds: number, action: () => void): () => void;
}

/** The clock of this process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
