import type { Excludes } from './excludes.ts';
import { findPlaces, type Place } from './places.ts';
import { textWith } from './text.ts';
import { type Files, walk } from './walk.ts';

/** Files that are read at once: reading waits for the disk or the network, and more at once gain nothing. */
const atOnce = 16;

export interface SearchOptions {
  readonly excludes: Excludes;
  /** Ends the search with what it has. */
  readonly signal: AbortSignal;
  /** Called for each file that names the set, as they are found. */
  readonly onPlaces: (file: string, places: readonly Place[]) => void;
  /** Called after each file that was looked at. */
  readonly onSearched?: () => void;
}

/** Looks through the files of a folder for places that name a configuration set. Resolves when all were looked at, or the signal ended that. */
export async function search(files: Files, name: string, options: SearchOptions): Promise<void> {
  const { excludes, signal, onPlaces, onSearched } = options;
  const paths = walk(files, excludes, signal);
  const work = async () => {
    for await (const path of shared(paths)) {
      if (signal.aborted) return;
      const bytes = await files.read(path);
      // What refers to a name by a constant or a variable has the name itself in the same file.
      const text = bytes && textWith(bytes, name);
      const places = text === undefined ? [] : await findPlaces(text, name, () => !signal.aborted);
      if (places.length > 0 && !signal.aborted) onPlaces(path, places);
      onSearched?.();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** The same iterator for several loops: one that ends early does not end it for the others. */
function shared<Value>(iterator: AsyncGenerator<Value>): AsyncIterable<Value> {
  return { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) };
}
