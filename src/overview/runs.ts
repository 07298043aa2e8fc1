import type { Catalog } from '../core/aws/catalog.ts';
import type { Scope } from '../core/configurationSet.ts';
import { describeAll, type Progress, type Run } from '../core/overview/describeAll.ts';

/** What an open overview describes one after the other: at most one run at a time. */
export interface Runs {
  /** How far the run is; undefined where there is none. */
  progress(): Progress | undefined;
  /** Describes these sets; `refresh`: also those that are described. Resolves when that is over; does nothing while there is a run. */
  start(names: readonly string[], options: { readonly refresh: boolean }): Promise<void>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

interface RunsContext {
  readonly catalog: Pick<Catalog, 'describe'>;
  readonly scope: Scope;
  /** Called when `progress` may answer otherwise. */
  readonly onChange: () => void;
}

/** Runs at the pace of the API, behind all that somebody waits for. */
export function createRuns({ catalog, scope: { profile, region }, onChange }: RunsContext): Runs {
  let run: Run | undefined;
  return {
    progress: () => run?.progress(),
    async start(names, { refresh }) {
      if (run) return;
      run = describeAll({
        names,
        describe: (name, options) =>
          catalog.describe({ profile, region, name }, { ...options, refresh, priority: 'background' }),
        onChange,
      });
      onChange();
      try {
        await run.over;
      } finally {
        run = undefined;
        onChange();
      }
    },
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    cancel: () => run?.cancel(),
  };
}
