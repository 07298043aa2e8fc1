import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that concern a folder: its own, and those of the folders around it up to the workspace folder. */
export interface IgnoreFiles {
  /** The same, with the text of the `.gitignore` in a folder further down, `''` being the workspace folder. */
  with(folder: string, text: string): IgnoreFiles;
  /** Whether Git would ignore a path, relative to the workspace folder and with slashes. The path of a folder ends with a slash. */
  ignores(path: string): boolean;
}

/** As many as Git itself would read; the deepest file that says something of a path decides (gitignore, pattern format). */
export function noIgnoreFiles(): IgnoreFiles {
  return from([]);
}

function from(files: readonly { readonly folder: string; readonly rules: Ignore }[]): IgnoreFiles {
  return {
    with: (folder, text) => from([{ folder, rules: ignore().add(text) }, ...files]),
    ignores(path) {
      for (const { folder, rules } of files) {
        const { ignored, unignored } = rules.test(folder === '' ? path : path.slice(folder.length + 1));
        if (ignored || unignored) return ignored;
      }
      return false;
    },
  };
}
