import { expect, it } from 'vitest';
import { findNames } from '../../../src/core/names/findNames.ts';

/** Rows as code-patterns tables have them: a text, with ‹› around what must be recognized. */
type Rows = readonly string[];

interface Reading {
  /** The names that a loaded list holds; none by default. */
  readonly known?: readonly string[];
  readonly extraKeys?: readonly string[];
}

/** The text of a row, and the spans that it marks. */
export function unmark(row: string): { readonly text: string; readonly spans: readonly string[] } {
  const spans: string[] = [];
  let text = '';
  for (const [index, part] of row.split(/[‹›]/).entries()) {
    if (index % 2 === 1) spans.push(`${text.length}:${part}`);
    text += part;
  }
  return { text, spans };
}

/** Each marked span, and nothing else, is recognized as a literal name. */
export function literals(rows: Rows, { known = [], extraKeys = [] }: Reading = {}) {
  it.each(rows)('L %s', (row) => {
    const { text, spans } = unmark(row);
    expect(spans).not.toEqual([]);
    const found = findNames(text, (name) => known.includes(name), { extraKeys });
    expect(found.map((one) => `${one.start}:${text.slice(one.start, one.end)}`)).toEqual(spans);
    for (const one of found) {
      expect(one.via).toBe('literal');
      expect(text.slice(one.start, one.end)).toBe(one.name);
    }
  });
}

/** The first marked span is a reference, and resolves to `my-set`; other literals of the row may be marked or not. */
export function references(rows: Rows, { known = [] }: Reading = {}) {
  it.each(rows)('R %s', (row) => {
    const { text, spans } = unmark(row);
    const found = findNames(text, (name) => known.includes(name)).filter((one) => one.via === 'reference');
    expect(found.map((one) => `${one.start}:${text.slice(one.start, one.end)}`)).toEqual(spans);
    for (const { name, resolved } of found) {
      expect(name).toBe('my-set');
      expect(text.slice(resolved?.start, resolved?.end)).toBe('my-set');
    }
  });
}

/** Nothing is recognized; the marks only show what is tempting. */
export function nothing(rows: Rows, { known = [] }: Reading = {}) {
  it.each(rows)('N %s', (row) => {
    const { text } = unmark(row);
    expect(findNames(text, (name) => known.includes(name)).map((one) => one.name)).toEqual([]);
  });
}
