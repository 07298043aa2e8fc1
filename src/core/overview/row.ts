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
  readonly destinations: Cell;
  /** `types` are the events that somebody receives. */
  readonly covered: Cell & { readonly types: readonly string[] };
  readonly tls: Cell;
  readonly sending: Cell;
  /** What deserves attention, the gravest first. */
  readonly findings: readonly Told[];
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

/** All that a column says of a set, in words. */
export function textOf(row: Row, column: Column): string {
  if (column === 'name') return row.name;
  if (column !== 'findings') return row[column].text;
  return [...(row.trouble === undefined ? [] : [row.trouble]), ...row.findings.map(({ title }) => title)].join(' ');
}

/** What a set is sorted by in a column other than that of names. Many lesser findings weigh less than a graver one. */
export function rankOf(row: Row, column: Exclude<Column, 'name'>): number {
  if (column !== 'findings') return row[column].rank;
  if (row.trouble !== undefined && row.findings.length === 0) return notKnown;
  return -row.findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

const weights: Readonly<Record<Severity, number>> = { error: 1_000_000, warning: 1_000, hint: 1 };
