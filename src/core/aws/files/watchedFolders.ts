import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** The folders to watch, and in each the names that matter, in lower case; `everything` where all do. */
export type WatchedFolders = ReadonlyMap<string, ReadonlySet<string>>;

/** Stands for every name in a folder; no name has a slash in it. */
export const everything = '/';

/**
 * Which folders tell of a change of these paths: those that are folders themselves, else the nearest folder that exists, and the one above
 * it, for a folder that is moved away tells nothing of what takes its place. A link is followed, and watched as itself too.
 */
export function watchedFolders(paths: readonly string[]): WatchedFolders {
  const folders = new Map<string, Set<string>>();
  const add = (folder: string, name: string) => {
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names.add(name.toLowerCase()));
  };
  for (const path of new Set(paths.flatMap((path) => [path, realPath(path)]))) {
    if (isFolder(path)) add(path, everything);
    let child = path;
    while (!isFolder(dirname(child)) && dirname(child) !== child) child = dirname(child);
    const folder = dirname(child);
    add(folder, basename(child));
    add(dirname(folder), basename(folder));
  }
  return folders;
}

/** Whether an event in a folder matters. An event without a name may be any; one with the folder's own name tells that it is gone. */
export function matters(folder: string, names: ReadonlySet<string>, name: string | null): boolean {
  if (name === null || names.has(everything)) return true;
  return names.has(name.toLowerCase()) || name.toLowerCase() === basename(folder).toLowerCase();
}

function isFolder(path: string): boolean {
  return orElse(false, () => statSync(path).isDirectory());
}

function realPath(path: string): string {
  return orElse(path, () => realpathSync(path));
}

/** What a question to the file system answers, or `fallback` where the path is missing, denied or a link that goes round. */
function orElse<Answer>(fallback: Answer, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fallback;
    throw error;
  }
}
