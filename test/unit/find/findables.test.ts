import { describe, expect, it } from 'vitest';
import type { Listed } from '../../../src/core/aws/catalog.ts';
import type { Scope, Target } from '../../../src/core/configurationSet.ts';
import { findables } from '../../../src/find/findables.ts';

const ireland: Scope = { profile: 'prod', region: 'eu-west-1' };
const at = new Date('2026-03-01T10:42:00Z');

/** What can be found in a scope, where its list, the pinned names and the recent ones there are these. */
function found(listed: Listed | undefined, pinned: readonly string[], recent: readonly string[], profiles = ['prod']) {
  const targets = (names: readonly string[]): Target[] => names.map((name) => ({ ...ireland, name }));
  return findables(
    {
      catalog: { loadedScopes: () => (listed && listed.state !== 'failed' ? [ireland] : []), listed: () => listed },
      pins: { all: () => targets(pinned), of: () => new Set(pinned) },
    },
    { read: () => targets(recent) },
    new Set(profiles),
  );
}

describe('what can be found', () => {
  it('is what a whole list has: what was pinned or opened once and is gone is not', () => {
    const listed: Listed = { state: 'complete', names: ['a', 'b'], at };
    expect(found(listed, ['gone'], ['b', 'gone-too'])).toMatchObject([
      {
        ...ireland,
        names: ['a', 'b'],
        recency: new Map([
          ['b', 0],
          ['gone-too', 1],
        ]),
      },
    ]);
  });

  it('is also what is pinned or was opened, each once, while the list is not whole', () => {
    const loading: Listed = { state: 'loading', names: ['a', 'b'] };
    expect(found(loading, ['b', 'z'], ['z', 'y'])).toMatchObject([{ ...ireland, names: ['a', 'b', 'z', 'y'] }]);
  });

  it('is what is pinned or was opened where no list is known', () => {
    expect(found(undefined, ['p'], ['r'])).toMatchObject([{ ...ireland, names: ['p', 'r'], pinned: new Set(['p']) }]);
  });

  it('is nothing of a profile that there is no longer', () => {
    expect(found(undefined, ['p'], ['r'], ['dev'])).toEqual([]);
  });
});
