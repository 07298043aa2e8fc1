import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const src = join(import.meta.dirname, '..', 'src');

/** The strings that src/ translates, sorted: the keys of a bundle in l10n/. */
export async function stringsOfCode(): Promise<readonly string[]> {
  const files = [];
  for await (const file of glob('**/*.ts', { cwd: src })) {
    files.push({ extension: '.ts', contents: asNamespace(await readFile(join(src, file), 'utf8')) });
  }
  return Object.keys(await getL10nJson(files)).sort();
}

/** The tool knows `l10n.t`; the code imports `t` alone. */
function asNamespace(text: string): string {
  const imported = text.replace(/import \{ t \} from '@vscode\/l10n';/, "import * as l10n from '@vscode/l10n';");
  return imported === text ? text : imported.replaceAll(/(?<![\w.])t\(/g, 'l10n.t(');
}
