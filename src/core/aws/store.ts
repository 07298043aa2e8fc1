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
  keepAccount(fingerprint: string, account: string): Promise<void>;
  keepList(place: Place, list: KnownList): Promise<void>;
  keepDescription(place: Place, name: string, description: KnownDescription): Promise<void>;
  prune(): Promise<void>;
  clear(): Promise<void>;
}

/** Changes with what the files hold: those of another format are not found, and leave with their age. */
const format = 1;

/** What stands under a name has a checksum that fits, so it is what the functions here have written. */
export function createStore(folder: StoreFolder): Store {
  const nameOf = (...parts: readonly string[]) => JSON.stringify([format, ...parts]);
  const listName = ({ endpoint, account, region }: Place) => nameOf('list', endpoint, account, region);
  const setName = ({ endpoint, account, region }: Place, name: string) =>
    nameOf('set', endpoint, account, region, name);

  return {
    async account(fingerprint) {
      const stored = (await folder.read(nameOf('account', fingerprint))) as { account: string } | undefined;
      return stored?.account;
    },
    async list(place) {
      const stored = (await folder.read(listName(place))) as Written<KnownList> | undefined;
      return stored && { names: Object.freeze(stored.names), at: new Date(stored.at) };
    },
    async description(place, name) {
      const stored = (await folder.read(setName(place, name))) as Written<KnownDescription> | undefined;
      return stored && { ...stored, details: deepFreeze(withDates(stored.details)), at: new Date(stored.at) };
    },
    keepAccount: (fingerprint, account) => folder.write(nameOf('account', fingerprint), { account }),
    keepList: (place, { names, at }) => folder.write(listName(place), { names, at }),
    keepDescription: (place, name, { details, attributes, at }) =>
      folder.write(setName(place, name), { details, attributes, at }),
    prune: () => folder.prune(),
    clear: () => folder.clear(),
  };
}

/** An entry as JSON holds it. */
type Written<Entry extends { readonly at: Date }> = Omit<Entry, 'at'> & { readonly at: string };

/** The one date that a description holds is a text in JSON. */
function withDates(details: Details): Details {
  const { ReputationOptions } = details;
  if (ReputationOptions?.LastFreshStart === undefined) return details;
  const LastFreshStart = new Date(ReputationOptions.LastFreshStart);
  return { ...details, ReputationOptions: { ...ReputationOptions, LastFreshStart } };
}
