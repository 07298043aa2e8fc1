import {
  type Attribute,
  allAttributes,
  checkScope,
  checkTarget,
  type Details,
  pickAttributes,
  type Scope,
  type Target,
} from '../configurationSet.ts';
import type { Connect } from './connection.ts';
import { listPages } from './listPages.ts';
import { afterFailedDescription, afterFailedList, createMemory, scopeKey, scopeOf, targetKey } from './memory.ts';
import type { Operation, Pace } from './pace.ts';
import { Problem } from './problem.ts';
import { type Control, createSend, type Log } from './request.ts';
import { createSharedCalls } from './sharedCalls.ts';

/** Who waits for an answer: what the user just asked for goes first, then what they can see, then the rest. */
export type Priority = 'asked' | 'visible' | 'background';

export interface CallOptions {
  /** Asks AWS even where the cache is fresh; joins a call that is already in flight. */
  readonly refresh?: boolean;
  /** Ends this caller's wait with `Cancelled`; the request itself ends with its last waiter. */
  readonly signal?: AbortSignal;
  /** `false`: never prompts and never starts a process; rejects with `SignInNeeded` where that would be needed. Default true. */
  readonly interactive?: boolean;
  /** Default `asked`. */
  readonly priority?: Priority;
}

export interface DescribeOptions extends CallOptions {
  /** Which attributes to answer; default all four. A cached superset answers, filtered. */
  readonly attributes?: readonly Attribute[];
}

/** What is known of a scope's list without asking AWS. `names` are sorted by code unit. */
export type Listed =
  | { readonly state: 'loading'; readonly names: readonly string[] }
  | { readonly state: 'complete'; readonly names: readonly string[]; readonly at: Date }
  /** A complete list from before, that could not be refreshed. */
  | { readonly state: 'stale'; readonly names: readonly string[]; readonly at: Date; readonly problem: Problem }
  /** The pages that came before one failed. */
  | { readonly state: 'partial'; readonly names: readonly string[]; readonly problem: Problem }
  | { readonly state: 'failed'; readonly problem: Problem };

/** What is known of a set without asking AWS. `attributes` are those that were asked for. */
export type Described =
  | { readonly state: 'loading' }
  | { readonly state: 'fresh'; readonly details: Details; readonly attributes: readonly Attribute[]; readonly at: Date }
  | {
      readonly state: 'stale';
      readonly details: Details;
      readonly attributes: readonly Attribute[];
      readonly at: Date;
      /** Why it could not be refreshed; its code is `ConfigurationSetDoesNotExist` where the set is gone. */
      readonly problem: Problem;
    }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Something that the catalog knows has changed: a scope's list, or one set where `name` is given, or everything where there is no scope. */
export interface Change {
  readonly scope?: Scope;
  readonly name?: string;
}

/**
 * The one path to configuration sets, for the tree, the documents, hovers, tools and the API: pace, cache and shared calls in flight.
 * Every method that returns a promise rejects with a `Problem`.
 */
export interface Catalog {
  /** Every name in the scope, over all pages, sorted by code unit. Rejects where the list is not complete. */
  list(scope: Scope, options?: CallOptions): Promise<readonly string[]>;
  /** One described set. Rejects rather than answer stale. */
  describe(target: Target, options?: DescribeOptions): Promise<Details>;
  /** The list as far as it is known, from the cache alone; undefined where nothing was ever asked. */
  listed(scope: Scope): Listed | undefined;
  /** The description as far as it is known, from the cache alone. */
  described(target: Target): Described | undefined;
  /** The scopes of which a list, whole or in part, is known. */
  loadedScopes(): readonly Scope[];
  /** Whether something fetched at this time still answers a call that does not ask for a refresh. */
  isFresh(at: Date): boolean;
  /** The AWS account that a profile's credentials belong to, where a call has told. */
  account(profile: string): string | undefined;
  /** How long the next list of a scope, or describe of a target, waits for its turn, in milliseconds; 0 where it would go at once. */
  wait(where: Scope | Target): number;
  /** Ends what waits for its turn in the scope (or everywhere) with `Cancelled`. */
  stop(scope?: Scope): void;
  /** Forgets every list and description, in memory and on disk. */
  clear(): Promise<void>;
  /** Forgets what is known under a profile: its credentials or its endpoint are no longer the same. */
  forget(profile: string): void;
  /** Calls the listener after each change; the returned function ends that. */
  onDidChange(listener: (change: Change) => void): () => void;
}

export interface CatalogServices {
  readonly connect: Connect;
  readonly pace: Pace;
  readonly log: Log;
  /** How long an answer stays fresh, in minutes; asked anew each time. */
  readonly cacheMinutes: () => number;
  readonly now?: () => number;
}

