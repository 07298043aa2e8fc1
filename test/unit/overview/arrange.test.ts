import { describe, expect, it } from 'vitest';
import { arrange, firstView } from '../../../src/core/overview/arrange.ts';
import { columns, notKnown, type Told } from '../../../src/core/overview/row.ts';
import { cell, destinations, findings, rowWith } from './rows.ts';

const error: Told = { severity: 'error', title: 'Nobody is told about bounces.' };
const warning: Told = { severity: 'warning', title: 'Mail may go out unencrypted.' };
const hint: Told = { severity: 'hint', title: 'Reputation metrics are off.' };

const rows = [
  rowWith('Zeta', { tls: cell('optional', 0), findings: findings(-1_002, warning, hint, hint) }),
  rowWith('beta', { destinations: destinations(), findings: findings(-1_000_000, error) }),
  rowWith('alpha', { destinations: destinations('bounces', 'metrics (disabled)'), sending: cell('disabled', 0) }),
  rowWith('gamma', { findings: findings(-1_001_000, error, warning) }),
  rowWith('delta', {
    tls: cell('', notKnown),
    findings: findings(notKnown),
    trouble: 'Not described: not allowed to describe.',
  }),
];

const names = (view: Partial<typeof firstView>) => arrange(rows, { ...firstView, ...view }).map(({ name }) => name);

describe('the order of rows', () => {
  it('is that of names by code unit, at first and as the tie-break', () => {
    expect(names({})).toEqual(['Zeta', 'alpha', 'beta', 'delta', 'gamma']);
    expect(names({ descending: true })).toEqual(['gamma', 'delta', 'beta', 'alpha', 'Zeta']);
  });

  it('puts the gravest findings first, and what is not known last', () => {
    expect(names({ sort: 'findings' })).toEqual(['gamma', 'beta', 'Zeta', 'alpha', 'delta']);
  });

  it('is turned round but for equals', () => {
    expect(names({ sort: 'destinations' })).toEqual(['beta', 'Zeta', 'delta', 'gamma', 'alpha']);
    expect(names({ sort: 'destinations', descending: true })).toEqual(['alpha', 'Zeta', 'delta', 'gamma', 'beta']);
  });

  it.each(columns)('can be that of %s, and loses no row', (sort) => {
    expect(names({ sort }).toSorted()).toEqual(names({}));
  });

  it.each([
    ['tls', 'Zeta'],
    ['sending', 'alpha'],
  ] as const)('by %s begins with what is worse', (sort, first) => expect(names({ sort })[0]).toBe(first));
});

describe('the filter', () => {
  it.each([
    ['', 5],
    ['   ', 5],
    ['ALPHA', 1],
    ['bounces', 5],
    ['metrics disabled', 1],
    ['unencrypted', 2],
    ['unencrypted nobody', 1],
    ['allowed', 1],
    ['nothing has this', 0],
    ['.*', 0],
  ])('“%s” passes %i rows', (filter, count) => expect(names({ filter })).toHaveLength(count));

  it('finds nothing that begins in one column and ends in the next', () => {
    expect(names({ filter: 'alphabounces' })).toEqual([]);
  });
});
