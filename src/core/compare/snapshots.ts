import type { Catalog } from '../aws/catalog.ts';
import { targetKey } from '../aws/memory.ts';
import type { Past } from '../aws/past.ts';
import type { Target } from '../configurationSet.ts';
import { hasChanged, lastLook, type Snapshot } from './seen.ts';

/** The states that sets were seen in, and what changed since the user last looked. Asks AWS nothing. */
export interface Snapshots {
  /** The states that a set was seen in, the newest first. */
  of(target: Target): Promise<readonly Snapshot[]>;
  /** The state in which the user last looked at the set; undefined where they never did. */
  lastLook(target: Target): Promise<Snapshot | undefined>;
  /** Whether the set is known to do something else than when the user last looked. */
  hasChanged(target: Target): boolean;
  /** The user has the set before their eyes from now on, until `leave`: only then its newest state is one that they looked at. */
  look(target: Target): void;
  leave(target: Target): void;
  /** Calls the listener with each set of which `hasChanged` now answers otherwise; the returned function ends that. */
  onDidChange(listener: (target: Target) => void): () => void;
}

interface SnapshotServices {
  readonly catalog: Pick<Catalog, 'described' | 'onDidChange'>;
  readonly past: Pick<Past, 'seen' | 'look' | 'onSeen'>;
}

/** Follows what the catalog describes, for as long as that lives. */
export function createSnapshots({ catalog, past }: SnapshotServices): Snapshots {
  const changed = new Map<string, Target>();
  const looking = new Set<string>();
  const listeners = new Set<(target: Target) => void>();

  async function update({ profile, region, name }: Target): Promise<void> {
    const target = { profile, region, name };
    const key = targetKey(target);
    const seen = await past.seen(target);
    // The first look of all: there is nothing before it that could have changed.
    if (seen && seen.lookedAt === undefined && looking.has(key)) return past.look(target);
    const isChanged = seen !== undefined && hasChanged(seen);
    if (isChanged === changed.has(key)) return;
    if (isChanged) changed.set(key, target);
    else changed.delete(key);
    for (const listener of [...listeners]) listener(target);
  }

  past.onSeen(update);
  catalog.onDidChange(({ scope, name }) => {
    if (scope === undefined) {
      for (const target of changed.values()) void update(target);
    } else if (name !== undefined && catalog.described({ ...scope, name })?.state === 'fresh') {
      void update({ ...scope, name });
    }
  });

  return {
    of: async (target) => (await past.seen(target))?.snapshots ?? [],
    async lastLook(target) {
      const seen = await past.seen(target);
      return seen && lastLook(seen);
    },
    hasChanged: (target) => changed.size > 0 && changed.has(targetKey(target)),
    look(target) {
      looking.add(targetKey(target));
      void update(target);
    },
    leave(target) {
      looking.delete(targetKey(target));
      void past.look(target);
    },
    onDidChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
