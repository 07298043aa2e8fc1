import { setImmediate } from 'node:timers/promises';
import type { Seen } from '../compare/seen.ts';
import type { Attribute, Details } from '../configurationSet.ts';
import { deepFreeze } from '../deepFreeze.ts';
import type { StoreFolder } from './storeFolder.ts';

/** What stored entries belong to. */
export interface Place {
  /** A profile's own endpoint, or `aws`. */
  readonly endpoint: string;
  readonly account: string;
  readonly region: string;
}

/** A complete list, and when it was fetched. */
export interface KnownList {
  readonly names: readonly string[];
  readonly at: Date;
}

/** A description with these attributes, and when it was fetched. */
export interface KnownDescription {
  readonly details: Details;
  readonly attributes: readonly Attribute[];
  readonly at: Date;
}

/** Lists and descriptions on disk, from this window, from others, and from former sessions. No secret may be given to it. */
export interface Store {
  /** The account that a profile of this fingerprint was last seen to belong to. */
  account(fingerprint: string): Promise<string | undefined>;
  list(place: Place): Promise<KnownList | undefined>;
  description(place: Place, name: string): Promise<KnownDescription | undefined>;
  /** Those of the names of which a description may be there: none else needs to be read. */
  described(place: Place, names: readonly string[]): Promise<readonly string[]>;
  /** The states that a set was seen in; without any where none is kept. */
  seen(place: Place, name: string): Promise<Seen>;
  keepAccount(fingerprint: string, account: string): Promise<void>;
  keepList(place: Place, list: KnownList): Promise<void>;
  keepDescription(place: Place, name: string, description: KnownDescription): Promise<void>;
  keepSeen(place: Place, name: string, seen: Seen): Promise<void>;
  prune(): Promise<void>;
  clear(): Promise<void>;
}

/** So many names take a millisecond or two: others get their turn in between. */
const namesAtOnce = 200;

/** Changes with what the files hold: those of another format are not found, and leave with their age. */
const format = 1;

/** Lists and descriptions can be had again from AWS, states of former times cannot: they have a folder of their own. */
interface StoreFolders {
  readonly answers: StoreFolder;
  readonly snapshots: StoreFolder;
}

/** What stands under a name has a checksum that fits, so it is what the functions here have written. */
export function createStore({ answers, snapshots }: StoreFolders): Store {
  const nameOf = (...parts: readonly string[]) => JSON.stringify([format, ...parts]);
  const listName = ({ endpoint, account, region }: Place) => nameOf('list', endpoint, account, region);
  const setName = ({ endpoint, account, region }: Place, name: string) =>
    nameOf('set', endpoint, account, region, name);

  return {
    async account(fingerprint) {
      const stored = (await answers.read(nameOf('account', fingerprint))) as { account: string } | undefined;
      return stored?.account;
    },
    async list(place) {
      const stored = (await answers.read(listName(place))) as Written<KnownList> | undefined;
      return stored && { names: Object.freeze(stored.names), at: new Date(stored.at) };
    },
    async description(place, name) {
      const stored = (await answers.read(setName(place, name))) as Written<KnownDescription> | undefined;
      return stored && { ...stored, details: deepFreeze(withDates(stored.details)), at: new Date(stored.at) };
    },
    async described(place, names) {
      const has = await answers.index();
      const found: string[] = [];
      for (const [index, name] of names.entries()) {
        if (has(setName(place, name))) found.push(name);
        if (index % namesAtOnce === namesAtOnce - 1) await setImmediate();
      }
      return found;
    },
    async seen(place, name) {
      const stored = (await snapshots.read(setName(place, name))) as WrittenSeen | undefined;
      return {
        snapshots: (stored?.snapshots ?? []).map(({ at, details }) => ({
          at: new Date(at),
          details: withDates(details),
        })),
        ...(stored?.lookedAt !== undefined && { lookedAt: new Date(stored.lookedAt) }),
      };
    },
    keepAccount: (fingerprint, account) => answers.write(nameOf('account', fingerprint), { account }),
    keepList: (place, { names, at }) => answers.write(listName(place), { names, at }),
    keepDescription: (place, name, { details, attributes, at }) =>
      answers.write(setName(place, name), { details, attributes, at }),
    keepSeen: (place, name, seen) => snapshots.write(setName(place, name), seen),
    async prune() {
      await answers.prune();
      await snapshots.prune();
    },
    async clear() {
      await snapshots.clear();
      await answers.clear();
    },
  };
}

/** An entry as JSON holds it. */
type Written<Entry extends { readonly at: Date }> = Omit<Entry, 'at'> & { readonly at: string };

interface WrittenSeen {
  readonly snapshots: readonly { readonly at: string; readonly details: Details }[];
  readonly lookedAt?: string;
}

/** The one date that a description holds is a text in JSON. */
function withDates(details: Details): Details {
  const { ReputationOptions } = details;
  if (ReputationOptions?.LastFreshStart === undefined) return details;
  const LastFreshStart = new Date(ReputationOptions.LastFreshStart);
  return { ...details, ReputationOptions: { ...ReputationOptions, LastFreshStart } };
}
