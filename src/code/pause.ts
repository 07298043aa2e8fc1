/** How long nothing must have happened, in milliseconds, before what follows from it is worked out. */
const quiet = 400;

/** Work that waits until the typing pauses, so that no keystroke waits for it. */
export interface Pause {
  /** Does the work once nothing came under this key for a while; only the last that came. Nobody waits for it: VS Code logs a rejection that nobody handles. */
  before(key: string, work: () => void | Promise<void>): void;
  forget(key: string): void;
  dispose(): void;
}

/** A pause of its own, with one timer for each key. */
export function createPause(): Pause {
  const timers = new Map<string, NodeJS.Timeout>();
  const forget = (key: string) => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  return {
    before(key, work) {
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          void work();
        }, quiet),
      );
    },
    forget,
    dispose() {
      for (const key of [...timers.keys()]) forget(key);
    },
  };
}
