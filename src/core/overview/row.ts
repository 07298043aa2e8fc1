import type { Severity } from '../findings.ts';

/*
 * What the extension tells the page of each set: texts to show, and numbers to sort by. No file that the page loads may word anything
 * itself, for it has no translations.
 */

/** The columns of an overview, from left to right. Each can be sorted by. */
export const columns = ['name', 'destinations', 'covered', 'tls', 'sending', 'findings'] as const;

export type Column = (typeof columns)[number];

/** What one column says of a set. */
export interface Cell {
  readonly text: string;
  /** What rows are sorted by: what is worse is less, what is not known is most. */
  readonly rank: number;
}

/** What an overview says of one set. */
export interface Row {
  readonly name: string;
  readonly destinations: Cell & { readonly names: readonly string[] };
  /** `types` are the events that somebody receives. */
  readonly covered: Cell & { readonly types: readonly string[] };
  readonly tls: Cell;
  readonly sending: Cell;
  /** What deserves attention, the gravest first: at most `mostTold`, and how many besides. */
  readonly findings: Omit<Cell, 'text'> & { readonly told: readonly Told[]; readonly others: number };
  /** Why there is nothing to say of the set, or no more: a few words. */
  readonly trouble?: string;
}

/** A finding, in one sentence. */
export interface Told {
  readonly severity: Severity;
  readonly title: string;
}

/** More than any rank of something known. */
export const notKnown = 1_000_000_000;

/** A set may have a hint for each of its hundred dimensions, and a region ten thousand sets. */
export const mostTold = 20;

/** All that a column says of a set, in words. */
export function textOf({ findings, trouble, ...row }: Row, column: Column): string {
  if (column === 'name') return row.name;
  if (column !== 'findings') return row[column].text;
  const { told, others } = findings;
  return [trouble, ...told.map(({ title }) => title), others > 0 ? `+${others}` : undefined].filter(Boolean).join(' ');
}
