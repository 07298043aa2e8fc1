import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces, type Place } from '../../../src/core/workspaceSearch/places.ts';

const wanted = () => true;

/** The text of each place, marked in its line. */
function marked(places: readonly Place[]): string[] {
  return places.map(
    ({ preview: { text, start, end } }) => `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`,
  );
}

describe('the places in a text that name a set', () => {
  it('are names behind keys, known strings, and what refers to the name', async () => {
    const text = [
      "const SET = 'news';",
      'send({ ConfigurationSetName: SET });',
      'SES_CONFIGURATION_SET=news',
      "send({ ConfigurationSetName: 'newsletter' });",
      'the news of today',
    ].join('\n');
    expect(marked(await findPlaces(text, 'news', wanted))).toEqual([
      "const SET = '‹news›';",
      'send({ ConfigurationSetName: ‹SET› });',
      'SES_CONFIGURATION_SET=‹news›',
    ]);
  });

  it('stand where VS Code counts them, whatever ends the lines', async () => {
    const places = await findPlaces('a\r\nb\rc\n\t"news"\r\n"news"', 'news', wanted);
    expect(places.map(({ start, end }) => [start, end])).toEqual([
      [
        { line: 3, character: 2 },
        { line: 3, character: 6 },
      ],
      [
        { line: 4, character: 1 },
        { line: 4, character: 5 },
      ],
    ]);
  });

  it('are none where nobody wants them any more', async () => {
    const text = `${' '.repeat(1_000_000)}"news"`;
    expect(await findPlaces(text, 'news', () => false)).toEqual([]);
    expect(await findPlaces(text, 'news', wanted)).toHaveLength(1);
  });

  it('show a part of a long line', async () => {
    const [place] = await findPlaces(`${'x'.repeat(10_000)} "news" ${'y'.repeat(10_000)}`, 'news', wanted);
    expect(place?.preview.text.length).toBeLessThanOrEqual(250);
    expect(place && marked([place])[0]).toContain('"‹news›"');
  });

  it('hold exactly the name, wherever it stands in any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (before, after) => {
        const text = `${before}\n"news"\n${after}`;
        const lines = text.split(/\r\n|\r|\n/);
        for (const { start, end, preview } of await findPlaces(text, 'news', wanted)) {
          expect(preview.text.slice(preview.start, preview.end)).toBe('news');
          expect(start.line).toBe(end.line);
          expect(lines[start.line]?.slice(start.character, end.character)).toBe('news');
        }
      }),
    );
  });
});
