/** Where rows of different heights stand below each other, of which most have never been drawn. All lengths are in pixels. */
export interface Layout {
  /** Puts these rows below each other, in this order. */
  arrange(names: readonly string[]): void;
  /**
   * Takes the heights of rows that are drawn. Those that never were are taken to be as high as these are on average. Answers whether a row
   * may stand elsewhere now.
   */
  measure(heights: ReadonlyMap<string, number>): boolean;
  /** Forgets the heights of these rows, or of all, where they would be drawn otherwise now. */
  forget(names?: Iterable<string>): void;
  /** Where the row at this position begins; past the last one, where that ends. */
  top(position: number): number;
  /** The position of the row that stands there: the first above all, the last below all. */
  at(offset: number): number;
  height(): number;
}

/** `guess` is how high a row is taken to be before any is drawn. */
export function createLayout(guess: number): Layout {
  const measured = new Map<string, number>();
  let names: readonly string[] = [];
  let usual = guess;
  let isUsualKnown = false;
  /** Where each row begins, and where the last one ends. */
  let tops = new Float64Array(1);

  function place(): void {
    tops = new Float64Array(names.length + 1);
    let top = 0;
    for (const [position, name] of names.entries()) {
      tops[position] = top;
      top += measured.get(name) ?? usual;
    }
    tops[names.length] = top;
  }

  const top = (position: number) => tops[Math.min(Math.max(position, 0), names.length)] ?? 0;

  return {
    arrange(arranged) {
      names = arranged;
      place();
    },
    measure(heights) {
      let isNew = false;
      for (const [name, height] of heights) {
        const before = measured.get(name);
        if (before === height) continue;
        measured.set(name, height);
        // Most rows are as high as they were taken to be, and move nothing.
        isNew ||= (before ?? usual) !== height;
      }
      // Once: whatever is not drawn yet would move with each change.
      if (!isUsualKnown && measured.size > 0) {
        isUsualKnown = true;
        usual = [...measured.values()].reduce((sum, height) => sum + height, 0) / measured.size;
      }
      if (isNew) place();
      return isNew;
    },
    forget(forgotten) {
      if (forgotten === undefined) {
        measured.clear();
        isUsualKnown = false;
      } else {
        for (const name of forgotten) measured.delete(name);
      }
    },
    top,
    at(offset) {
      let [first, last] = [0, names.length - 1];
      while (first < last) {
        const middle = Math.ceil((first + last) / 2);
        if (top(middle) <= offset) first = middle;
        else last = middle - 1;
      }
      return Math.max(first, 0);
    },
    height: () => top(names.length),
  };
}
