import type { Scope, Target } from '../configurationSet.ts';
import type { Change } from './catalog.ts';
import { type Memory, scopeKey, scopeOf, targetKey } from './memory.ts';
import type { Past } from './past.ts';

/** Takes into the memory what former sessions have learnt, when it is first asked for. */
export interface Recall {
  /** Resolves when what is stored of the list is in the memory; at once where it was asked for before. */
  list(scope: Scope): Promise<void>;
  description(target: Target): Promise<void>;
  /** The account that a profile belonged to when what was asked for was learnt; undefined where that is not known. */
  account(profile: string): string | undefined;
  /** Lets a profile be asked for anew. */
  forget(profile: string): void;
}

export interface RecallServices {
  readonly past: Past | undefined;
  readonly memory: Memory;
  readonly tell: (change: Change) => void;
}

export function createRecall({ past, memory, tell }: RecallServices): Recall {
  const asked = new Map<string, Promise<void>>();

  const accounts = new Map<string, string>();

  /** `take` is not called where the profile was forgotten before it was read: it may be another account's. */
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

  return {
    list: (scope) =>
      once(
        scopeKey(scope),
        (from) => from.list(scope),
        (list) => {
          const known = memory.lists.peek(scopeKey(scope));
          // What came from AWS in the meantime is newer.
          if (known !== undefined && known.state !== 'failed') return;
          memory.lists.set(scopeKey(scope), { state: 'complete', ...list });
          tell({ scope });
        },
      ),
    description: (target) =>
      once(
        targetKey(target),
        (from) => from.description(target),
        (description) => {
          const known = memory.descriptions.peek(targetKey(target));
          if (known !== undefined && known.state !== 'failed') return;
          memory.descriptions.set(targetKey(target), { state: 'fresh', ...description });
          const { profile, region, name } = target;
          tell({ scope: { profile, region }, name });
        },
      ),
    account: (profile) => accounts.get(profile),
    forget(profile) {
      accounts.delete(profile);
      for (const key of asked.keys()) if (scopeOf(key).profile === profile) asked.delete(key);
    },
  };
}
