import { createHash, randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderLimits {
  /** How long a file stays after it was written, in days. */
  readonly days: number;
  /** The most files that are kept. */
  readonly files: number;
  /** The most bytes that they take together. */
  readonly bytes: number;
}

/** Hundreds of lists may be drawn at once, in milliseconds. */
const lookLasts = 1_000;

const day = 24 * 60 * 60_000;

/** Room for a region at its quota of 10,000 sets, and as many others. */
const usualLimits: FolderLimits = { days: 30, files: 20_000, bytes: 64 * 1024 * 1024 };

/** Values in a folder, each in a file of its own, so that one that is damaged harms no other, and two windows overwrite nothing of each other. */
export interface StoreFolder {
  /** The value that was written last under the name; undefined where there is none, or none that is whole. */
  read(name: string): Promise<unknown>;
  /** Resolves with what tells whether something stands under a name, by a look into the folder at most a second ago. */
  index(): Promise<(name: string) => boolean>;
  /** Writes a value that JSON can hold. Rejects with the file system's error. */
  write(name: string, value: unknown): Promise<void>;
  /** Deletes what is too old, or of a time to come, and the oldest of what is too much. */
  prune(): Promise<void>;
  /** Deletes everything. */
  clear(): Promise<void>;
}

/** The folder is created with the first value that is written. */
export function createStoreFolder(
  folder: string,
  { now = Date.now, limits = usualLimits }: { readonly now?: () => number; readonly limits?: FolderLimits } = {},
): StoreFolder {
  const fileOf = (name: string) => `${hashOf(name)}.json`;
  let seen: { readonly at: number; readonly files: Promise<Set<string>> } | undefined;
  const pathOf = (name: string) => join(folder, fileOf(name));

  return {
    async read(name) {
      const path = pathOf(name);
      const found = await lstat(path).catch(ifMissing(undefined));
      // A link or a pipe is not of this folder's making, and a pipe would never answer.
      if (!found?.isFile() || found.size > limits.bytes) return undefined;
      const text = await readFile(path, 'utf8').catch(ifMissing(''));
      const [checksum, body = ''] = text.split('\n', 2);
      return checksum === hashOf(body) ? JSON.parse(body) : undefined;
    },

    async index() {
      if (seen === undefined || now() - seen.at > lookLasts) {
        const looking = readdir(folder).catch(ifMissing<string[]>([]));
        const files = looking.then((names) => new Set(names));
        seen = { at: now(), files };
        files.catch(() => {
          seen = undefined;
        });
      }
      const files = await seen.files;
      return (name) => files.has(fileOf(name));
    },

    async write(name, value) {
      const body = JSON.stringify(value);
      const path = pathOf(name);
      const half = `${path}.${randomUUID()}`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await writeFile(half, `${hashOf(body)}\n${body}`, { mode: 0o600 });
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
      // Whoever looked is told of a look that failed.
      await seen?.files.then(
        (files) => files.add(fileOf(name)),
        () => undefined,
      );
    },

    async prune() {
      const entries = await readdir(folder, { withFileTypes: true }).catch(ifMissing<Dirent[]>([]));
      const files = await Promise.all(
        // A folder in it holds what is not of this one's kind.
        entries
          .filter((entry) => entry.isFile())
          .map(async ({ name }) => {
            const { mtimeMs = 0, size = 0 } = (await stat(join(folder, name)).catch(ifMissing(undefined))) ?? {};
            return { name, mtimeMs, size };
          }),
      );
      let [kept, bytes] = [0, 0];
      for (const { name, mtimeMs, size } of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
        kept += 1;
        bytes += size;
        const isTooMuch = kept > limits.files || bytes > limits.bytes;
        // A time to come is of a clock that was wrong: it would keep the file for as long.
        if (isTooMuch || Math.abs(now() - mtimeMs) > limits.days * day) await rm(join(folder, name), { force: true });
      }
    },

    // Another window may write at the same time; the folder is empty then, a moment later.
    async clear() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      seen = undefined;
    },
  };
}

/** For a file or a folder that may not exist, or not any more. */
function ifMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return value;
    throw error;
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
