import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../emulator/rateLimit.ts';

describe('the limit of one request a second', () => {
  it('admits the next a second after the last that it admitted, each key on its own', () => {
    let now = 0;
    const limit = createRateLimit(() => now, true);
    const admitAt = (time: number, key: string) => {
      now = time;
      return limit.admit(key);
    };
    expect([
      admitAt(0, 'list'),
      admitAt(1, 'describe'),
      admitAt(999, 'list'),
      admitAt(1_000, 'list'),
      admitAt(1_500, 'list'),
      admitAt(1_500, 'describe'),
    ]).toEqual([true, true, false, true, false, true]);
  });

  it('can be switched off and on', () => {
    const limit = createRateLimit(() => 0, false);
    expect([limit.admit('list'), limit.admit('list')]).toEqual([true, true]);
    limit.set(true);
    expect(limit.admit('list')).toBe(false);
  });
});
