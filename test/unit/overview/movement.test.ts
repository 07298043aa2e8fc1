import { expect, it } from 'vitest';
import { move } from '../../../media/overview/movement.ts';

const press = (key: string, row: number, column: number, ctrlKey = false) =>
  move({ key, ctrlKey, metaKey: false }, { row, column }, 100, 20);

it.each([
  ['ArrowDown', 5, 2, 6, 2],
  ['ArrowUp', 5, 2, 4, 2],
  ['ArrowLeft', 5, 2, 5, 1],
  ['ArrowRight', 5, 2, 5, 3],
  ['PageDown', 5, 2, 25, 2],
  ['PageUp', 25, 2, 5, 2],
  ['Home', 5, 2, 5, 0],
  ['End', 5, 2, 5, 5],
  ['ArrowUp', 0, 2, 0, 2],
  ['ArrowDown', 99, 2, 99, 2],
  ['PageDown', 95, 2, 99, 2],
  ['ArrowLeft', 5, 0, 5, 0],
  ['ArrowRight', 5, 5, 5, 5],
])('%s leads from row %i and column %i to row %i and column %i', (key, row, column, toRow, toColumn) => {
  expect(press(key, row, column)).toEqual({ row: toRow, column: toColumn });
});

it.each([
  ['Home', 0, 0],
  ['End', 99, 5],
  ['ArrowUp', 0, 2],
  ['ArrowDown', 99, 2],
])('Ctrl+%s leads to row %i and column %i', (key, row, column) => {
  expect(press(key, 5, 2, true)).toEqual({ row, column });
});

it.each(['a', 'Tab', 'Enter', 'toString', '__proto__'])('%s leads nowhere', (key) => {
  expect(press(key, 5, 2)).toBeUndefined();
});
