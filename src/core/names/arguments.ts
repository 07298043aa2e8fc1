import { depthOf, isQuoteCode } from './characters.ts';

/** The arguments of a call are not read farther than this, in characters. */
const reach = 300;

/** Where each argument of a call begins, from the position behind its bracket on; undefined where it does not close nearby. */
export function argumentsAt(text: string, position: number): readonly number[] | undefined {
  const starts = [position];
  const end = Math.min(text.length, position + reach);
  let depth = 0;
  let quote = 0;
  for (let at = position; at < end; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote && text[at - 1] !== '\\') quote = 0;
    } else if (isQuoteCode(code)) quote = code;
    else if (code === 44 && depth === 0) starts.push(at + 1);
    else depth += depthOf(code);
    if (depth < 0) return starts;
  }
  return undefined;
}
