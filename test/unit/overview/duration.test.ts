import { expect, it } from 'vitest';
import { timeToDescribe } from '../../../src/core/overview/duration.ts';

it.each([
  [0, '0 seconds'],
  [1, '2 seconds'],
  [10, '11 seconds'],
  [59, 'about 1 minute'],
  [60, 'about 1 minute'],
  [100, 'about 2 minutes'],
  [5_000, 'about 86 minutes'],
  [10_000, 'about 3 hours'],
])('%i sets take %s', (count, expected) => expect(timeToDescribe(count)).toBe(expected));
