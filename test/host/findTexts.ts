import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * The files below a folder that hold one of the texts, in any of the ways in which a text is written down, each as a sentence. Where a text is
 * part of one of `except`, it does not count.
 */
export async function findTexts(
  folder: string,
  texts: readonly string[],
  except: readonly string[] = [],
): Promise<readonly string[]> {
  const wanted = [...new Set(texts)].map((text) => ({ text, forms: formsOf(text) }));
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = without(await readFile(file), except);
    for (const { text, forms } of wanted) {
      if (!forms.some((form) => content.includes(form))) continue;
      found.push(`${relative(folder, file)} holds ${text}`);
    }
  }
  return found;
}

function without(content: Buffer, texts: readonly string[]): Buffer {
  const here = texts.filter((text) => content.includes(text));
  if (here.length === 0) return content;
  const rest = here.reduce(
    (all, text) => all.replaceAll(Buffer.from(text).toString('latin1'), ''),
    content.toString('latin1'),
  );
  return Buffer.from(rest, 'latin1');
}

/** As it is, within JSON and JSON within JSON, within an address, in UTF-16, and within Base64 at each of its three places. */
function formsOf(text: string): readonly Buffer[] {
  const inJson = (value: string) => JSON.stringify(value).slice(1, -1);
  const plain = [text, inJson(text), inJson(inJson(text)), encodeURIComponent(text)];
  const inBase64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + text).toString('base64');
    // What mixes with the neighbours is left out.
    return encoded.slice(before && before + 1, -4);
  });
  return [...[...new Set([...plain, ...inBase64])].map((form) => Buffer.from(form)), Buffer.from(text, 'utf16le')];
}