/** A catalog over the connections that `connect` opens. Nothing is sent before a method asks for it. */
export function createCatalog({ connect, pace, log, cacheMinutes, now = Date.now }: CatalogServices): Catalog {
  const memory = createMemory();
  const listing = createSharedCalls<readonly string[]>();
  const describing = createSharedCalls<Details>();
  /** The names that came so far, of the lists that are loading. */
  const arrived = new Map<string, readonly string[]>();
  const payers = new Map<string, string>();
  const accounts = new Map<string, string>();
  const send = createSend({
    connect,
    pace,
    log,
    onConnected(scope, { payer, account }) {
      payers.set(scopeKey(scope), payer);
      if (account !== undefined) accounts.set(scope.profile, account);
    },
  });
  const listeners = new Set<(change: Change) => void>();

  const loadingSets = new Set<string>();

  const tell = (change: Change) => {
    for (const listener of [...listeners]) listener(change);
  };
  const isFresh = (at: Date) => now() - at.getTime() < cacheMinutes() * 60_000;

  async function fetchList(scope: Scope, control: Control): Promise<readonly string[]> {
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
      const list = sorted(names);
      memory.lists.set(key, { state: 'complete', names: list, at: new Date(now()) });
      return list;
    } catch (error) {
      if (error instanceof Problem && (error.code !== 'Cancelled' || names.size > 0)) {
        memory.lists.set(key, afterFailedList(memory.lists.peek(key), sorted(names), error));
      }
      throw error;
    } finally {
      if (arrived.get(key) === published) arrived.delete(key);
      tell({ scope });
    }
  }

  async function fetchDetails(target: Target, attributes: readonly Attribute[], control: Control): Promise<Details> {
    const key = targetKey(target);
    const change = { scope: { profile: target.profile, region: target.region }, name: target.name };
    loadingSets.add(key);
    tell(change);
    try {
      const details = await send({ ...target, operation: 'DescribeConfigurationSet' }, control, (connection, signal) =>
        connection.describe(target.name, attributes, signal),
      );
      memory.descriptions.set(key, { state: 'fresh', details, attributes, at: new Date(now()) });
      return details;
    } catch (error) {
      if (error instanceof Problem && error.code !== 'Cancelled') {
        memory.descriptions.set(key, afterFailedDescription(memory.descriptions.peek(key), error));
        if (error.code === 'ConfigurationSetDoesNotExist') refreshListOf(target);
      }
      throw error;
    } finally {
      loadingSets.delete(key);
      tell(change);
    }
  }

  /** A set is gone, so the list that had it is out of date. */
  function refreshListOf(target: Target): void {
    const list = memory.lists.peek(scopeKey(target));
    if (list?.state !== 'complete' || !list.names.includes(target.name)) return;
    catalog.list(target, { refresh: true, interactive: false, priority: 'background' }).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }

  const catalog: Catalog = {
    async list(scope, { refresh = false, signal, interactive = true, priority = 'asked' } = {}) {
      const { profile, region } = checkScope(scope);
      const key = scopeKey(scope);
      const known = memory.lists.get(key);
      if (!refresh && known?.state === 'complete' && isFresh(known.at)) return known.names;
      return listing.join(flightKey(key, interactive), { signal, priority }, (control) =>
        fetchList({ profile, region }, { ...control, interactive }),
      );
    },

    async describe(target, options = {}) {
      const { refresh = false, signal, interactive = true, priority = 'asked', attributes = allAttributes } = options;
      const { profile, region, name } = checkTarget(target);
      const key = targetKey(target);
      const known = memory.descriptions.get(key);
      const had = known === undefined || known.state === 'failed' ? [] : known.attributes;
      if (!refresh && known?.state === 'fresh' && isFresh(known.at) && attributes.every((each) => had.includes(each))) {
        return pickAttributes(known.details, attributes);
      }
      const asked = allAttributes.filter((each) => attributes.includes(each) || had.includes(each));
      const details = await describing.join(
        flightKey(`${key} ${asked.join(' ')}`, interactive),
        { signal, priority },
        (control) => fetchDetails({ profile, region, name }, asked, { ...control, interactive }),
      );
      return pickAttributes(details, attributes);
    },

    listed(scope) {
      const key = scopeKey(scope);
      const names = arrived.get(key);
      const known = memory.lists.get(key);
      if (names === undefined) return known;
      return {
        state: 'loading',
        names: known && 'names' in known && known.names.length > names.length ? known.names : names,
      };
    },

    described(target) {
      const key = targetKey(target);
      return memory.descriptions.get(key) ?? (loadingSets.has(key) ? { state: 'loading' } : undefined);
    },

    loadedScopes() {
      return [...memory.lists.entries()].flatMap(([key, list]) => (list.state === 'failed' ? [] : [scopeOf(key)]));
    },

    isFresh,
    account: (profile) => accounts.get(profile),

    wait(where) {
      const payer = payers.get(scopeKey(where));
      const operation: Operation = 'name' in where ? 'DescribeConfigurationSet' : 'ListConfigurationSets';
      return payer === undefined ? 0 : pace.wait({ payer, region: where.region, operation });
    },

    stop(scope) {
      const passes = (key: string) => scope === undefined || key.startsWith(scopeKey(scope).slice(0, -1));
      listing.end(passes);
      describing.end(passes);
    },

    async clear() {
      memory.lists.clear();
      memory.descriptions.clear();
      tell({});
    },

    onDidChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    forget(profile) {
      const prefix = JSON.stringify([profile]).slice(0, -1);
      for (const cache of [memory.lists, memory.descriptions, payers]) {
        for (const key of [...cache.keys()]) if (key.startsWith(`${prefix},`)) cache.delete(key);
      }
      accounts.delete(profile);
      tell({});
    },
  };
  return catalog;
}

/** Sorted by code unit, as the contract of the API has it. */
function sorted(names: ReadonlySet<string>): readonly string[] {
  return Object.freeze([...names].sort());
}

function flightKey(key: string, interactive: boolean): string {
  return interactive ? key : `${key} silent`;
}
