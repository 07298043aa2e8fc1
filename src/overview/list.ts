import type { Catalog, Listed } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import type { Scope } from '../core/configurationSet.ts';
import type { ListState } from './model.ts';

/** What one open page knows of its region's list, and its wait for it. */
export interface List {
  state(): ListState;
  /**
   * Loads the list, from the cache where that is fresh. `interactive` false: neither prompts nor starts a process.
   * Ends when there is a list or a problem, which `state` then tells; never rejects for one.
   */
  load(options: { readonly refresh?: boolean; readonly interactive: boolean }): Promise<void>;
  /** Ends the wait, if there is one. */
  stop(): void;
}

export function createList(
  catalog: Pick<Catalog, 'list' | 'listed' | 'wait'>,
  scope: Scope,
  onChange: () => void,
): List {
  let pending: AbortController | undefined;
  let problem: Problem | undefined;
  /** What the catalog told of when this page's own problem came. */
  let toldThen: Problem | undefined;
  let mayAsk = false;

  const load = async (controller: AbortController, refresh: boolean, interactive: boolean) => {
    try {
      const priority = interactive ? 'asked' : 'visible';
      await catalog.list(scope, { signal: controller.signal, refresh, interactive, priority });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (pending !== controller) return;
      problem = error;
      toldThen = problemOf(catalog.listed(scope));
      mayAsk = error.code === 'Cancelled' || (error.code === 'SignInNeeded' && !interactive);
    } finally {
      if (pending === controller) pending = undefined;
      onChange();
    }
  };

  const troubleOf = (listed: Listed | undefined): ListState['trouble'] => {
    if (listed?.state === 'complete') return undefined;
    if (listed?.state === 'stale' || listed?.state === 'partial')
      return { kind: listed.state, problem: listed.problem };
    const why = problem ?? problemOf(listed);
    return why && { kind: 'failed', problem: why };
  };

  return {
    state() {
      const listed = catalog.listed(scope);
      // Somebody else had other trouble since.
      const told = problemOf(listed);
      if (told !== undefined && told !== toldThen) [problem, mayAsk] = [undefined, false];
      const count = listed && 'names' in listed ? listed.names.length : undefined;
      const isLoading = pending !== undefined || listed?.state === 'loading';
      return isLoading
        ? { count, loading: { waitMilliseconds: catalog.wait(scope) }, trouble: undefined, mayAsk: false }
        : { count, loading: undefined, trouble: troubleOf(listed), mayAsk };
    },
    load({ refresh = false, interactive }) {
      const before = pending;
      pending = new AbortController();
      problem = undefined;
      mayAsk = false;
      const loaded = load(pending, refresh, interactive);
      // After the new call has joined the one in flight, so that giving up the old wait does not end it.
      before?.abort();
      // Not at once: what the cache answers is there by then, and nobody sees a page that loads.
      setImmediate(onChange);
      return loaded;
    },
    stop: () => pending?.abort(),
  };
}

function problemOf(listed: Listed | undefined): Problem | undefined {
  return listed && 'problem' in listed ? listed.problem : undefined;
}
