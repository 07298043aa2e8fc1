import type { Attribute, Details, Scope, Target } from '../configurationSet.ts';
import type { Change } from './catalog.ts';
import { listPages } from './listPages.ts';
import { afterFailedDescription, afterFailedList, type Memory, scopeKey, targetKey } from './memory.ts';
import { Problem } from './problem.ts';
import type { Control, Send } from './request.ts';
import { outdated } from './sharedCalls.ts';
import type { KnownDescription, KnownList } from './store.ts';

/** What AWS is asked for, and what is learnt from it while it comes. */
export interface Fetches {
  /** Asks for every page of a scope's list. Rejects with a `Problem` where one fails; what came before is remembered. */
  list(scope: Scope, control: Control): Promise<readonly string[]>;
  /** Asks for one set. */
  details(target: Target, attributes: readonly Attribute[], control: Control): Promise<Details>;
  /** The names that came so far; undefined where the list is not being fetched. */
  arrived(scope: Scope): readonly string[] | undefined;
  isDescribing(target: Target): boolean;
}

export interface FetchServices {
  readonly send: Send;
  readonly memory: Memory;
  readonly now: () => number;
  readonly tell: (change: Change) => void;
  /** Told of each complete answer. */
  readonly onList: (scope: Scope, list: KnownList) => void;
  readonly onDetails: (target: Target, description: KnownDescription) => void;
  /** Told when AWS says that a set is gone. */
  readonly onGone: (target: Target) => void;
}

export function createFetches({ send, memory, now, tell, ...on }: FetchServices): Fetches {
  const arrived = new Map<string, readonly string[]>();
  const describing = new Map<string, number>();
  const count = (key: string, change: 1 | -1) => describing.set(key, (describing.get(key) ?? 0) + change);

  return {
    async list(scope, control) {
      const key = scopeKey(scope);
      const names = new Set<string>();
      let published: readonly string[] = [];
      const publish = () => {
        published = sorted(names);
        arrived.set(key, published);
        tell({ scope });
      };
      publish();
      try {
        for await (const page of listPages(send, scope, control)) {
          for (const name of page) names.add(name);
          publish();
        }
        dropIfOutdated(control);
        const list = { names: published, at: new Date(now()) };
        memory.lists.set(key, { state: 'complete', ...list });
        on.onList(scope, list);
        return published;
      } catch (error) {
        dropIfOutdated(control);
        const before = memory.lists.peek(key);
        const after = isNews(error, before, control) && afterFailedList(before, published, error);
        if (after) memory.lists.set(key, after);
        throw error;
      } finally {
        // Who joined after this one was cancelled has a fetch of their own by now.
        if (arrived.get(key) === published) arrived.delete(key);
        tell({ scope });
      }
    },

    async details(target, attributes, control) {
      const { profile, region, name } = target;
      const key = targetKey(target);
      count(key, 1);
      tell({ scope: { profile, region }, name });
      try {
        const details = await send(
          { ...target, operation: 'DescribeConfigurationSet' },
          control,
          (connection, signal) => connection.describe(name, attributes, signal),
        );
        dropIfOutdated(control);
        const description = { details, attributes, at: new Date(now()) };
        memory.descriptions.set(key, { state: 'fresh', ...description });
        on.onDetails(target, description);
        return details;
      } catch (error) {
        dropIfOutdated(control);
        const before = memory.descriptions.peek(key);
        if (isNews(error, before, control) && error.code !== 'Cancelled') {
          memory.descriptions.set(key, afterFailedDescription(before, error));
          if (error.code === 'ConfigurationSetDoesNotExist') on.onGone(target);
        }
        throw error;
      } finally {
        count(key, -1);
        if (describing.get(key) === 0) describing.delete(key);
        tell({ scope: { profile, region }, name });
      }
    },

    arrived: (scope) => arrived.get(scopeKey(scope)),
    // A list of 10,000 asks for each of its rows.
    isDescribing: (target) => describing.size > 0 && describing.has(targetKey(target)),
  };
}

/** Throws where what is known by now is of other credentials or another endpoint than what this call has learnt. */
function dropIfOutdated({ signal }: Control): void {
  if (signal.reason === outdated) throw outdated;
}

/** Whether a failure tells anything new: who may not ask for a sign-in does not learn whether what failed before still would. */
function isNews(error: unknown, before: object | undefined, { interactive }: Control): error is Problem {
  if (!(error instanceof Problem)) return false;
  return interactive || error.code !== 'SignInNeeded' || before === undefined || !('problem' in before);
}

/** Sorted by code unit, as the contract of the API has it. */
function sorted(names: ReadonlySet<string>): readonly string[] {
  return Object.freeze([...names].sort());
}
