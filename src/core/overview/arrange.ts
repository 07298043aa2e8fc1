import { type Column, columns, type Row, textOf } from './row.ts';

/** Which rows are shown, and in which order. */
export interface View {
  /** Words, each of which a row must hold somewhere; case does not matter. */
  readonly filter: string;
  readonly sort: Column;
  readonly descending: boolean;
}

export const firstView: View = { filter: '', sort: 'name', descending: false };

/** The rows that a view shows, in its order; those that it sorts alike are sorted by name, by code unit. */
export function arrange(rows: Iterable<Row>, { filter, sort, descending }: View): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = [...rows].filter((row) => words.every((word) => searchedText(row).includes(word)));
  const sign = descending ? -1 : 1;
  if (sort === 'name') return passing.sort((one, other) => sign * byName(one, other));
  const ranked = passing.map((row) => ({ row, rank: row[sort].rank }));
  ranked.sort((one, other) => sign * (one.rank - other.rank) || byName(one.row, other.row));
  return ranked.map(({ row }) => row);
}

function byName(one: Row, other: Row): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

/** Made once for each row: who types in the filter looks through ten thousand of them with each key. */
const searched = new WeakMap<Row, string>();

function searchedText(row: Row): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const text = columns
    .map((column) => textOf(row, column))
    .join('\n')
    .toLowerCase();
  searched.set(row, text);
  return text;
}
