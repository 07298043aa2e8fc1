import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a language pack below VS Code's data that translates nothing of VS Code's own: VS Code then speaks the language to extensions, which
 * bring their translations, and English itself.
 */
export async function writeLanguagePack(data: string, language: string): Promise<void> {
  const translation = join(data, 'languagePack', 'main.i18n.json');
  await mkdir(join(data, 'languagePack'), { recursive: true });
  await writeFile(translation, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `test.language-pack-${language}` }, version: '1.0.0' }];
  const pack = { hash: language, extensions, label: language, translations: { vscode: translation } };
  await writeFile(join(data, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
