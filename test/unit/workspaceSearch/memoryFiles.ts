import type { Entry, Files } from '../../../src/core/workspaceSearch/walk.ts';

/** Files in memory, by their paths, with the paths that were read. */
export function memoryFiles(
  texts: Readonly<Record<string, string | Uint8Array>>,
): Files & { readonly reads: string[] } {
  const paths = Object.keys(texts);
  const reads: string[] = [];
  return {
    reads,
    async list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const kinds = new Map<string, Entry['kind']>();
      for (const path of paths.filter((each) => each.startsWith(prefix))) {
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        kinds.set(name, below.length > 0 ? 'folder' : 'file');
      }
      return [...kinds].map(([name, kind]) => ({ name, kind }));
    },
    async read(file) {
      reads.push(file);
      const text = texts[file];
      return typeof text === 'string' ? Buffer.from(text) : text;
    },
  };
}
