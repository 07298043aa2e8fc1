import { expect, it } from 'vitest';
import { createSpans, withoutOverlaps } from '../../../src/core/names/spans.ts';

it('keeps spans in the order of the text, whatever order they come in, and one at each start', () => {
  const spans = createSpans<{ start: number; end: number }>();
  for (const [start, end] of [
    [10, 12],
    [20, 22],
    [5, 6],
    [15, 16],
    [20, 29],
  ] as const)
    spans.set({ start, end });
  expect(spans.all.map(({ start, end }) => [start, end])).toEqual([
    [5, 6],
    [10, 12],
    [15, 16],
    [20, 29],
  ]);
  expect([4, 5, 6, 20, 30].map((start) => spans.has(start))).toEqual([false, true, false, true, false]);
});

it('drops what overlaps a span before it', () => {
  const kept = withoutOverlaps([
    { start: 8, end: 9 },
    { start: 0, end: 4 },
    { start: 3, end: 7 },
  ]);
  expect(kept).toEqual([
    { start: 0, end: 4 },
    { start: 8, end: 9 },
  ]);
});
