import type { Cell, Row, Told } from '../../../src/core/overview/row.ts';

/** A row that says nothing special, but for what is given. */
export function rowWith(name: string, rest: Partial<Row> = {}): Row {
  return {
    name,
    destinations: destinations('bounces'),
    covered: { ...cell('bounce', 1), types: ['bounce'] },
    tls: cell('required', 2),
    sending: cell('enabled', 1),
    findings: findings(0),
    ...rest,
  };
}

export function cell(text: string, rank: number): Cell {
  return { text, rank };
}

export function destinations(...names: readonly string[]): Row['destinations'] {
  return { ...cell(names.join(', '), names.length), names };
}

export function findings(rank: number, ...told: readonly Told[]): Row['findings'] {
  return { rank, told, others: 0 };
}
