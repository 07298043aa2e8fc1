import type { Account } from './accounts.ts';
import type { DescribedSet } from './describedSet.ts';

/** The configuration sets that the emulator holds, by account and region. */
export type Sets = {
  /** Those of one account and region, in the order in which ListConfigurationSets answers them. */
  readonly of: (account: string, region: string) => readonly DescribedSet[];
  /** Puts others in their place. */
  readonly put: (account: string, region: string, sets: readonly DescribedSet[]) => void;
};

/** Holds the accounts' sets; each region's are made when they are first asked for. */
export function createSets(accounts: readonly Account[]): Sets {
  const held = new Map<string, readonly DescribedSet[]>();

  function of(account: string, region: string): readonly DescribedSet[] {
    const key = `${account}/${region}`;
    const known = held.get(key);
    if (known) return known;
    const sets = accounts.find(({ id }) => id === account)?.regions[region]?.() ?? [];
    held.set(key, sets);
    return sets;
  }

  return { of, put: (account, region, sets) => held.set(`${account}/${region}`, sets) };
}
