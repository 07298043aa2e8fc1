import type { Scope, Target } from '../configurationSet.ts';
import type { Change } from './catalog.ts';
import { type Memory, scopeKey, scopeOf, targetKey } from './memory.ts';
import type { Past } from './past.ts';

/** Takes into the memory what former sessions have learnt, when it is first asked for. */
export interface Recall {
  /** Resolves when what is stored of the list is in the memory; at once where it was asked for before. */
  list(scope: Scope): Promise<void>;
  description(target: Target): Promise<void>;
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

  async function once(key: string, load: (from: Past) => Promise<void>): Promise<void> {
    if (past === undefined) return;
    const loading = asked.get(key) ?? load(past);
    asked.set(key, loading);
    await loading;
  }

  return {
    list: (scope) =>
      once(scopeKey(scope), async (from) => {
        const list = await from.list(scope);
        const known = memory.lists.peek(scopeKey(scope));
        // What came from AWS in the meantime is newer.
        if (list === undefined || (known !== undefined && known.state !== 'failed')) return;
        memory.lists.set(scopeKey(scope), { state: 'complete', ...list });
        tell({ scope });
      }),
    description: (target) =>
      once(targetKey(target), async (from) => {
        const description = await from.description(target);
        const known = memory.descriptions.peek(targetKey(target));
        if (description === undefined || (known !== undefined && known.state !== 'failed')) return;
        memory.descriptions.set(targetKey(target), { state: 'fresh', ...description });
        const { profile, region, name } = target;
        tell({ scope: { profile, region }, name });
      }),
    forget(profile) {
      for (const key of asked.keys()) if (scopeOf(key).profile === profile) asked.delete(key);
    },
  };
}
