import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from './paths.ts';

interface Built {
  readonly outputs: Readonly<Record<string, { readonly imports: readonly { path: string; kind: string }[] }>>;
}

/** The files of the last build that VS Code loads at the start, from the project's folder: the first, and what is not imported on demand. */
export async function loadedFirst(): Promise<readonly string[]> {
  const builds: readonly Built[] = JSON.parse(await readFile(join(outFolder, 'meta.json'), 'utf8'));
  const outputs = new Map(builds.flatMap((built) => Object.entries(built.outputs)));
  const found = new Set(['dist/extension.js']);
  for (const file of found)
    for (const { path, kind } of outputs.get(file)?.imports ?? [])
      if (kind === 'import-statement' && outputs.has(path)) found.add(path);
  return [...found];
}
