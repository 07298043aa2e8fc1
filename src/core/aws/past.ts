import { type Seen, withDescription, withLook } from '../compare/seen.ts';
import type { Scope, Target } from '../configurationSet.ts';
import type { Connection } from './connection.ts';
import type { Environment } from './files/paths.ts';
import type { Sections } from './files/sections.ts';
import type { Origin } from './origin.ts';
import type { ProfileSource } from './profiles.ts';
import type { Log } from './request.ts';
import type { KnownDescription, KnownList, Place, Store } from './store.ts';

/** Whose answer it is that is kept. */
type Caller = Pick<Connection, 'identified' | 'origin'>;

/** What former sessions and other windows have learnt. Nothing here rejects: what cannot be read or written is asked for again. */
export interface Past {
  /** The account that a profile with its settings of now was last seen to belong to. */
  account(profile: string): Promise<string | undefined>;
  list(scope: Scope): Promise<KnownList | undefined>;
  description(target: Target): Promise<KnownDescription | undefined>;
  /** Those of a scope's names of which a description may be there. */
  described(scope: Scope, names: readonly string[]): Promise<readonly string[]>;
  /**
   * Takes note of whose credentials a profile's settings lead to now, as soon as AWS tells. Resolves with whether that is another account
   * than before: what was learnt with the same settings is then not the profile's any more.
   */
  meet(caller: Caller): Promise<boolean>;
  /** The states that a set was seen in, and which the user looked at last. */
  seen(target: Target): Promise<Seen | undefined>;
  keepList(scope: Scope, caller: Caller, list: KnownList): Promise<void>;
  /** Keeps it as what is known of the set, and as one of its states where it does something new. */
  keepDescription(target: Target, caller: Caller, description: KnownDescription): Promise<void>;
  /** Keeps that the user has looked at the set's newest state. */
  look(target: Target): Promise<void>;
  /** Told of each set of which `seen` answers otherwise from now on. */
  onSeen(listener: (target: Target) => void): void;
  clear(): Promise<void>;
  /** Told of the profiles that were asked about and now have other settings: what is known under their names may be another account's. */
  onProfilesChanged(listener: (profiles: ReadonlySet<string>) => void): () => void;
}

export interface PastServices {
  readonly profiles: ProfileSource;
  readonly env: Environment;
  readonly log: Log;
  /** The folder in which to keep it, as an absolute path; it need not exist. */
  readonly folder: string;
}

