import { existsSync, type FSWatcher, watch } from 'node:fs';
import { matters, watchedFolders } from './files/watchedFolders.ts';

/** A file is written in several steps, each an event of its own: the last one is awaited for so long, in milliseconds. */
const quiet = 100;
/** Where events do not pause, a change is told after so long all the same, in milliseconds. */
const longest = 1_000;

/** What `watchFiles` started. */
export interface Watch {
  /** Ends it: nothing is told any more. */
  close(): void;
}

/**
 * Calls `onChange` within two seconds after one of the files, or anything in one of the folders, was created, changed, replaced or deleted.
 * The paths are absolute and need not exist; nothing is polled. `onError` hears why a folder cannot be watched.
 */
export function watchFiles(
  paths: readonly string[],
  onChange: () => void,
  onError: (error: unknown) => void = () => undefined,
): Watch {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let firstEvent: number | undefined;

  function changed(): void {
    firstEvent ??= performance.now();
    const left = firstEvent + longest - performance.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, left)));
  }

  /** Watches what is there now before it tells: who reads then misses no change between the two. */
  function tell(): void {
    firstEvent = undefined;
    const former = watchers;
    watchers = open();
    for (const watcher of former) watcher.close();
    onChange();
  }

  function open(): FSWatcher[] {
    const folders = watchedFolders(paths);
    const opened = [...folders].flatMap(([folder, names]) => {
      try {
        const watcher = watch(folder, (_event, name) => {
          if (matters(folder, names, name)) changed();
        });
        // On Windows a folder that is deleted ends its watcher with an error; where it still stands, another try would end the same way.
        return watcher.on('error', (error) => (existsSync(folder) ? onError(error) : changed()));
      } catch (error) {
        onError(error);
        return [];
      }
    });
    // A folder that came or went in between was not watched in time: once more.
    const isSettled = [...watchedFolders(paths).keys()].every((folder) => folders.has(folder));
    if (!isSettled) changed();
    return opened;
  }

  watchers = open();
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      watchers = [];
    },
  };
}
