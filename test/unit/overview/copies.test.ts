import fc from 'fast-check';
import { lexer, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/core/overview/csv.ts';
import { toMarkdown } from '../../../src/core/overview/markdown.ts';
import { columns, type Row } from '../../../src/core/overview/row.ts';
import { hostileTexts } from '../../emulator/distortions.ts';
import { cell, destinations, findings, rowWith } from './rows.ts';

const headings = ['Name', 'Destinations', 'Received by someone', 'TLS', 'Sending', 'Findings'];
const sample = rowWith('news_letter-prod', {
  findings: findings(
    -1,
    { severity: 'error', title: 'Nobody is told about bounces.' },
    { severity: 'hint', title: 'Destination a, "b" is disabled.' },
  ),
});
const withText = (text: string): Row => rowWith('news', { destinations: destinations(text), tls: cell(text, 1) });
const texts = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'=+-@;,|\\`*_ \t\r\n"\'ab'), minLength: 1, maxLength: 12 }),
);

/** Reads what `toCsv` writes: each value in quotes. Throws where anything stands between them. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let end = 0;
  for (const { 0: found, 1: value = '', 2: separator, index } of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    expect(index).toBe(end);
    end += found.length;
    rows.at(-1)?.push(value.replaceAll('""', '"'));
    if (separator !== ',') rows.push([]);
  }
  expect(end).toBe(text.length);
  return rows.slice(0, -1);
}

describe('rows as CSV', () => {
  it('have a heading, and all that the columns say', () => {
    expect(toCsv([sample])).toBe(
      [
        '"Name","Destinations","Received by someone","TLS","Sending","Findings"\r\n',
        '"news_letter-prod","bounces","bounce","required","enabled","Nobody is told about bounces. Destination a, ""b"" is disabled."\r\n',
      ].join(''),
    );
  });

  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+1', "'+1"],
    ['-dash-first', "'-dash-first"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['"=1', `'"=1`],
    ['a;=1;b', "a;'=1;b"],
    ['a\n+1', "a\n'+1"],
    ['a-b, c=d', 'a-b, c=d'],
    ['bounces, -x', 'bounces, -x'],
  ])('make %j harmless as %j', (text, expected) => {
    expect(readCsv(toCsv([withText(text)]))[1]?.[1]).toBe(expected);
  });

  it('are read as the texts that they are, but for apostrophes, and hold no formula', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [read, values = []] = readCsv(toCsv([withText(text)]));
        expect(read).toEqual(headings);
        expect(values).toHaveLength(columns.length);
        expect(values[1]?.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
        for (const part of values.flatMap((value) => value.split(/[;\t\r\n]/))) {
          expect(part).not.toMatch(/^[\s\p{C}"]*[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });
});

describe('rows as Markdown', () => {
  const tableIn = (markdown: string) => {
    const [table, ...rest] = lexer(markdown);
    expect(rest).toEqual([]);
    expect(table?.type).toBe('table');
    return table as Tokens.Table;
  };
  /** The text that a cell shows; fails where it shows anything else. */
  const shownIn = ({ tokens }: Tokens.TableCell) => {
    for (const { type } of tokens) expect(['text', 'escape']).toContain(type);
    return tokens.map((token) => ('text' in token ? token.text : '')).join('');
  };

  it('are readable as they stand', () => {
    expect(toMarkdown([sample])).toBe(
      [
        '| Name | Destinations | Received by someone | TLS | Sending | Findings |',
        '| --- | --- | --- | --- | --- | --- |',
        '| news\\_letter-prod | bounces | bounce | required | enabled | Nobody is told about bounces. Destination a, "b" is disabled. |',
        '',
      ].join('\n'),
    );
  });

  it.each(hostileTexts)('show %j as text', (text) => {
    const { header, rows } = tableIn(toMarkdown([withText(text), withText('second')]));
    expect(header.map(shownIn)).toEqual(headings);
    expect(rows).toHaveLength(2);
    const visible = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
    const shown = rows[0]?.[1] ? shownIn(rows[0][1]).replaceAll(/⟨U\+[0-9A-F]+⟩/g, '') : '';
    expect(shown).toBe(visible);
  });

  it('are as many as there are, of as many cells, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (all) => {
        const { rows } = tableIn(toMarkdown(all.map(withText)));
        expect(rows.map((cells) => cells.length)).toEqual(all.map(() => columns.length));
        for (const cells of rows) cells.forEach(shownIn);
      }),
    );
  });
});
