import { createPositions, type Position } from '../names/positions.ts';
import { readNamesInTurns } from '../names/readInTurns.ts';

/** One place in a text that names a configuration set. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
  /** The line that it begins in, at most `mostShown` code units of it, and where in that the place stands. */
  readonly preview: { readonly text: string; readonly start: number; readonly end: number };
}

/** So much of a long line is shown before a place, and in all. */
const shownBefore = 60;
const mostShown = 250;

/** Every place where a text, of any language, names this configuration set, by name or by reference, in the text's order. None when it is not wanted any more. */
export async function findPlaces(text: string, name: string, isWanted: () => boolean): Promise<readonly Place[]> {
  const names = await readNamesInTurns(text, (known) => known === name, isWanted);
  const positionAt = createPositions(text);
  return (names?.found ?? [])
    .filter((each) => each.name === name)
    .map(({ start, end }) => ({
      start: positionAt(start),
      end: positionAt(end),
      preview: previewOf(text, start, end),
    }));
}

function previewOf(text: string, start: number, end: number): Place['preview'] {
  let from = start;
  while (from > 0 && start - from < shownBefore && !isBreak(text.charAt(from - 1))) from -= 1;
  let to = from;
  while (to < text.length && to - from < mostShown && !isBreak(text.charAt(to))) to += 1;
  while (from < start && /\s/.test(text.charAt(from))) from += 1;
  return { text: text.slice(from, to).trimEnd(), start: start - from, end: Math.min(end, to) - from };
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}
