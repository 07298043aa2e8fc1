import { describe, expect, it } from 'vitest';
import { argumentsAt } from '../../../src/core/names/arguments.ts';

describe('the arguments of a call', () => {
  it.each([
    [')', [0]],
    ['a, b)', [0, 2]],
    ['f(a, b), [c, d], {e, f})', [0, 8, 16]],
    ['"a, b)", c)', [0, 8]],
    ['"a\\", b", c)', [0, 9]],
    [`'"', b, "'", c)`, [0, 4, 7, 12]],
    [`${'a'.repeat(299)})`, [0]],
  ])('%s begin at %j', (text, starts) => {
    expect(argumentsAt(text, 0)).toEqual(starts);
    expect(argumentsAt(`(${text} x)`, 1)).toEqual(starts.map((start) => start + 1));
  });

  it.each(['a, b', '"a)', '(a)', `${'a'.repeat(300)})`])('%s do not end nearby', (text) => {
    expect(argumentsAt(text, 0)).toBeUndefined();
  });
});
