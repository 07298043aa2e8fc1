import { matchAt, quoteAt, skipSpaces } from './characters.ts';
import { pathAt } from './paths.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';
import { readWrapped } from './wrapped.ts';

const chain = /(?:(?:\?\.|\.|->|::)\w{1,64}|!|\[[^\][\n]{0,80}\]|\([^()\n]{0,160}\)|\?(?=[.)])){1,8}/y;
/** Operators and methods behind which a default stands, in the languages that have one. */
const fallback =
  /\s{0,80}(?:\|\||\?\?|\?:|\/\/|\bor\s|\|\s{0,8}default\b\(?|,\s{0,8}default\s{0,4}[=:]|\)?\.(?:or_?else|unwrap_or|or|value_or|getOrElse|default|withDefault|orElseGet|with_default|catch)\(|\)?\s?\{\s?(?=["']))\s{0,80}/iy;
const unwrapElse = /\s{0,80}\.(?:unwrap_or_else|orElseGet|getOrElse)\(\s?(?:\|\w{0,10}\||\(\s?\)\s?->)?\s{0,8}/y;
const ternary = /\s{0,80}\?\s{0,80}/y;
const ternaryOfPath = /\s{0,80}\?\s{0,80}[A-Za-z_$][\w.$[\]]{0,80}(?:\(\))?\s{0,80}:\s{0,80}/y;
const otherwise = /\s{0,80}(?::|\belse\b)\s{0,80}/y;
const pythonCondition = /[ \t]{1,8}if[ \t][^\n"']{1,120}?[ \t]else[ \t]{1,8}/y;
/** A call within a chain that takes a default: schemas have it alone, lookups behind the name. */
const inChain =
  /\.(?:(?:default|orElse|unwrap_or|getOrElse|withDefault)\(\s?|get\w{0,16}\(\s?["'][^"'\n]{0,80}["']\s?,\s?)(?=["'])/;
/** What a default, a method or a block can begin with. */
const mayFollow = /\s{0,80}(?:[\]})([|?:/.{!-]|or|,\s{0,8}default)/iy;
/** How many alternatives in a row are read: `a || b || 'my-set'`. */
const most = 4;

/** The default behind an expression that ends at `position`: `|| 'x'`, `?? "x"`, `.unwrap_or("x")`, `? 'a' : 'b'`. */
export function readFallback(text: string, position: number, isCondition = false): readonly Value[] {
  if (matchAt(mayFollow, text, position) === null) return [];
  let from: number | undefined = position;
  for (let count = 0; from !== undefined && count < most; count++) {
    const end = from + (matchAt(chain, text, from)?.[0].length ?? 0);
    const found = readOperators(text, from, end, isCondition);
    if (found.length > 0) return found;
    from = nextAlternative(text, end);
  }
  return [];
}

/** The branches of a condition in the way of Python: `"a" if x else "b"`; the string alone where it is none. */
export function withElse(text: string, value: Value): readonly Value[] {
  return withBranches(text, value, pythonCondition);
}

function readOperators(text: string, position: number, end: number, isCondition: boolean): readonly Value[] {
  for (const start of new Set([end, position])) {
    for (const operator of [unwrapElse, fallback]) {
      const length = matchAt(operator, text, start)?.[0].length;
      const value = length === undefined ? undefined : readWrapped(text, start + length);
      if (value !== undefined) return [value];
    }
    const otherwiseAt = matchAt(ternaryOfPath, text, start)?.[0].length;
    const other = otherwiseAt === undefined ? undefined : readString(text, start + otherwiseAt);
    if (other !== undefined) return [other];
    const question = isCondition ? skipSpaces(text, start) - start : matchAt(ternary, text, start)?.[0].length;
    const first = question === undefined ? undefined : readString(text, start + question);
    if (first !== undefined) return withBranches(text, first, otherwise);
  }
  return defaultInChain(text, position, end);
}

/** Where the next alternative ends, if it is none that can be read: the one behind it may be. */
function nextAlternative(text: string, end: number): number | undefined {
  const operator = matchAt(/\s{0,80}(?:\|\||\?\?|\bor\s)\s{0,80}/y, text, end)?.[0].length;
  return operator === undefined ? undefined : pathAt(text, end + operator)?.end;
}

function defaultInChain(text: string, position: number, end: number): readonly Value[] {
  const match = inChain.exec(text.slice(position, end));
  const value = match === null ? undefined : readString(text, position + match.index + match[0].length);
  return value === undefined ? [] : [value];
}

/** The string, and the other branch of its condition where it has one: `'a' : 'b'`. */
function withBranches(text: string, value: Value, condition: RegExp): readonly Value[] {
  const close = value.end + quoteAt(text, value.end).length;
  const separator = matchAt(condition, text, close);
  const other = separator === null ? undefined : readString(text, close + separator[0].length);
  return other === undefined ? [value] : [value, other];
}
