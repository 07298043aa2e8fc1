import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../../src/core/overview/layout.ts';

const named = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);

describe('rows of different heights', () => {
  it('stand below each other, those that were never drawn as high as those that were are on average', () => {
    const layout = createLayout(20);
    layout.arrange(named(4));
    expect(layout.height()).toBe(80);
    layout.measure(
      new Map([
        ['row-0', 30],
        ['row-1', 50],
      ]),
    );
    expect([0, 1, 2, 3, 4].map(layout.top)).toEqual([0, 30, 80, 120, 160]);
  });

  it('keep their heights in another order, and lose them where they are drawn otherwise', () => {
    const layout = createLayout(20);
    layout.arrange(['a', 'b', 'c']);
    layout.measure(new Map([['a', 10]]));
    layout.measure(new Map([['b', 90]]));
    layout.measure(new Map([['b', 90]]));
    layout.arrange(['b', 'a']);
    expect([layout.top(1), layout.height()]).toEqual([90, 100]);
    layout.forget(['b']);
    layout.arrange(['b', 'a']);
    expect(layout.top(1)).toBe(10);
    layout.forget();
    layout.measure(new Map([['a', 70]]));
    expect(layout.height()).toBe(140);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [19, 0],
    [20, 1],
    [59, 2],
    [1_000, 2],
  ])('at %i is row %i', (offset, position) => {
    const layout = createLayout(20);
    layout.arrange(named(3));
    expect(layout.at(offset)).toBe(position);
  });

  it('have no height and no position where there are none', () => {
    const layout = createLayout(20);
    layout.arrange([]);
    expect([layout.height(), layout.at(7), layout.top(3)]).toEqual([0, 0, 0]);
  });

  it('are found where they stand, whatever their heights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }), (heights) => {
        const layout = createLayout(20);
        const names = named(heights.length);
        layout.arrange(names);
        layout.measure(new Map(names.map((name, index) => [name, heights[index] ?? 0])));
        for (const index of heights.keys()) {
          expect(layout.at(layout.top(index))).toBe(index);
          expect(layout.at(layout.top(index + 1) - 1)).toBe(index);
        }
      }),
    );
  });
});
