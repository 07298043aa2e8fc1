import { readBranches } from './branches.ts';
import { codeBehind, codesOf, endAt, matchAt, quoteAt } from './characters.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';
import { readWrapped } from './wrapped.ts';

const chain = /(?:\s{0,80}(?:\?\.|\.|->|::)\w{1,64}|!|\[[^\][\n]{0,80}\]|\([^()\n]{0,160}\)|\?(?=[.)])){1,8}/y;
/** What it begins with. */
const beginsChain = codesOf('?.-:![(');
/** Methods, filters and arguments that give a default, in the languages that have them. */
const method =
  /\s{0,80}(?:\|\s{0,8}default\b\(?|,\s{0,8}default\s{0,4}[=:]|\)?(?:\.|->)(?:or_?else|unwrap_or|or|value_or|getOrElse|default|withDefault|orElseGet|with_default|catch)\(|\)?\s?\{\s?(?=["']))\s{0,80}/iy;
/** What these begin with, behind spaces. */
const beginsMethod = codesOf('|,).{-');
const pythonCondition = /[ \t]{1,8}if[ \t][^\n"']{1,120}?[ \t]else[ \t]{1,8}/y;
/** A call within a chain that takes a default, alone or behind the name that is looked up. */
const inChain =
  /(?:\.|->)(?:(?:default|or_?else|orElseGet|unwrap_or|unwrap_or_else|value_or|getOrElse|with_?default)\(\s?(?:\|\w{0,10}\||\(\s?\)\s?->)?\s{0,8}|get\w{0,16}\(\s?["'][^"'\n]{0,80}["']\s?,\s?)/i;
/** What a default, a method or a block can begin with. */
const mayFollow = /\s{0,80}(?:[\]})([|?:/.{!=<>&~-]|or|as|,\s{0,8}default)/iy;

/** The defaults and branches behind an expression that ends at `position`: `.unwrap_or("x")`, `|| 'x'`, `? 'a' : 'b'`. */
export function readFallback(text: string, position: number): readonly Value[] {
  if (matchAt(mayFollow, text, position) === null) return [];
  const value = readMethod(text, position);
  return value === undefined ? readBranches(text, position) : [value];
}

/** The same behind a key itself: there a condition (`KEY ? 'on' : 'off'`) says something else than the key's value. */
export function readDefaultOfKey(text: string, position: number): readonly Value[] {
  const value = readMethod(text, position);
  return value === undefined ? readBranches(text, position, true) : [value];
}

/** The branches of a condition in the way of Python: `"a" if x else "b"`; the string alone where it is none. */
export function withElse(text: string, value: Value): readonly Value[] {
  const close = value.end + quoteAt(text, value.end).length;
  const separator = matchAt(pythonCondition, text, close);
  const other = separator === null ? undefined : readString(text, close + separator[0].length);
  return other === undefined ? [value] : [value, other];
}

function readMethod(text: string, position: number): Value | undefined {
  const end = beginsChain.has(codeBehind(text, position, 80)) ? endAt(chain, text, position) : position;
  const whole = text.slice(position, end + 24);
  const within = whole.includes('.') || whole.includes('->') ? inChain.exec(whole) : null;
  const value = within === null ? undefined : readWrapped(text, position + within.index + within[0].length);
  if (value !== undefined) return value;
  return readMethodAt(text, end) ?? (end === position ? undefined : readMethodAt(text, position));
}

function readMethodAt(text: string, position: number): Value | undefined {
  if (!beginsMethod.has(codeBehind(text, position, 80))) return undefined;
  const start = endAt(method, text, position);
  return start === position ? undefined : readWrapped(text, start);
}
