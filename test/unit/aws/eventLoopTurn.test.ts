import { expect, test } from 'vitest';
import { eventLoopTurn } from '../../../src/core/aws/eventLoopTurn.ts';

test('of many that wait at once, one goes on in each turn of the event loop, and the first comes first', async () => {
  let turn = 0;
  const count = () => {
    turn += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const turns = await Promise.all([1, 2, 3, 4].map(() => eventLoopTurn().then(() => turn)));
  clearImmediate(counting);
  expect(new Set(turns).size).toBe(4);
  expect(turns).toEqual(turns.toSorted((one, other) => one - other));
});
