import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStructure } from '../../../src/core/names/structure.ts';
import { anyText } from './anyText.ts';

/** The row's text, and where its `|` stands. */
function at(row: string): readonly [text: string, position: number] {
  return [row.replace('|', ''), row.indexOf('|')];
}

describe('the brackets that are open', () => {
  it.each([
    ['a(b[c{|', '{[('],
    ['a(b)|', ''],
    ['a(b|)', '('],
    ['f(a, [b], {c}, |', '('],
    ['f("(", |', '('],
    ["f('(', |", '('],
    ['f(`(`, |', '('],
    ['f("a(|b")', '(('],
    ['f("a(b" |', '('],
    ['f("(\n|"', '(('],
    ['f("(\r|"', '(('],
    ["it's (|", '('],
    ["it's ( isn't) |", ''],
    ['f("\'(", |\')', '('],
    ['(|"', '('],
    ['f([{ ) |', ''],
    ['([{( ] |', '('],
    ['([{({ ] |', '{({[('],
    ['("] } )" |', '('],
    ['"(" ( ")|"', '('],
    [') ] } (|', '('],
  ])('at the mark of %j are %s, the innermost first', (row, brackets) => {
    const [text, position] = at(row);
    const openers = createStructure(text).openersAt(position, 9);
    expect(openers.map((opener) => text[opener]).join('')).toBe(brackets);
  });

  it('are as many as are asked for', () => {
    const [text, position] = at('((((((|');
    expect(createStructure(text).openersAt(position, 2)).toEqual([5, 4]);
    expect(createStructure(text).openersAt(position)).toHaveLength(4);
  });
});

describe('the less indented lines above', () => {
  it.each([
    ['a:\n  b:\n    c: |', ['b:', 'a:']],
    ['a:\n  b:\n  c: |', ['a:']],
    ['a:\n\tb:\n\t\tc: |', ['b:', 'a:']],
    ['a:\n  b:\n    c:\nd: |', []],
    ['a:\n    b:\n  c: |', ['a:']],
    ['a:\n\n  \n  c: |', ['a:']],
    ['a:\r\n\r\n  c: |', ['a:']],
    ['  a:\n    b: |', ['a:']],
    ['a:\n  |b', ['a:']],
    ['a:\n|  b', ['a:']],
    ['a:\n|', []],
  ])('the mark of %j', (row, heads) => {
    const [text, position] = at(row);
    const lines = createStructure(text).parentLinesAt(position, 9);
    expect(lines.map((line) => text.slice(line, text.indexOf(':', line) + 1))).toEqual(heads);
  });

  it('are as many as are asked for', () => {
    const [text, position] = at('a:\n b:\n  c:\n   d:\n    e:\n     |f');
    expect(createStructure(text).parentLinesAt(position, 2)).toHaveLength(2);
    expect(createStructure(text).parentLinesAt(position)).toHaveLength(4);
  });
});

describe('any text', () => {
  it('is the same to who asks once and to who asked at every place before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const often = createStructure(text);
        for (let position = 0; position <= text.length; position++) {
          const once = createStructure(text);
          expect(often.openersAt(position)).toEqual(once.openersAt(position));
          expect(often.parentLinesAt(position)).toEqual(once.parentLinesAt(position));
        }
      }),
    );
  });

  it('has open only what is a bracket before the place', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, position) => {
        for (const opener of createStructure(text).openersAt(position, 9)) {
          expect(opener).toBeLessThan(position);
          expect('([{').toContain(text.charAt(opener));
        }
      }),
    );
  });
});
