/** The arguments of a call are not read farther than this, in characters. */
const reach = 300;

/** Where each argument of a call begins, from the position behind its bracket on; undefined where it does not close nearby. */
export function argumentsAt(text: string, position: number): readonly number[] | undefined {
  const starts = [position];
  const end = Math.min(text.length, position + reach);
  let depth = 0;
  let quote = '';
  for (let at = position; at < end; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote && text.charAt(at - 1) !== '\\') quote = '';
    } else if (/["'`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth++;
    else if (/[)\]}]/.test(character)) {
      if (depth === 0) return starts;
      depth--;
    } else if (character === ',' && depth === 0) starts.push(at + 1);
  }
  return undefined;
}
