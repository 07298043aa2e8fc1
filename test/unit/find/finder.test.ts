import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/core/configurationSet.ts';
import { createFinder, type FinderOptions } from '../../../src/core/find/finder.ts';

function target(name: string, profile = 'prod', region = 'eu-west-1'): Target {
  return { profile, region, name };
}

function namesFound(query: string, targets: readonly Target[], more: Partial<FinderOptions> = {}): string[] {
  const find = createFinder({ targets, isPinned: () => false, recency: () => undefined, most: 100, ...more });
  return find(query).map((hit) => hit.target.name);
}

describe('searching the loaded sets', () => {
  it.each([
    ['the whole name before one that begins with it', 'news', ['news', 'news-eu']],
    ['the beginning before a word', 'news', ['news-eu', 'daily-news']],
    ['the beginning of a word before its middle', 'set', ['x-set', 'xasset']],
    ['what stands together before what is spread', 'news', ['xxnews', 'n-e-w-s']],
    ['capitals as beginnings of words', 'reset', ['passwordReset', 'presets']],
    ['beginnings of words before other letters', 'pr', ['password-reset', 'spider']],
    ['the shorter name of two that fit alike', 'news', ['news-1', 'news-long']],
  ])('puts %s', (_rule, query, expected) => {
    const targets = expected.map((name) => target(name));
    expect(namesFound(query, targets)).toEqual(expected);
    expect(namesFound(query, targets.toReversed())).toEqual(expected);
  });

  it('does not mind the case, and leaves out what lacks a letter', () => {
    expect(namesFound('NEWS', [target('News'), target('new')])).toEqual(['News']);
  });

  it('takes each word for the name, the profile or the region', () => {
    const targets = [target('news'), target('news-2', 'dev'), target('news-3', 'prod', 'us-east-1')];
    expect(namesFound('news dev', targets)).toEqual(['news-2']);
    expect(namesFound('us-east news', targets)).toEqual(['news-3']);
    expect(namesFound('prod/eu-west-1', targets)).toEqual(['news']);
    expect(namesFound('news nowhere', targets)).toEqual([]);
  });

  it('answers pinned sets first, then recent ones, the latest first, then the others', () => {
    const targets = ['a-x', 'b-x', 'c-x', 'd-x'].map((name) => target(name));
    const options = {
      isPinned: ({ name }: Target) => name === 'd-x',
      recency: ({ name }: Target) => ({ 'c-x': 0, 'b-x': 1 })[name],
    };
    expect(namesFound('', targets, options)).toEqual(['d-x', 'c-x', 'b-x', 'a-x']);
    expect(namesFound('x', targets, options)).toEqual(['d-x', 'c-x', 'b-x', 'a-x']);
    expect(namesFound('b', targets, options)).toEqual(['b-x']);
  });

  it('answers no more than anybody reads', () => {
    expect(
      namesFound(
        '',
        ['a', 'b', 'c'].map((name) => target(name)),
        { most: 2 },
      ),
    ).toEqual(['a', 'b']);
  });

  it('finds every name by any of its letters in their order', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
    fc.assert(
      fc.property(name, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (text, kept) => {
        const query = [...text].filter((_, index) => kept[index]).join('');
        expect(namesFound(query, [target(text)])).toEqual([text]);
      }),
    );
  });
});
