import type { Catalog, Priority } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import type { Scope } from '../core/configurationSet.ts';
import type { RegionState } from './model.ts';
import { nodeId } from './nodes.ts';

export interface LoadOptions {
  readonly refresh?: boolean;
  /** Whether the user just asked: only then may a prompt appear or a process start. */
  readonly interactive: boolean;
  readonly priority: Priority;
}

/** The lists that the tree waits for. */
export interface Loads {
  /** Loads a region's list, or joins what loads it already. Resolves when that is over, whatever came of it: `stateOf` tells. */
  start(scope: Scope, options: LoadOptions): Promise<void>;
  /** Ends the wait for a list that nobody can see any more. */
  leave(scope: Scope): void;
  isWaiting(scope: Scope): boolean;
  stateOf(scope: Scope): RegionState;
  /** Ends every wait. */
  dispose(): void;
}

interface Load {
  readonly over: Promise<void>;
  readonly controller: AbortController;
}

/** `changed` is told when a wait begins and when it ends; what the catalog learns in between it tells its own listeners. */
export function createLoads(catalog: Pick<Catalog, 'list' | 'listed'>, changed: (scope: Scope) => void): Loads {
  const loads = new Map<string, Load>();
  /** Of what ended here; the catalog knows every other failure. */
  const stopped = new Map<string, Problem>();

  const keyOf = ({ profile, region }: Scope) => nodeId(profile, region);

  const run = async (scope: Scope, options: LoadOptions, { signal }: AbortController) => {
    const key = keyOf(scope);
    stopped.delete(key);
    try {
      await catalog.list(scope, { ...options, signal });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'Cancelled' && !signal.aborted) stopped.set(key, error);
    }
  };

  return {
    start(scope, options) {
      const key = keyOf(scope);
      const joined = loads.get(key);
      if (joined) return joined.over;
      const controller = new AbortController();
      const over = run(scope, options, controller).finally(() => {
        // After `leave`, the same region may already wait again.
        if (loads.get(key)?.controller === controller) loads.delete(key);
        changed(scope);
      });
      loads.set(key, { over, controller });
      changed(scope);
      return over;
    },
    leave(scope) {
      const key = keyOf(scope);
      const load = loads.get(key);
      loads.delete(key);
      load?.controller.abort();
    },
    isWaiting: (scope) => loads.has(keyOf(scope)),
    stateOf(scope) {
      const key = keyOf(scope);
      const listed = catalog.listed(scope);
      const problem = stopped.get(key);
      if (loads.has(key)) return listed && 'names' in listed ? listed : { state: 'loading', names: [] };
      if (problem && !(listed && 'names' in listed)) return { state: 'failed', problem };
      return listed ?? { state: 'unknown' };
    },
    dispose() {
      for (const { controller } of loads.values()) controller.abort();
      loads.clear();
    },
  };
}
