import { matchAt, nameEnd, quoteAt, skipSpaces } from './characters.ts';
import { readString } from './strings.ts';
import { readExpression, type Value } from './values.ts';
import { isWrapper } from './wrapped.ts';

const headed = /(?:new\s{0,4})?(?:\[\]\w{0,12}|([A-Za-z]\w{0,20})(?:<\w{1,12}>)?(?:\[\])?)\s?[[({]\s{0,80}(?=["'`])/y;

/** Every string of the list that begins at `position`, behind its bracket; and of the items without quotes those that `isBare` takes. */
export function readList(text: string, position: number, isBare: (item: string) => boolean): readonly Value[] {
  const found: Value[] = [];
  let start = skipSpaces(text, position);
  for (let count = 0; count < 1_000; count++) {
    const value = readString(text, start) ?? readBareItem(text, start, isBare);
    if (value === undefined) break;
    const end = value.end + quoteAt(text, value.end).length;
    // A key of a map: `['shape' => 'x']`.
    if (matchAt(/\s{0,8}=>/y, text, end) !== null) return found;
    found.push(value);
    const separator = matchAt(/\s{0,80},\s{0,80}/y, text, end);
    if (separator === null) break;
    start = end + separator[0].length;
  }
  return found.length > 0 ? found : readExpression(text, start).filter((value) => value.kind !== 'reference');
}

/** Where the strings of a list begin that a word heads: `listOf("a")`, `[]string{"a"}`, `new[] { "a" }`, `ARRAY['a']`. */
export function listAt(text: string, start: number): number | undefined {
  const match = matchAt(headed, text, start);
  return match === null || (match[1] !== undefined && !isWrapper(match[1])) ? undefined : start + match[0].length;
}

function readBareItem(text: string, start: number, isBare: (item: string) => boolean): Value | undefined {
  const end = nameEnd(text, start);
  const isWhole = end > start && /^\s{0,8}[,\]]/.test(text.slice(end, end + 9));
  return isWhole && isBare(text.slice(start, end)) ? { kind: 'literal', start, end } : undefined;
}
