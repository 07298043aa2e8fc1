import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import { stringsOfCode } from '../../packaging/strings.ts';
import { copyShipped } from './copyShipped.ts';

/** Our texts as they stand in the pseudo language, by the English one. */
export type Pseudo = (english: string) => string;

/**
 * Copies a built project to where a translation stands beside it in which every letter has an accent, and every text is a third longer:
 * what is plain or cut off in it would be so in some language. It takes the place of the translation into `language`.
 */
export async function copyPseudo(project: string, folder: string, language: string): Promise<Pseudo> {
  await copyShipped(project, folder);
  const strings = await stringsOfCode();
  const bundle = getL10nPseudoLocalized(Object.fromEntries(strings.map((text) => [text, text])));
  const texts: Record<string, string> = JSON.parse(await readFile(join(project, 'package.nls.json'), 'utf8'));
  const manifest = getL10nPseudoLocalized(texts);
  await writeFile(join(folder, 'l10n', `bundle.l10n.${language}.json`), JSON.stringify(bundle));
  await writeFile(join(folder, `package.nls.${language}.json`), JSON.stringify(manifest));
  const all = new Map([
    ...Object.entries(bundle),
    ...Object.entries(texts).map(([key, text]) => [text, manifest[key]] as const),
  ]);
  return (english) => {
    const text = all.get(english);
    if (typeof text !== 'string') throw new Error(`No text of ours is “${english}”.`);
    return text;
  };
}
