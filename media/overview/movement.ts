import { columns } from '../../src/core/overview/row.ts';

/** Where the keyboard is: the number of a row, and of a column in it. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads in a grid of so many rows, of which so many fit into sight (ARIA Authoring Practices, grid); undefined where nowhere. */
export function move({ key, ctrlKey, metaKey }: Keys, from: Place, rows: number, fitting: number): Place | undefined {
  const last = { row: rows - 1, column: columns.length - 1 };
  const isFar = ctrlKey || metaKey;
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { ...from, row: isFar ? 0 : from.row - 1 },
    ArrowDown: { ...from, row: isFar ? last.row : from.row + 1 },
    ArrowLeft: { ...from, column: isFar ? 0 : from.column - 1 },
    ArrowRight: { ...from, column: isFar ? last.column : from.column + 1 },
    PageUp: { ...from, row: from.row - fitting },
    PageDown: { ...from, row: from.row + fitting },
    Home: isFar ? { row: 0, column: 0 } : { ...from, column: 0 },
    End: isFar ? last : { ...from, column: last.column },
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to && { row: within(to.row, last.row), column: within(to.column, last.column) };
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
