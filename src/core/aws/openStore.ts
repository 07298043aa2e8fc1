import { join } from 'node:path';
import { createStore, type Store } from './store.ts';
import { createStoreFolder } from './storeFolder.ts';

/** A set that stays as it is for months is written once, and its next change is what one wants to hear of. */
const snapshotLimits = { days: 365, files: 5_000, bytes: 64 * 1024 * 1024 };

/** The store in a folder, which is created with the first entry. */
export function openStore(folder: string): Store {
  return createStore({
    answers: createStoreFolder(folder),
    // Where clearing the cache deletes it too.
    snapshots: createStoreFolder(join(folder, 'snapshots'), { limits: snapshotLimits }),
  });
}
