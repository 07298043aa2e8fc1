/** The name that `written` was most likely meant to be: the one that fewest changes of a character lead to, where those are few. */
export function closestName(written: string, names: readonly string[]): string | undefined {
  let closest: string | undefined;
  let fewest = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const changes = distance(written.toLowerCase(), name.toLowerCase(), fewest);
    if (changes >= fewest) continue;
    fewest = changes;
    closest = name;
  }
  return closest;
}

/** How many characters must be put in, taken out or replaced; `limit` where it is as many or more. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, character] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return Math.min(row[to.length] ?? limit, limit);
}