/** Nothing is read before something is asked for. */
export function createPast({ profiles, env, log, folder }: PastServices): Past {
  let opened: Promise<Store> | undefined;
  const listeners = new Set<(target: Target) => void>();
  /** Of each profile that was asked about, what it led to then. */
  const origins = new Map<string, Origin | undefined>();
  /** What each profile leads to by the settings that were read last: the tree asks for each row of a list. */
  let newest: { readonly sections: Sections; readonly origins: Map<string, Origin> } | undefined;
  /** The account of each fingerprint that was asked for, where there is one. */
  const accounts = new Map<string, Promise<string | undefined>>();
  /** The account of each fingerprint that AWS told last, and whether that was another than before. */
  const told = new Map<string, { readonly account: string; readonly isOther: Promise<boolean> }>();
  let pruning: Promise<void> | undefined;
  /** The end of the last change on disk: they come one after the other, so that nothing is written while all is deleted. */
  let lastChange: Promise<unknown> = Promise.resolve();
  let clearings = 0;

  /** A start needs none of it. */
  function store(): Promise<Store> {
    opened ??= import('./openStore.ts').then(({ openStore }) => openStore(folder));
    return opened;
  }

  async function originNow(profile: string): Promise<Origin> {
    const { sections } = await profiles.read();
    if (newest?.sections !== sections) newest = { sections, origins: new Map() };
    const { origins: known } = newest;
    const { originOf } = await import('./origin.ts');
    const origin = known.get(profile) ?? originOf(profile, sections, env);
    known.set(profile, origin);
    return origin;
  }

  async function accountOf(fingerprint: string): Promise<string | undefined> {
    const asked = accounts.get(fingerprint) ?? store().then((from) => from.account(fingerprint));
    accounts.set(fingerprint, asked);
    let account: string | undefined;
    try {
      account = await asked;
      return account;
    } finally {
      // Another window may learn it.
      if (account === undefined && accounts.get(fingerprint) === asked) accounts.delete(fingerprint);
    }
  }

  /** Where what is known of a scope stands; undefined where its account is not known. */
  async function placeOf({ profile, region }: Scope): Promise<Place | undefined> {
    // The files may change while they are being read.
    origins.set(profile, origins.get(profile));
    const origin = await originNow(profile);
    origins.set(profile, origin);
    const account = await accountOf(origin.fingerprint);
    return account === undefined ? undefined : { endpoint: origin.endpoint, account, region };
  }

  function read<Value>(scope: Scope, from: (store: Store, place: Place) => Promise<Value>): Promise<Value | undefined> {
    return quietly(async () => {
      const place = await placeOf(scope);
      return place && from(await store(), place);
    });
  }

  async function keepSeen(place: Place, target: Target, next: (seen: Seen) => Seen | undefined): Promise<void> {
    const kept = await store();
    const seen = next(await kept.seen(place, target.name));
    if (seen === undefined) return;
    await kept.keepSeen(place, target.name, seen);
    for (const listener of listeners) listener(target);
  }

  async function keep(
    { region }: Scope,
    { identified, origin }: Caller,
    to: (store: Store, place: Place) => Promise<void>,
  ): Promise<void> {
    const before = clearings;
    const account = await identified;
    if (account === undefined) return;
    const { fingerprint, endpoint } = origin;
    await change(async () => {
      // It was fetched before the user wanted everything to be forgotten, or before the profile turned to another account.
      if (clearings !== before || told.get(fingerprint)?.account !== account) return;
      const kept = await store();
      await kept.keepAccount(fingerprint, account);
      accounts.set(fingerprint, Promise.resolve(account));
      await to(kept, { endpoint, account, region });
      pruning ??= kept.prune();
      await pruning;
    });
  }

  async function meet({ identified, origin: { fingerprint } }: Caller): Promise<boolean> {
    const account = await identified;
    if (account === undefined) return false;
    const before = told.get(fingerprint);
    if (before?.account === account) {
      // Several regions meet it at once: whoever met it first goes on first, and forgets what is the former account's.
      await before.isOther;
      return false;
    }
    const isOther = turnTo(fingerprint, account);
    told.set(fingerprint, { account, isOther });
    return await isOther;
  }

  async function turnTo(fingerprint: string, account: string): Promise<boolean> {
    const before = await quietly(() => accountOf(fingerprint));
    if (before === undefined || before === account) return false;
    accounts.set(fingerprint, Promise.resolve(account));
    void change(async () => (await store()).keepAccount(fingerprint, account));
    return true;
  }

  async function change(run: () => Promise<void>): Promise<void> {
    const done = lastChange.then(() => quietly(run));
    lastChange = done;
    await done;
  }

  /** The cache is a help, not a need: without it, AWS is asked. */
  async function quietly<Value>(run: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await run();
    } catch (error) {
      log.warn(`The cache on disk is of no use now: ${codeOf(error)}`);
      return undefined;
    }
  }

  return {
    account: (profile) => quietly(async () => accountOf((await originNow(profile)).fingerprint)),
    list: (scope) => read(scope, (from, place) => from.list(place)),
    description: (target) => read(target, (from, place) => from.description(place, target.name)),
    described: async (scope, names) => (await read(scope, (from, place) => from.described(place, names))) ?? [],
    meet,
    seen: (target) => read(target, (from, place) => from.seen(place, target.name)),
    keepList: (scope, caller, list) => keep(scope, caller, (to, place) => to.keepList(place, list)),
    keepDescription: (target, caller, description) =>
      keep(target, caller, async (to, place) => {
        await to.keepDescription(place, target.name, description);
        await keepSeen(place, target, (seen) => withDescription(seen, description));
      }),
    look: (target) =>
      change(async () => {
        const place = await placeOf(target);
        if (place) await keepSeen(place, target, withLook);
      }),
    onSeen: (listener) => void listeners.add(listener),
    clear() {
      clearings += 1;
      return change(async () => {
        await (await store()).clear();
        accounts.clear();
      });
    },
    onProfilesChanged(listener) {
      return profiles.onDidChange(async () => {
        const changed = new Set<string>();
        for (const [profile, origin] of [...origins]) {
          const { fingerprint, endpoint } = await originNow(profile);
          if (fingerprint === origin?.fingerprint && endpoint === origin.endpoint) continue;
          origins.delete(profile);
          changed.add(profile);
        }
        // All at once: there may be hundreds, of which each list and each set is known.
        if (changed.size > 0) listener(changed);
      });
    },
  };
}

/** The file system's code: its message holds a path. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'it holds something unexpected';
}
