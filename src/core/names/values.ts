import { matchAt, skipSpaces } from './characters.ts';
import { readFallback, withElse } from './fallbacks.ts';
import { readInterpolation } from './interpolations.ts';
import { pathAt, withoutConversion } from './paths.ts';
import { readString } from './strings.ts';
import { isWrapper } from './wrapped.ts';

/** What stands where a name is expected. */
export type Value = Literal | Reference | Template;

interface Literal {
  readonly kind: 'literal';
  readonly start: number;
  readonly end: number;
}

/** An expression that may be resolved in the same text. */
export interface Reference {
  readonly kind: 'reference';
  readonly start: number;
  readonly end: number;
  readonly path: readonly string[];
  /** Whether it is replaced in a text, as `${X}` and `{{ x }}` are: settings without quotes give such a variable its value too. */
  readonly isVariable?: boolean;
}

/** A text with a variable part; `prefix` is what stands before that. */
interface Template {
  readonly kind: 'template';
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
}

const before = /(?:\(\)\s{0,4}=>\s{0,4}|new\s{1,4}|await\s{1,4}|&(?!quot;|#)|\*|const\s{1,4}){1,3}/y;
const withDefault = /env|default|fetch|config|setting|propert|param|getstring|coalesce|^get$|lookup|secret|nvl/i;
/** `[]string{"x"}`, `new[] { "x" }`, `new List<string> { "x" }` */
const list = /(?:\[\]\w{1,12}|new\s?\w{0,12}(?:<\w{1,12}>)?(?:\[\])?(?:\(\))?)\s?\{\s?(?=["'`])/y;
const beforeString = /[ \t]{1,4}(?=["'])/y;
const secondArgument =
  /(?:[rubf@]?["'][^"'\n]{0,120}["']|[\w.:$]{1,80})\s{0,40},\s{0,40}(?:\w{0,20}default\w{0,20}\s{0,4}[=:]\s{0,4})?/iy;

/** The values of the expression at `position`: one, or the branches of a condition, or none where it is not understood. */
export function readExpression(text: string, position: number, depth = 0): readonly Value[] {
  if (depth > 4) return [];
  let start = skipSpaces(text, position);
  const first = readFirst(text, start);
  if (first !== undefined) return [first];
  start += matchAt(before, text, start)?.[0].length ?? 0;
  const quoted = readString(text, start);
  if (quoted !== undefined) return withElse(text, quoted);
  const variable = /[A-Za-z_]/.test(text.charAt(start + 1)) ? undefined : readInterpolation(text, start);
  if (variable !== undefined) return [variable];
  const path = pathAt(text, start);
  if (path === undefined) return text[start] === '(' ? readExpression(text, start + 1, depth + 1) : [];
  const { segments, end } = path;
  const name = segments.at(-1) ?? '';
  if (name === 'if' && segments.length === 1) return readFallback(text, end, true);
  const inside = readInside(text, end, name, depth);
  if (inside.length > 0) return inside;
  const default_ = readFallback(text, end);
  if (default_.length > 0) return default_;
  const plain = withoutConversion(text, start, path);
  return [{ kind: 'reference', start, end: plain.end, path: plain.segments }];
}

/** The first string of a list that names its type. */
function readFirst(text: string, start: number): Value | undefined {
  if (!/[[n]/.test(text.charAt(start))) return undefined;
  const head = matchAt(list, text, start);
  return head === null ? undefined : readString(text, start + head[0].length);
}

/** The literal that a call wraps (`aws.String("x")`, `Some "x"`), or the default that it takes as its second argument (`env('X', 'x')`). */
function readInside(text: string, end: number, name: string, depth: number): readonly Value[] {
  const isCall = text[end] === '(' || text.startsWith('!(', end) || text.startsWith('![', end);
  const bracket = isCall ? end + (text[end] === '!' ? 2 : 1) : end;
  const spaced = isCall ? null : matchAt(beforeString, text, end);
  if (!isCall && spaced === null) return [];
  if (isWrapper(name)) return readExpression(text, bracket + (spaced?.[0].length ?? 0), depth + 1);
  if (!isCall || !withDefault.test(name)) return [];
  const start = skipSpaces(text, bracket);
  const first = matchAt(secondArgument, text, start);
  const value = first === null ? undefined : readString(text, start + first[0].length);
  return value === undefined ? [] : [value];
}
