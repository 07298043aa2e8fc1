import { createOccurrences } from './occurrences.ts';
import { createStructure, type Structure } from './structure.ts';

/** A text that is being read, and what the readers share. */
export interface Source {
  readonly text: string;
  readonly structure: Structure;
  /** Where a name stands as a whole word. */
  readonly occurrences: (name: string) => readonly number[];
  /** How many characters may still be walked through blocks: nested or unclosed ones would else be walked once for each level. */
  readonly walk: { left: number };
}

/** Prepares a text for reading; does no work yet. */
export function createSource(text: string): Source {
  return {
    text,
    structure: createStructure(text),
    occurrences: createOccurrences(text),
    walk: { left: 2 * text.length + 100_000 },
  };
}
