import { describe, expect, it } from 'vitest';
import { inSteps } from '../../../src/core/inSteps.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is made in steps', () => {
  it('is made at once where it is little', () => {
    const step = inSteps(3);
    expect([1, 2, 3].map((each) => step(() => each))).toEqual([1, 2, 3]);
  });

  it('comes in its order, never more at a time, and others have their turn in between', async () => {
    const step = inSteps(3);
    const made: number[] = [];
    const all = Array.from({ length: 10 }, (_, index) => step(() => made.push(index)));
    const seen = [made.length];
    while (made.length < 10) {
      await nextTurn();
      seen.push(made.length);
    }
    await Promise.all(all);
    expect(made).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seen).toEqual([3, 6, 9, 10]);
  });

  it('is made at once again after a pause, also where the steps before were not full', async () => {
    const step = inSteps(3);
    for (let round = 0; round < 4; round += 1) {
      expect([step(() => 'a'), step(() => 'b')]).toEqual(['a', 'b']);
      await nextTurn();
      await nextTurn();
    }
  });

  it('hands on what fails, and goes on with the others', async () => {
    const step = inSteps(1);
    step(() => 1);
    const failing = step(() => {
      throw new RangeError('no row');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await step(() => 2)).toBe(2);
  });
});
