/** The few of many with the greatest values. */
export interface Best {
  /** `value` fits into 31 bits, as `item` does: larger numbers would be objects, and most of the time would go into them. */
  offer(value: number, item: number): void;
  /** The items with the greatest values, the greatest first, and of equal ones the one that was offered first. */
  items(): readonly number[];
}

/** Keeps `most` of them: sorting all of 100,000 would take longer than a keystroke may. */
export function createBest(most: number): Best {
  const values = new Int32Array(most + 1);
  const items = new Int32Array(most + 1);
  let count = 0;
  let least = 0;
  return {
    offer(value, item) {
      if (count === most && value <= least) return;
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[middle] ?? 0) >= value) low = middle + 1;
        else high = middle;
      }
      values.copyWithin(low + 1, low, count);
      items.copyWithin(low + 1, low, count);
      values[low] = value;
      items[low] = item;
      count = Math.min(count + 1, most);
      least = values[count - 1] ?? 0;
    },
    items: () => [...items.subarray(0, count)],
  };
}
