import type { Catalog, Described } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import { type Attribute, allAttributes, type Target } from '../core/configurationSet.ts';
import type { Answer, State } from './model.ts';

/** What one open page knows of its set, and its waits for more. */
export interface Session {
  state(): State;
  /**
   * Describes the set, from the cache where that is fresh. `interactive` false: neither prompts nor starts a process.
   * Ends when there is an answer or a problem, which `state` then tells; never rejects for one.
   */
  load(options: { readonly refresh?: boolean; readonly interactive: boolean }): Promise<void>;
  /** Describes the set again, with this attribute besides those of the setting. */
  ask(attribute: Attribute): Promise<void>;
  /** Ends the wait, if there is one. */
  cancel(): void;
  dispose(): void;
  /** Whether there is nothing to show, and nothing on its way. */
  isIdle(): boolean;
}

interface Context {
  readonly catalog: Pick<Catalog, 'account' | 'describe' | 'described' | 'wait'>;
  readonly target: Target;
  /** The attributes of the setting. */
  readonly configured: () => readonly Attribute[];
  /** Called when `state` may answer otherwise. */
  readonly onChange: () => void;
}

export function createSession({ catalog, target, configured, onChange }: Context): Session {
  const askedFor = new Set<Attribute>();
  let pending: AbortController | undefined;
  /** Whether the page shows that it waits. Where the cache ends that at once, it shows the same before and after. */
  let showsWait = false;
  let problem: Problem | undefined;
  let mayAsk = false;
  /** What the catalog told of when this page's own problem came. */
  let toldThen: Problem | undefined;
  // The catalog may forget, and a page keeps what it shows.
  let last: Answer | undefined;
  /** Whose set that is, once AWS has told. */
  let lastAccount: string | undefined;

  const wanted = () => allAttributes.filter((attribute) => configured().includes(attribute) || askedFor.has(attribute));

  const take = () => {
    const described = catalog.described(target);
    const account = catalog.account(target.profile);
    // The profile has turned to another account: what is shown is another set of this name.
    if (lastAccount !== undefined && account !== undefined && account !== lastAccount) last = undefined;
    lastAccount = account ?? lastAccount;
    if (described?.state === 'fresh' || described?.state === 'stale') {
      // Somebody else had more luck.
      if (last === undefined || described.at > last.at) problem = undefined;
      last = described;
    }
    // Somebody else had other trouble since.
    const told = troubleOf(described);
    if (told !== undefined && told !== toldThen) [problem, mayAsk] = [undefined, false];
    return described;
  };

  const describe = async (controller: AbortController, refresh: boolean, interactive: boolean) => {
    try {
      await catalog.describe(target, {
        attributes: wanted(),
        signal: controller.signal,
        refresh,
        interactive,
        priority: interactive ? 'asked' : 'visible',
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (pending !== controller) return;
      // Who ends a refresh goes on with what is there.
      problem = error.code === 'Cancelled' && last !== undefined ? undefined : error;
      toldThen = troubleOf(catalog.described(target));
      mayAsk = error.code === 'Cancelled' || (error.code === 'SignInNeeded' && !interactive);
    } finally {
      if (pending === controller) settle();
    }
  };

  /** The page is rendered again only where it has other things to show: that takes milliseconds, in which a new page would wait. */
  const settle = () => {
    const isOther = showsWait || problem !== undefined;
    pending = undefined;
    showsWait = false;
    if (isOther) onChange();
  };

  const load: Session['load'] = ({ refresh = false, interactive }) => {
    take();
    const before = pending;
    pending = new AbortController();
    showsWait ||= refresh || last === undefined || problem !== undefined;
    problem = undefined;
    const described = describe(pending, refresh, interactive);
    // After the new call has joined the one in flight, so that giving up the old wait does not end it.
    before?.abort();
    // Not at once: what the cache answers is there by then, and nobody sees a page that loads.
    setImmediate(() => {
      if (pending === undefined) return;
      showsWait = true;
      onChange();
    });
    return described;
  };

  return {
    state() {
      const described = take();
      const isLoading = (pending !== undefined && showsWait) || described?.state === 'loading';
      const waitMilliseconds = isLoading ? catalog.wait(target) : 0;
      const trouble = isLoading ? undefined : (problem ?? troubleOf(described));
      if (last !== undefined) {
        const answer = { ...last, attributes: wanted().filter((attribute) => last?.attributes.includes(attribute)) };
        return {
          kind: 'described',
          answer,
          loading: isLoading ? { waitMilliseconds } : undefined,
          problem: trouble,
          mayAsk,
        };
      }
      return trouble === undefined
        ? { kind: 'loading', waitMilliseconds }
        : { kind: 'failed', problem: trouble, mayAsk };
    },
    load,
    ask(attribute) {
      askedFor.add(attribute);
      showsWait = true;
      return load({ interactive: true });
    },
    cancel: () => pending?.abort(),
    dispose: () => pending?.abort(),
    isIdle() {
      const trouble = problem ?? troubleOf(take());
      return last === undefined && pending === undefined && trouble === undefined;
    },
  };
}

function troubleOf(described: Described | undefined): Problem | undefined {
  return described && 'problem' in described ? described.problem : undefined;
}
