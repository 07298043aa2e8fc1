import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import texts from '../../../package.nls.json' with { type: 'json' };
import { stringsOfCode } from '../../../packaging/strings.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const languages = readdirSync(join(root, 'l10n')).flatMap((file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);
const strings = await stringsOfCode();

const read = (file: string): [string, string][] => Object.entries(JSON.parse(readFileSync(join(root, file), 'utf8')));

it('is translated into German', () => expect(languages).toContain('de'));

describe.each(languages)('the translation into %s', (language) => {
  const bundle = read(join('l10n', `bundle.l10n.${language}.json`));
  const manifest = read(`package.nls.${language}.json`);
  const pairs = [...bundle, ...manifest.map(([key, text]) => [originalOf(key), text] as const)];

  it('has the texts of the code: each, and no other, in the order of the alphabet', () => {
    expect(bundle.map(([key]) => key)).toEqual(strings);
  });

  it('has the texts of package.json: each, and no other', () => {
    expect(manifest.map(([key]) => key)).toEqual(Object.keys(texts));
  });

  it('leaves no text empty', () => {
    expect(pairs.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each([
    ['places for values', /\{\d\}/g],
    ['links', /\]\([^)]*\)/g],
    ['code', /`[^`]*`/g],
    ['settings', /\bses\.[a-z]\w*/g],
    ['lines', /\n/g],
  ])('keeps all %s', (_what, pattern) => {
    const parts = (text: string) => [...text.matchAll(pattern)].map(([part]) => part).sort();
    expect(pairs.some(([original]) => parts(original).length > 0)).toBe(true);
    for (const [original, text] of pairs) expect(parts(text), original).toEqual(parts(original));
  });
});

describe('the German translation', () => {
  const german = [...read('l10n/bundle.l10n.de.json'), ...read('package.nls.de.json')];

  it('quotes as German does', () => {
    const quotes = (text: string) => text.replaceAll(/[^„“”]/g, '');
    expect(german.filter(([, text]) => !/^(„“)*$/.test(quotes(text)))).toEqual([]);
  });
});

/** The English text of a key of package.json. */
function originalOf(key: string): string {
  return Object.entries(texts).find(([known]) => known === key)?.[1] ?? '';
}
