import { createStructure, type Structure } from './structure.ts';

/** A text that is being read, and what the readers share. */
export interface Source {
  readonly text: string;
  readonly structure: Structure;
  /** How many characters may still be walked through blocks: nested or unclosed ones would else be walked once for each level. */
  readonly walk: { left: number };
}

/** Prepares a text for reading; does no work yet. */
export function createSource(text: string): Source {
  return { text, structure: createStructure(text), walk: { left: 2 * text.length + 100_000 } };
}
