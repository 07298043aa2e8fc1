import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFromPage as readFromDetails } from '../../src/details/incoming.ts';
import { readFromPage as readFromOverview } from '../../src/overview/incoming.ts';
import { watchGlobals } from '../unit/aws/globals.ts';

/** What a page could post: whatever can be cloned, with the names that messages have. */
const value = fc.oneof(
  fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withBigInt: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom(
    'refresh',
    'describe',
    'arn',
    'csv',
    'markdown',
    'name',
    'tls',
    'deliveryOptions',
    '__proto__',
    'constructor',
    0,
    1,
    -1,
  ),
);
const names = [
  'version',
  'action',
  'attribute',
  'what',
  'key',
  'arn',
  'index',
  'address',
  'format',
  'view',
  'name',
  'filter',
  'sort',
];
const members = fc.dictionary(fc.constantFrom(...names, '__proto__', 'toString'), value, { maxKeys: 6 });
const message = fc.oneof(
  value,
  fc
    .tuple(
      fc.constantFrom('ready', 'run', 'ask', 'copy', 'copyArn', 'remedy', 'open'),
      members,
      fc.dictionary(fc.constantFrom('filter', 'sort', 'descending'), value),
    )
    .map(([type, rest, view]) => ({ view, ...rest, type })),
);

it.each([
  ['a set’s page', readFromDetails],
  ['an overview', readFromOverview],
])('messages from %s are read as one of ours with nothing besides, or ignored', (_from, read) => {
  const changedGlobals = watchGlobals();
  let readable = 0;
  fc.assert(
    fc.property(message, (posted) => {
      const known = read(posted);
      expect(changedGlobals()).toEqual([]);
      if (known === undefined) return;
      readable += 1;
      expect(Object.getPrototypeOf(known)).toBe(Object.prototype);
      expect(read(structuredClone(known))).toEqual(known);
      expect(JSON.parse(JSON.stringify(known))).toEqual(known);
      expect(JSON.stringify(known).length).toBeLessThan(60_000);
    }),
  );
  expect(readable).toBeGreaterThan(0);
});
