import { nameEnd } from './characters.ts';
import { isKeyName } from './keys.ts';
import type { Span } from './span.ts';
import { readExpression } from './values.ts';

/** Finds where a name stands as a whole word, at most 200 places; the same name costs one pass over the text. */
export function createOccurrences(text: string): (name: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (name) => {
    const places = known.get(name) ?? placesOf(text, name);
    known.set(name, places);
    return places;
  };
}

function placesOf(text: string, name: string): readonly number[] {
  const found: number[] = [];
  if (name === '') return found;
  // An expression passes over what only begins alike (`name1` in `name12`) several times faster than `indexOf`.
  const word = new RegExp(`(?<![\\w-])${name.replaceAll(/\W/g, String.raw`\$&`)}(?![\\w-])`, 'g');
  for (let match = word.exec(text); match !== null && found.length < 200; match = word.exec(text))
    found.push(match.index);
  return found;
}

/** The literal that the expression at `start` holds. */
export function literalAt(text: string, start: number): Span | undefined {
  const value = readExpression(text, start).find((candidate) => candidate.kind === 'literal');
  return value === undefined ? undefined : named(text, value.start, value.end);
}

/** A word without quotes that ends where `ended` matches. */
export function scalarAt(text: string, start: number, ended: RegExp): Span | undefined {
  const end = nameEnd(text, start);
  ended.lastIndex = end;
  return end > start && ended.test(text) ? named(text, start, end) : undefined;
}

/** The one name that all of these spans hold; undefined where they differ. */
export function unique(text: string, found: readonly Span[]): Span | undefined {
  const [first] = found;
  const isOne =
    first !== undefined &&
    found.every((span) => text.slice(span.start, span.end) === text.slice(first.start, first.end));
  return isOne ? first : undefined;
}

function named(text: string, start: number, end: number): Span | undefined {
  return end - start <= 64 && !isKeyName(text.slice(start, end)) ? { start, end } : undefined;
}
