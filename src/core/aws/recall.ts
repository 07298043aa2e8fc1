import { setImmediate } from 'node:timers/promises';
import type { Scope, Target } from '../configurationSet.ts';
import type { Change } from './catalog.ts';
import { type Memory, scopeKey, scopeOf, targetKey } from './memory.ts';
import type { Past } from './past.ts';

/** Takes into the memory what former sessions have learnt, when it is first asked for. */
export interface Recall {
  /** Resolves when what is stored of the list is in the memory; at once where it was asked for before. */
  list(scope: Scope): Promise<void>;
  description(target: Target): Promise<void>;
  /** Has what is stored of a list, or of a set, taken into the memory soon: the tree asks so for each of its rows. */
  look(at: Scope | Target): void;
  /** The account that a profile belonged to when what was asked for was learnt; undefined where that is not known. */
  account(profile: string): string | undefined;
  /** Lets profiles be asked for anew. */
  forget(profiles: ReadonlySet<string>): void;
  /** Forgets everything; what is being read is not taken into the memory any more. */
  clear(): void;
}

export interface RecallServices {
  readonly past: Past | undefined;
  readonly memory: Memory;
  readonly tell: (change: Change) => void;
}

/** So many take a millisecond or two: others get their turn in between. */
const setsAtOnce = 100;
const listsAtOnce = 20;

export function createRecall({ past, memory, tell }: RecallServices): Recall {
  const asked = new Map<string, Promise<void>>();
  /** The lists and the sets that were looked at, until it is their turn. */
  const lists = new Map<string, Scope>();
  const sets = new Map<string, Target>();
  let isLooking = false;
  const accounts = new Map<string, string>();

  /** `take` is not called where the profile was forgotten before it was read, as it may be another account's, or everything was. */
  async function once<Value>(
    key: string,
    read: (from: Past) => Promise<Value | undefined>,
    take: (value: Value) => void,
  ): Promise<void> {
    if (past === undefined) return;
    const load = async (from: Past) => {
      const { profile } = scopeOf(key);
      const [value, account] = await Promise.all([read(from), from.account(profile)]);
      if (asked.get(key) !== loading) return;
      if (account !== undefined) accounts.set(profile, account);
      if (value !== undefined) take(value);
    };
    const loading: Promise<void> = asked.get(key) ?? load(past);
    asked.set(key, loading);
    await loading;
  }

  function list({ profile, region }: Scope): Promise<void> {
    const scope = { profile, region };
    return once(
      scopeKey(scope),
      (from) => from.list(scope),
      (stored) => {
        const known = memory.lists.peek(scopeKey(scope));
        // What came from AWS in the meantime is newer.
        if (known !== undefined && known.state !== 'failed') return;
        memory.lists.set(scopeKey(scope), { state: 'complete', ...stored });
        tell({ scope });
      },
    );
  }

  function description(target: Target): Promise<void> {
    return once(
      targetKey(target),
      (from) => from.description(target),
      (description) => {
        const known = memory.descriptions.peek(targetKey(target));
        if (known !== undefined && known.state !== 'failed') return;
        memory.descriptions.set(targetKey(target), { state: 'fresh', ...description });
        const { profile, region, name } = target;
        tell({ scope: { profile, region }, name });
      },
    );
  }

  /** Some at a time. */
  async function readLooked(from: Past): Promise<void> {
    // Rows are drawn all at once: the look into the folder is for all of them.
    await setImmediate();
    try {
      while (lists.size > 0 || sets.size > 0) {
        for (const [key, scope] of [...lists].slice(0, listsAtOnce)) {
          lists.delete(key);
          await list(scope);
        }
        await setImmediate();
        if (lists.size === 0) await readSets(from);
      }
    } finally {
      isLooking = false;
    }
  }

  /** Of a list of 10,000 most have nothing stored, and a file each would be asked for. */
  async function readSets(from: Past): Promise<void> {
    for (let [first] = sets.values(); first; [first] = sets.values()) {
      const scope = scopeKey(first);
      const of = [...sets.values()].filter((target) => scopeKey(target) === scope);
      const names = new Set(
        await from.described(
          first,
          of.map(({ name }) => name),
        ),
      );
      for (let start = 0; start < of.length; start += setsAtOnce) {
        const some = of.slice(start, start + setsAtOnce).filter((target) => sets.delete(targetKey(target)));
        await Promise.all(some.map((target) => (names.has(target.name) ? description(target) : pass(target))));
        await setImmediate();
      }
    }
  }

  function pass(target: Target): void {
    const key = targetKey(target);
    asked.set(key, asked.get(key) ?? Promise.resolve());
  }

  return {
    list,
    description,
    look(at) {
      const isSet = 'name' in at;
      const key = isSet ? targetKey(at) : scopeKey(at);
      if (past === undefined || asked.has(key) || lists.has(key) || sets.has(key)) return;
      const scope = { profile: at.profile, region: at.region };
      if (isSet) sets.set(key, { ...scope, name: at.name });
      else lists.set(key, scope);
      if (isLooking) return;
      isLooking = true;
      void readLooked(past);
    },
    account: (profile) => accounts.get(profile),
    forget(profiles) {
      for (const profile of profiles) accounts.delete(profile);
      for (const keys of [asked, lists, sets])
        for (const key of keys.keys()) if (profiles.has(scopeOf(key).profile)) keys.delete(key);
    },
    clear() {
      for (const known of [accounts, asked, lists, sets]) known.clear();
    },
  };
}
