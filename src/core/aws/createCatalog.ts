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
import type { Catalog, Change } from './catalog.ts';
import type { Clock } from './clock.ts';
import type { Connect, Connection } from './connection.ts';
import { createFetches } from './fetches.ts';
import { createMemory, scopeKey, targetKey } from './memory.ts';
import type { Operation, Pace } from './pace.ts';
import type { Past } from './past.ts';
import { cancelled, Problem } from './problem.ts';
import { createRecall } from './recall.ts';
import { createSend, type Log } from './request.ts';
import { createSharedCalls, outdated } from './sharedCalls.ts';

export interface CatalogServices {
  readonly connect: Connect;
  readonly pace: Pace;
  readonly log: Log;
  /** How long an answer stays fresh, in minutes; asked anew each time. */
  readonly cacheMinutes: () => number;
  readonly now?: () => number;
  /** What former sessions have learnt. Absent: nothing is known before the first call, and nothing is kept. */
  readonly past?: Past;
  /** The clock of the pace, by which deadlines run. */
  readonly clock?: Clock;
  /** In milliseconds; default 30 seconds. */
  readonly requestDeadline?: number;
}

/** What stays known of a connection. Not the connection itself: its client takes tens of kilobytes, for each of maybe a thousand scopes. */
type Caller = Pick<Connection, 'payer' | 'account' | 'identified' | 'origin'>;

