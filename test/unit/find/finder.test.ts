import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type Findable } from '../../../src/core/find/finder.ts';

type Named = readonly [name: string, profile?: string, region?: string];

/** The names that are found, of sets of one profile and region where nothing else is said. */
function namesFound(
  query: string,
  sets: readonly (Named | string)[],
  { pinned = [], recent = [], most = 100 }: { pinned?: string[]; recent?: string[]; most?: number } = {},
): string[] {
  const findables = sets.map((set): Findable => {
    const [name, profile = 'prod', region = 'eu-west-1'] = typeof set === 'string' ? [set] : set;
    const recency = new Map(recent.map((each, since) => [each, since]));
    return { profile, region, names: [name], pinned: new Set(pinned), recency };
  });
  return createFinder(findables, most)(query).map((hit) => hit.target.name);
}

describe('searching the loaded sets', () => {
  it.each([
    ['the whole name before one that begins with it', 'news', ['news', 'news-eu']],
    ['the beginning before a word', 'news', ['news-eu', 'daily-news']],
    ['the beginning of a word before its middle', 'set', ['x-set', 'xasset']],
    ['what stands together before what is spread', 'news', ['xxnews', 'n-e-w-s']],
    ['capitals as beginnings of words', 'reset', ['passwordReset', 'presets']],
    ['beginnings of words before other letters', 'pr', ['password-reset', 'spider']],
    ['a word further on before the middle of one', 'set', ['asset-set', 'xassets']],
    ['beginnings of words further on before letters that come sooner', 'pnl', ['prod-annual-news-list', 'prod-panels']],
    ['the shorter name of two that fit alike', 'news', ['news-1', 'news-long']],
    ['the word that is nearer to the beginning', 'set', ['a-set-long', 'abc-set']],
    ['the middle of a word that is nearer to the beginning', 'set', ['xasset-long', 'xxxasset']],
    ['a word behind an underscore before the middle of one', 'set', ['xx_set-long', 'xset']],
    ['a word that begins with Z before the middle of one', 'zed', ['myZed-long', 'azed']],
    ['a word that begins with A before the middle of one', 'ants', ['myAnts-long', 'pants']],
    ['a word before a digit in the middle of one', '2fa', ['abcdef-2fa', 'a2fa']],
    ['letters beside each other before letters apart', 'abd', ['xabxd-long', 'xaxbxd']],
    ['a first letter that begins the name before one that begins nothing', 'ad', ['axd-long', 'xaxd']],
    ['a first letter that begins the name no further up than one that begins a word', 'ad', ['x-axd', 'axxd-l']],
  ])('puts %s', (_rule, query, expected) => {
    expect(namesFound(query, expected)).toEqual(expected);
    expect(namesFound(query, expected.toReversed())).toEqual(expected);
  });

  it('finds a name of letters whose lower case is longer', () => {
    expect(namesFound('news', ['İ-news'])).toEqual(['İ-news']);
  });

  it('does not mind the case, and leaves out what lacks a letter', () => {
    expect(namesFound('NEWS', ['News', 'new', 'swen'])).toEqual(['News']);
  });

  it('takes each word for the name, the profile or the region', () => {
    const sets: Named[] = [['news'], ['news-2', 'dev'], ['news-3', 'prod', 'us-east-1']];
    expect(namesFound('news dev', sets)).toEqual(['news-2']);
    expect(namesFound('us-east news', sets)).toEqual(['news-3']);
    expect(namesFound('prod/eu-west-1', sets)).toEqual(['news']);
    expect(namesFound('news nowhere', sets)).toEqual([]);
  });

  it('answers pinned sets first, then recent ones, the latest first, then the others', () => {
    const sets = ['a-x', 'b-x', 'c-x', 'd-x', 'e-x'];
    const options = { pinned: ['d-x'], recent: ['c-x', 'b-x'] };
    expect(namesFound('', sets, options)).toEqual(['d-x', 'c-x', 'b-x', 'a-x', 'e-x']);
    expect(namesFound('x', sets, options)).toEqual(['d-x', 'c-x', 'b-x', 'a-x', 'e-x']);
    expect(namesFound('b', sets, options)).toEqual(['b-x']);
  });

  it('answers pinned sets in the order in which they were opened, while nothing is typed', () => {
    const options = { pinned: ['a', 'bbb'], recent: ['bbb', 'a'] };
    expect(namesFound('', ['a', 'bbb'], options)).toEqual(['bbb', 'a']);
  });

  it('answers recent sets before those that fit better, however much is typed', () => {
    expect(namesFound('ab '.repeat(60), ['ab', 'xab'], { recent: ['xab'] })).toEqual(['xab', 'ab']);
  });

  it('says where a set is, and why it stands where it does', () => {
    const scopes = ['eu-west-1', 'us-east-1'].map((region, place) => ({
      profile: 'prod',
      region,
      names: ['news', 'orders'],
      pinned: new Set(place === 1 ? ['orders'] : []),
      recency: new Map(place === 0 ? [['orders', 0]] : []),
    }));
    expect(createFinder(scopes, 3)('')).toEqual([
      { target: { profile: 'prod', region: 'us-east-1', name: 'orders' }, group: 'pinned' },
      { target: { profile: 'prod', region: 'eu-west-1', name: 'orders' }, group: 'recent' },
      { target: { profile: 'prod', region: 'eu-west-1', name: 'news' }, group: 'other' },
    ]);
  });

  it('answers the best of all that fit, and no more than are asked for', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[ab-]{1,6}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 10 }), (all, most) => {
        expect(namesFound('a', all, { most })).toEqual(namesFound('a', all, { most: 1_000 }).slice(0, most));
      }),
    );
  });

  it('answers the same, whatever was typed before', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[ab-]{1,6}$/), { minLength: 1, maxLength: 40 });
    const queries = fc.array(fc.stringMatching(/^[ab -]{0,4}$/), { maxLength: 10 });
    fc.assert(
      fc.property(names, queries, (all, typed) => {
        const findable = {
          profile: 'prod',
          region: 'eu-west-1',
          names: all,
          pinned: new Set<string>(),
          recency: new Map(),
        };
        const find = createFinder([findable], 100);
        for (const query of typed) expect(find(query)).toEqual(createFinder([findable], 100)(query));
      }),
    );
  });

  it('finds every name by any of its letters in their order', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
    fc.assert(
      fc.property(name, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (text, kept) => {
        const query = [...text].filter((_, index) => kept[index]).join('');
        expect(namesFound(query, [text])).toEqual([text]);
      }),
    );
  });
});
