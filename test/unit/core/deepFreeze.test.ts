import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../../src/core/deepFreeze.ts';

describe('what is frozen', () => {
  it('is the value itself, with all within it', () => {
    const value = { list: [{ name: 'a' }], nothing: null, at: new Date(0), text: 'a' };
    expect(deepFreeze(value)).toBe(value);
    for (const part of [value, value.list, value.list[0], value.at]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('may go round', () => {
    const value: { self?: object } = {};
    value.self = value;
    expect(Object.isFrozen(deepFreeze(value))).toBe(true);
  });

  it.each([undefined, null, 'a', 7, true])('may be %j, which needs none', (value) =>
    expect(deepFreeze(value)).toBe(value),
  );
});
