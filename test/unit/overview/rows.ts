import type { Cell, Row } from '../../../src/core/overview/row.ts';

/** A row that says nothing special, but for what is given. */
export function rowWith(name: string, rest: Partial<Row> = {}): Row {
  return {
    name,
    destinations: cell('bounces', 1),
    covered: { ...cell('bounce', 1), types: ['bounce'] },
    tls: cell('required', 2),
    sending: cell('enabled', 1),
    findings: [],
    ...rest,
  };
}

export function cell(text: string, rank: number): Cell {
  return { text, rank };
}
