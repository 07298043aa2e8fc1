import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToPage } from '../../../media/overview/incoming.ts';
import { readState } from '../../../media/overview/state.ts';
import { firstView } from '../../../src/core/overview/arrange.ts';
import { readFromPage } from '../../../src/overview/incoming.ts';
import { rowWith } from './rows.ts';

const view = { filter: 'bounces', sort: 'tls', descending: true } as const;

describe('a message from the page', () => {
  it.each([
    { type: 'ready' },
    { type: 'run', action: 'describe' },
    { type: 'copy', format: 'markdown', view, key: 'copy-markdown' },
    { type: 'open', name: 'newsletter-prod' },
    { type: 'remedy', index: 0 },
  ])('%j is read as it is', (message) => expect(readFromPage(message)).toEqual(message));

  it('loses what it has besides', () => {
    expect(readFromPage({ type: 'open', name: 'news', profile: 'other' })).toEqual({ type: 'open', name: 'news' });
    const copy = { type: 'copy', format: 'csv', view: { ...view, more: 1 }, key: 'k' };
    expect(readFromPage(copy)).toEqual({ ...copy, view });
  });

  it.each([
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'run', action: 'toString' },
    { type: 'run', action: ['describe'] },
    { type: 'copy', format: 'xlsx', view, key: 'k' },
    { type: 'copy', format: 'csv', view: { ...view, sort: 'constructor' }, key: 'k' },
    { type: 'copy', format: 'csv', view: { ...view, filter: 'x'.repeat(1_025) }, key: 'k' },
    { type: 'copy', format: 'csv', key: 'k' },
    { type: 'open', name: '<b>' },
    { type: 'open', name: ['news'] },
    { type: 'remedy', index: -1 },
    { type: 'remedy', index: '0' },
  ])('%j is none', (message) => expect(readFromPage(message)).toBeUndefined());

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => void readFromPage(message)),
      { numRuns: 200 },
    );
  });
});

describe('a message to the page', () => {
  it.each([
    { type: 'head', markup: '<h1></h1>', announcement: '' },
    { type: 'rows', isWhole: true, changed: [rowWith('news')], gone: ['old'] },
    { type: 'copied', key: 'copy-csv' },
  ])('%j is read as it is', (message) => expect(readToPage(message)).toEqual(message));

  it('loses rows that are none', () => {
    const message = { type: 'rows', isWhole: false, changed: [{ name: 'news' }, null, 3], gone: [4] };
    expect(readToPage(message)).toEqual({ ...message, changed: [], gone: [] });
  });

  it.each([undefined, {}, { type: 'rows', isWhole: true }, { type: 'head', markup: 1, announcement: '' }])(
    '%j is none',
    (message) => expect(readToPage(message)).toBeUndefined(),
  );
});

describe('what a page has kept', () => {
  it('is read as it is', () => {
    const state = { view, active: { name: 'news', column: 'tls' }, isInTable: true, top: 'alpha' };
    expect(readState(state)).toEqual(state);
  });

  it.each([undefined, null, 7, {}, { view: { sort: '__proto__', filter: 1 }, active: { name: 'a', column: 'x' } }])(
    'is what a page begins with where it is %j',
    (kept) => expect(readState(kept)).toEqual({ view: firstView, active: undefined, isInTable: false, top: undefined }),
  );
});
