import { expect, it } from 'vitest';
import { inTurns } from '../../../src/core/aws/files/inTurns.ts';

it('takes all things in their order, and lets others have their turn after every few', async () => {
  const taken: number[] = [];
  const seen: number[] = [];
  const look = () => {
    seen.push(taken.length);
    if (taken.length < 5) setImmediate(look);
  };
  setImmediate(look);
  await inTurns([1, 2, 3, 4, 5], 2, (thing) => taken.push(thing));
  expect(taken).toEqual([1, 2, 3, 4, 5]);
  expect(seen).toEqual(expect.arrayContaining([2, 4]));
});
