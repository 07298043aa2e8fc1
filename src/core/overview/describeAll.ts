import { Problem } from '../aws/problem.ts';

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly isPaused: boolean;
  /** Why it paused by itself. */
  readonly problem: Problem | undefined;
}

/** Sets that are described one after the other. */
export interface Run {
  progress(): Progress;
  /** No further set is begun; the one that is under way is described. */
  pause(): void;
  resume(): void;
  /** Ends the run, and the wait for the set that is under way. */
  cancel(): void;
  /** Resolves when the run is over, whatever came of it. Rejects with what nobody expects. */
  readonly over: Promise<void>;
}

/** After so many failures in a row, the next would most likely fail as well. */
const mostFailures = 3;

export interface RunContext {
  readonly names: readonly string[];
  /**
   * Describes a set; rejects with a `Problem` where that fails. `interactive`: the user has just asked. For the others nothing may prompt:
   * a run can take hours.
   */
  readonly describe: (
    name: string,
    options: { readonly signal: AbortSignal; readonly interactive: boolean },
  ) => Promise<unknown>;
  /** Called when `progress` may answer otherwise. */
  readonly onChange: () => void;
}

/**
 * Describes all of these sets. What fails for one set is passed over; where it fails for several in a row, or somebody has to sign in, the
 * run pauses, and begins with these when it is resumed.
 */
export function describeAll({ names, describe, onChange }: RunContext): Run {
  const controller = new AbortController();
  const { signal } = controller;
  let position = 0;
  let failures = 0;
  let problem: Problem | undefined;
  let isInteractive = true;
  let resumed: PromiseWithResolvers<void> | undefined;

  const pause = () => {
    if (signal.aborted) return;
    resumed ??= Promise.withResolvers<void>();
    onChange();
  };
  const resume = () => {
    problem = undefined;
    isInteractive = true;
    resumed?.resolve();
    resumed = undefined;
    onChange();
  };
  const cancel = () => {
    controller.abort();
    resume();
  };

  /** Takes note of a failure; answers how many sets to go on by, or back. */
  function stepAfter(error: Problem): number {
    if (error.code === 'ConfigurationSetDoesNotExist') return 1;
    failures += 1;
    if (failures < mostFailures && error.code !== 'SignInNeeded') return 1;
    const back = 1 - failures;
    failures = 0;
    problem = error;
    pause();
    return back;
  }

  async function step(name: string): Promise<number> {
    const interactive = isInteractive;
    isInteractive = false;
    try {
      await describe(name, { signal, interactive });
      failures = 0;
      return 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'Cancelled') return stepAfter(error);
      // By the user, here or where all that waits is stopped.
      cancel();
      return 0;
    }
  }

  async function run(): Promise<void> {
    for (let name = names[0]; name !== undefined && !signal.aborted; name = names[position]) {
      if (resumed) {
        await resumed.promise;
      } else {
        position += await step(name);
        onChange();
      }
    }
  }

  return {
    progress: () => ({ done: position, total: names.length, isPaused: resumed !== undefined, problem }),
    pause,
    resume,
    cancel,
    over: run(),
  };
}
