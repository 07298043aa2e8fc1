import { describe, expect, it } from 'vitest';
import {
  afterFailedDescription,
  afterFailedList,
  createMemory,
  scopeKey,
  scopeOf,
  targetKey,
} from '../../../src/core/aws/memory.ts';
import { cancelled, Problem } from '../../../src/core/aws/problem.ts';

const at = new Date(0);
const problem = new Problem('Timeout', { summary: 's', message: 'm' });
const earlier = new Problem('Network', { summary: 's', message: 'm' });

describe('a list that could not be fetched', () => {
  it.each([
    ['nothing was known and nothing came', undefined, [], problem, { state: 'failed', problem }],
    ['nothing was known and a page came', undefined, ['a'], problem, { state: 'partial', names: ['a'], problem }],
    ['it was stopped before a page came', undefined, [], cancelled(), undefined],
    ['it was stopped after a page came', undefined, ['a'], cancelled(), { state: 'partial', names: ['a'] }],
    [
      'it was known whole',
      { state: 'complete', names: ['a', 'b'], at },
      ['a'],
      problem,
      { state: 'stale', names: ['a', 'b'], at, problem },
    ],
    ['it was known whole and was stopped', { state: 'complete', names: ['a', 'b'], at }, ['a'], cancelled(), undefined],
    [
      'it was stale',
      { state: 'stale', names: ['a'], at, problem: earlier },
      [],
      problem,
      { state: 'stale', names: ['a'], at, problem },
    ],
    [
      'more of it was known',
      { state: 'partial', names: ['a', 'b'], problem: earlier },
      ['a'],
      problem,
      { state: 'partial', names: ['a', 'b'], problem },
    ],
    [
      'less of it was known',
      { state: 'partial', names: ['a'], problem: earlier },
      ['a', 'b'],
      problem,
      { state: 'partial', names: ['a', 'b'], problem },
    ],
    ['it had failed before', { state: 'failed', problem: earlier }, [], problem, { state: 'failed', problem }],
  ] as const)('where %s', (_what, before, names, why, after) => {
    const known = afterFailedList(before, names, why);
    if (after === undefined) expect(known).toBeUndefined();
    else expect(known).toMatchObject(after);
  });
});

describe('a set that could not be described', () => {
  const details = { ConfigurationSet: { Name: 'a' } };
  it('keeps what was known, with its time and the problem', () => {
    const fresh = { state: 'fresh', details, attributes: [], at } as const;
    expect(afterFailedDescription(fresh, problem)).toEqual({ state: 'stale', details, attributes: [], at, problem });
    expect(afterFailedDescription({ ...fresh, state: 'stale', problem: earlier }, problem)).toMatchObject({
      problem,
      at,
    });
  });
  it('has failed where nothing was known', () => {
    expect(afterFailedDescription(undefined, problem)).toEqual({ state: 'failed', problem });
    expect(afterFailedDescription({ state: 'failed', problem: earlier }, problem)).toEqual({
      state: 'failed',
      problem,
    });
  });
});

describe('keys', () => {
  it('are of one scope alone, whatever stands in its names', () => {
    const scopes = [
      { profile: 'a', region: 'b' },
      { profile: 'a","b', region: '' },
      { profile: 'a b', region: '' },
      { profile: '', region: 'a b' },
    ];
    expect(new Set(scopes.map(scopeKey)).size).toBe(scopes.length);
    expect(scopes.map((scope) => scopeOf(scopeKey(scope)))).toEqual(scopes);
    expect(new Set(scopes.map((scope) => targetKey({ ...scope, name: 'c' }))).size).toBe(scopes.length);
  });
});

describe('the memory', () => {
  it('keeps a hundred lists of 10,000 names, and forgets what was used longest ago', () => {
    const { lists } = createMemory();
    const names = Array.from({ length: 9_999 }, (_, index) => `${index}`);
    for (let list = 0; list < 101; list++) lists.set(`${list}`, { state: 'complete', names, at });
    expect(lists.size).toBe(100);
    expect(lists.has('0')).toBe(false);
  });

  it('tells the scopes of which names are known in the same order, whichever was used last', () => {
    const { lists, scopes } = createMemory();
    const [ireland, virginia, dev] = [
      { profile: 'prod', region: 'eu-west-1' },
      { profile: 'prod', region: 'us-east-1' },
      { profile: 'dev', region: 'us-east-1' },
    ];
    for (const scope of [virginia, ireland]) lists.set(scopeKey(scope), { state: 'complete', names: ['news'], at });
    lists.set(scopeKey(dev), { state: 'failed', problem });
    expect(scopes()).toEqual([ireland, virginia]);
    lists.get(scopeKey(virginia));
    expect(scopes()).toEqual([ireland, virginia]);
    lists.set(scopeKey(dev), { state: 'complete', names: [], at });
    expect(scopes()).toEqual([dev, ireland, virginia]);
    lists.delete(scopeKey(ireland));
    expect(scopes()).toEqual([dev, virginia]);
    lists.clear();
    expect(scopes()).toEqual([]);
  });
});
