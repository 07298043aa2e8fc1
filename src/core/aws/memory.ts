import { LRUCache } from 'lru-cache';
import type { Scope, Target } from '../configurationSet.ts';
import type { Described, Listed } from './catalog.ts';
import type { Problem } from './problem.ts';

/** The most names, over all lists, that are kept in memory: a hundred accounts and regions at SES's own limit of 10,000 sets. */
const mostNames = 1_000_000;

/** The most descriptions that are kept in memory; the largest takes about 40 KB. */
const mostDescriptions = 10_000;

type SettledList = Exclude<Listed, { state: 'loading' }>;
type SettledDescription = Exclude<Described, { state: 'loading' }>;

/** What was last learnt of each list and each set, within bounds: what was used longest ago is forgotten first. */
export interface Memory {
  readonly lists: LRUCache<string, SettledList>;
  readonly descriptions: LRUCache<string, SettledDescription>;
  /** The scopes of which names are known, sorted by profile and region: their order does not depend on which was used last. */
  scopes(): readonly Scope[];
}

export function createMemory(): Memory {
  let scopes: readonly Scope[] | undefined;
  const changed = () => {
    scopes = undefined;
  };
  const lists = new LRUCache<string, SettledList>({
    maxSize: mostNames,
    sizeCalculation: (list) => 1 + ('names' in list ? list.names.length : 0),
    onInsert: changed,
    dispose: changed,
  });
  return {
    lists,
    scopes() {
      scopes ??= [...lists.entries()]
        .flatMap(([key, list]) => (list.state === 'failed' ? [] : [key]))
        .sort()
        .map(scopeOf);
      return scopes;
    },
    // A `max` would take the room for all of them at the start.
    descriptions: new LRUCache({ maxSize: mostDescriptions, sizeCalculation: () => 1 }),
  };
}

/** The key of a scope: no two scopes share one, whatever stands in their names. */
export function scopeKey({ profile, region }: Scope): string {
  return JSON.stringify([profile, region]);
}

/** The key of a target. */
export function targetKey({ profile, region, name }: Target): string {
  return JSON.stringify([profile, region, name]);
}

/** The scope that a key of `scopeKey` stands for. */
export function scopeOf(key: string): Scope {
  const [profile, region] = JSON.parse(key) as [string, string];
  return { profile, region };
}

/**
 * What is known of a list once an attempt to fetch it failed, after the pages that came: what was known whole before stays. Undefined where
 * that is nothing new: who only stopped has learnt nothing against a whole list.
 */
export function afterFailedList(
  before: SettledList | undefined,
  names: readonly string[],
  problem: Problem,
): SettledList | undefined {
  const isStopped = problem.code === 'Cancelled';
  if (before?.state === 'complete' || before?.state === 'stale') {
    return isStopped ? undefined : { state: 'stale', names: before.names, at: before.at, problem };
  }
  const kept = before?.state === 'partial' && before.names.length > names.length ? before.names : names;
  if (kept.length > 0) return { state: 'partial', names: kept, problem };
  return isStopped ? undefined : { state: 'failed', problem };
}

/** What is known of a set once an attempt to describe it failed: what was described before stays. */
export function afterFailedDescription(before: SettledDescription | undefined, problem: Problem): SettledDescription {
  if (before === undefined || before.state === 'failed') return { state: 'failed', problem };
  return { ...before, state: 'stale', problem };
}