/** A catalog over the connections that `connect` opens. Nothing is sent before a method asks for it. */
export function createCatalog(services: CatalogServices): Catalog {
  const { connect, pace, log, cacheMinutes, now = Date.now, past, clock, requestDeadline } = services;
  const memory = createMemory();
  const listing = createSharedCalls<readonly string[]>();
  const describing = createSharedCalls<Details>();
  /** Who called last in each scope, which tells whom its calls are counted for, and with each profile, which tells the account. */
  const callers = new Map<string, Caller>();
  const latest = new Map<string, Caller>();
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of [...listeners]) listener(change);
  };
  const send = createSend({
    connect,
    pace,
    log,
    clock,
    deadline: requestDeadline,
    onConnected: connected,
  });
  const recall = createRecall({ past, memory, tell });
  const fetches = createFetches({
    send,
    memory,
    now,
    tell,
    onList: (scope, list) => keep(scope, (caller) => past?.keepList(scope, caller, list)),
    onDetails: (target, details) => keep(target, (caller) => past?.keepDescription(target, caller, details)),
    onGone: refreshListOf,
  });
  past?.onProfilesChanged((profiles) => catalog.forget(profiles));

  function connected({ profile, region }: Scope, { payer, account, identified, origin }: Connection): void {
    const scope = { profile, region };
    const before = callers.get(scopeKey(scope));
    const isSame = before?.identified === identified;
    const caller: Caller = isSame ? Object.assign(before, { payer, account }) : { payer, account, identified, origin };
    callers.set(scopeKey(scope), caller);
    latest.set(profile, caller);
    if (isSame) return;
    void identify(scope, caller);
  }

  /** AWS is asked for the account beside the first call, and may answer after it. What is another's is forgotten by the time that the account is told. */
  async function identify(scope: Scope, caller: Caller): Promise<void> {
    const account = await caller.identified;
    const isOther = await past?.meet(caller);
    const isNews = caller.account === undefined && account !== undefined;
    if (isNews) Object.assign(caller, { payer: account, account });
    if (isOther) forgetKnown(new Set([scope.profile]));
    else if (isNews) tell({ scope });
  }

  /** Forgets what is known under some profiles. Whoever waits for more has it of the credentials of now. */
  function forgetKnown(profiles: ReadonlySet<string>): void {
    const passes = isOf(profiles);
    listing.end(passes, outdated);
    describing.end(passes, outdated);
    for (const known of [memory.lists, memory.descriptions]) {
      for (const key of [...known.keys()].filter(passes)) known.delete(key);
    }
    recall.forget(profiles);
    tell({});
  }

  function keep(scope: Scope, write: (caller: Caller) => void): void {
    const caller = callers.get(scopeKey(scope));
    if (caller) write(caller);
  }

  const isFresh = (at: Date) => {
    const age = now() - at.getTime();
    // What is of a later time than now is of a clock that was wrong.
    return age >= 0 && age < cacheMinutes() * 60_000;
  };

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
      return untilCurrent(async () => {
        await recall.list({ profile, region });
        const known = memory.lists.get(key);
        if (!refresh && known?.state === 'complete' && isFresh(known.at)) return known.names;
        return listing.join(flightKey(key, interactive), { signal, priority }, (control) =>
          fetches.list({ profile, region }, { ...control, interactive }),
        );
      });
    },

    async describe(target, options = {}) {
      const { refresh = false, signal, interactive = true, priority = 'asked', attributes = allAttributes } = options;
      const { profile, region, name } = checkTarget(target);
      const key = targetKey(target);
      return untilCurrent(async () => {
        await recall.description({ profile, region, name });
        const known = memory.descriptions.get(key);
        const had = known === undefined || known.state === 'failed' ? [] : known.attributes;
        if (
          !refresh &&
          known?.state === 'fresh' &&
          isFresh(known.at) &&
          attributes.every((each) => had.includes(each))
        ) {
          return pickAttributes(known.details, attributes);
        }
        const flightOf = (each: readonly Attribute[]) => flightKey(`${key} ${each.join(' ')}`, interactive);
        // A call for everything answers all who ask for less.
        const asked = describing.has(flightOf(allAttributes))
          ? allAttributes
          : allAttributes.filter((each) => attributes.includes(each) || had.includes(each));
        const details = await describing.join(flightOf(asked), { signal, priority }, (control) =>
          fetches.details({ profile, region, name }, asked, { ...control, interactive }),
        );
        return pickAttributes(details, attributes);
      });
    },

    listed(scope) {
      recall.look({ profile: scope.profile, region: scope.region });
      const names = fetches.arrived(scope);
      const known = memory.lists.get(scopeKey(scope));
      if (names === undefined) return known;
      const isMore = known !== undefined && 'names' in known && known.names.length > names.length;
      return { state: 'loading', names: isMore ? known.names : names };
    },

    described(target) {
      recall.look(target);
      const known = memory.descriptions.get(targetKey(target));
      return known ?? (fetches.isDescribing(target) ? { state: 'loading' } : undefined);
    },

    async known(target) {
      await recall.description(target);
      return catalog.described(target);
    },

    loadedScopes: () => memory.scopes(),

    isFresh,
    account: (profile) => (latest.has(profile) ? latest.get(profile)?.account : recall.account(profile)),
    isUsed: (profile) => latest.has(profile),

    async signIn(scope, { signal }) {
      connected(scope, await connect(checkScope(scope), { interactive: true, signal }));
    },

    async identify(scope, { signal = new AbortController().signal, interactive = true } = {}) {
      const connection = await connect(checkScope(scope), { interactive, signal });
      connected(scope, connection);
      const left = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => left.reject(cancelled()), { once: true });
      return Promise.race([connection.identified, left.promise]);
    },

    wait(where) {
      const payer = callers.get(scopeKey(where))?.payer;
      const operation: Operation = 'name' in where ? 'DescribeConfigurationSet' : 'ListConfigurationSets';
      return payer === undefined ? 0 : pace.wait({ payer, region: where.region, operation });
    },

    stop(scope) {
      const passes = scope === undefined ? () => true : startsWith(scope);
      listing.end(passes);
      describing.end(passes);
    },

    async clear() {
      await past?.clear();
      // After that: what is looked at while the disk is being cleared may still be read from it.
      recall.clear();
      memory.lists.clear();
      memory.descriptions.clear();
      tell({});
    },

    forget(profiles) {
      for (const key of [...callers.keys()].filter(isOf(profiles))) callers.delete(key);
      for (const profile of profiles) latest.delete(profile);
      forgetKnown(profiles);
    },

    onDidChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return catalog;
}

/** Calls until what comes is not outdated. */
async function untilCurrent<Value>(call: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (error !== outdated) throw error;
    }
  }
}

/** Whether a key is of this profile and region; here and below, what may stand behind it does not matter. */
function startsWith(scope: Scope): (key: string) => boolean {
  const start = scopeKey(scope).slice(0, -1);
  return (key) => key.startsWith(`${start},`) || key.startsWith(`${start}]`);
}

/** Whether a key is of one of these profiles. */
function isOf(profiles: ReadonlySet<string>): (key: string) => boolean {
  const quoted = new Set<unknown>([...profiles].map((profile) => JSON.stringify(profile)));
  return (key) => quoted.has(/^\[("(?:[^"\\]|\\.)*")/.exec(key)?.[1]);
}

function flightKey(key: string, interactive: boolean): string {
  return interactive ? key : `${key} silent`;
}
