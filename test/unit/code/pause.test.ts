import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause } from '../../../src/code/pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('works once, when nothing came for a while', () => {
  const pause = createPause();
  const work = vi.fn();
  for (let key = 0; key < 100; key++) {
    pause.before('a', work);
    vi.advanceTimersByTime(50);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledOnce();
});

it('keeps keys apart, and ends with what is forgotten or disposed of', () => {
  const pause = createPause();
  const [one, other, third] = [vi.fn(), vi.fn(), vi.fn()];
  pause.before('one', one);
  pause.before('other', other);
  pause.forget('other');
  vi.advanceTimersByTime(1_000);
  pause.before('third', third);
  pause.dispose();
  vi.advanceTimersByTime(1_000);
  expect([one, other, third].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
});
