/** What a figure tells besides its value: what it is compared with, and what else was counted. */
export type More = Readonly<Record<string, string | number | undefined>>;

/** Prints one figure as a line of JSON. */
export function print(name: string, value: number, unit: string, more: More = {}): void {
  console.log(lineOf(name, value, unit, more));
}

/** The line of JSON that stands for a figure. Numbers below a hundred keep three digits, others are whole. */
export function lineOf(name: string, value: number, unit: string, more: More = {}): string {
  const rounded = Object.entries({ value, unit, ...more }).map(([key, each]) => [
    key,
    typeof each === 'number' ? round(each) : each,
  ]);
  return JSON.stringify({ name, ...Object.fromEntries(rounded) });
}

/** The floor that a value is seen beside, taken in the same run: the least that anybody would need for it. */
export function beside(floor: number, value: number): More {
  return { floor, ratio: value / floor };
}

/** The middle one of some values. Throws where there is none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('there is no median of nothing');
  return middle;
}

/** How long something takes, in milliseconds. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function round(value: number): number {
  return Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value);
}
