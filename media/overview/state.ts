import { firstView, type View } from '../../src/core/overview/arrange.ts';
import { type Column, columns } from '../../src/core/overview/row.ts';

/** What the page keeps while it is hidden, and over a reload. */
export interface State {
  readonly view: View;
  /** The cell that the keyboard is at. */
  readonly active: Cell | undefined;
  /** Whether the user was in the table: what they focused or pressed last. */
  readonly isInTable: boolean;
  /** The row at the upper edge of what is in sight; undefined where the table begins below that. */
  readonly top: string | undefined;
}

/** A place in the table. */
export interface Cell {
  readonly name: string;
  readonly column: Column;
}

/** Reads what was kept, which another version may have written. */
export function readState(kept: unknown): State {
  const { view, active, isInTable, top } = membersOf(kept);
  const { filter, sort, descending } = membersOf(view);
  const { name, column } = membersOf(active);
  const cell = columnOf(column);
  return {
    view: {
      filter: typeof filter === 'string' ? filter : firstView.filter,
      sort: columnOf(sort) ?? firstView.sort,
      descending: descending === true,
    },
    active: typeof name === 'string' && cell ? { name, column: cell } : undefined,
    isInTable: isInTable === true,
    top: typeof top === 'string' ? top : undefined,
  };
}

function columnOf(value: unknown): Column | undefined {
  return columns.find((column) => column === value);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
