import type { Excludes } from './excludes.ts';
import { type IgnoreFiles, noIgnoreFiles } from './ignoreFiles.ts';

/** What a folder holds by this name. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** The files of one workspace folder, wherever they are kept. Paths are relative to it, with slashes; `''` is the folder itself. */
export interface Files {
  /** What a folder holds; nothing where it cannot be read. Links are left out: what they lead to is searched where it stands, and they can go round. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The bytes of a file, or undefined where it cannot be read or is too large to be a text that somebody wrote. */
  read(file: string): Promise<Uint8Array | undefined>;
}

/** Yields the files that neither the settings nor a `.gitignore` leave out, folder by folder, until the signal ends that. */
export async function* walk(files: Files, excludes: Excludes, signal: AbortSignal): AsyncGenerator<string> {
  yield* walkFolder('', noIgnoreFiles());

  async function* walkFolder(folder: string, around: IgnoreFiles): AsyncGenerator<string> {
    const entries = await files.list(folder);
    const siblings = new Set(entries.map(({ name }) => name));
    const ignored = siblings.has('.gitignore') ? around.with(folder, await readIgnoreFile(folder)) : around;
    const isLeftOut = ({ name, kind }: Entry) => {
      const path = pathIn(folder, name);
      // What Git keeps in a folder of its own is no text of the project, whatever the settings say.
      return name === '.git' || excludes(path, siblings) || ignored.ignores(kind === 'folder' ? `${path}/` : path);
    };
    for (const entry of entries) {
      if (signal.aborted) return;
      if (isLeftOut(entry)) continue;
      if (entry.kind === 'file') yield pathIn(folder, entry.name);
      else yield* walkFolder(pathIn(folder, entry.name), ignored);
    }
  }

  async function readIgnoreFile(folder: string): Promise<string> {
    return Buffer.from((await files.read(pathIn(folder, '.gitignore'))) ?? []).toString();
  }
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
