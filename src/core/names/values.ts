import { argumentsAt } from './arguments.ts';
import { readBranches } from './branches.ts';
import { codesOf, endAt, matchAt, skipSpaces } from './characters.ts';
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

const before = /(?:\(\)\s{0,4}=>\s{0,4}|<\w{1,24}>|new\s{1,4}|await\s{1,4}|&(?!quot;|#)|\*|const\s{1,4}){1,3}/y;
/** What these begin with. */
const beginsBefore = codesOf('(<na&*c');
const withDefault =
  /env|default|fetch|config|setting|propert|param|getstring|coalesce|^get(?:$|_?attr|_?or|_?value)|lookup|secret|nvl|^try$/i;
/** Lookups whose second argument is still what is looked up. */
const ofTwo = /^(?:lookup|getattr|get_env|compile_env|dig)$/;
/** What commands read their flags from. */
const readers = /^(?:c|k|v|cmd|cli|fs|flags?|conf|cfg|config|\w{0,12}[cC](?:tx|ontext))$/;
/** What something is looked up in, by the name that stands behind it: `valueFromLookup(this, "/x")`, `getSecret(ctx, "x")`. */
const place = /\s{0,80}(?:this|self|scope|stack|ctx|context|session|config|cfg|ssm|\w{0,24}[cC]lient)\s?,/y;
/** `[]string{"x"}`, `new[] { "x" }`, `new List<string> { "x" }` */
const list = /(?:\[\]\w{1,12}|new\s?\w{0,12}(?:<\w{1,12}>)?(?:\[\])?(?:\(\))?)\s?\{\s?(?=["'`])/y;
const opening = /!?(?:<[\w<>[\], |]{1,40}>)?\(|!\[/y;
const beforeString = /[ \t]{1,4}(?=["'])/y;
const named = /\s{0,80}(?:\w{0,20}default\w{0,20}\s{0,4}[=:]\s{0,4})?/iy;
const comment = /(?:\/\*[^*]{0,120}\*\/|\/\/[^\n"']{0,120}\n)\s{0,80}/y;

/** The values of the expression at `position`: one, or the branches of a condition, or none where it is not understood. */
export function readExpression(text: string, position: number, depth = 0): readonly Value[] {
  if (depth > 4) return [];
  let start = skipComment(text, skipSpaces(text, position));
  const first = readFirst(text, start);
  if (first !== undefined) return [first];
  if (beginsBefore.has(text.charCodeAt(start))) start = endAt(before, text, start);
  const quoted = readString(text, start);
  if (quoted !== undefined) return withElse(text, quoted);
  const variable = beginsName(text.charCodeAt(start + 1)) ? undefined : readInterpolation(text, start);
  if (variable !== undefined) return [variable];
  const path = pathAt(text, start);
  if (path === undefined) return readInBrackets(text, start, depth);
  const { segments, end } = path;
  const name = segments.at(-1) ?? '';
  if (name === 'if' && segments.length === 1) return readBranches(text, start);
  const inside = isFlag(segments) ? [] : readInside(text, end, name, depth);
  if (inside.length > 0) return inside;
  const default_ = readFallback(text, end);
  if (default_.length > 0) return default_;
  const plain = withoutConversion(text, start, path);
  return [{ kind: 'reference', start, end: plain.end, path: plain.segments }];
}

/** Where the spaces end, and a comment between them. */
export function skipComment(text: string, position: number): number {
  return text[position] === '/' ? endAt(comment, text, position) : position;
}

function readInBrackets(text: string, start: number, depth: number): readonly Value[] {
  if (text[start] !== '(') return [];
  const inside = readExpression(text, start + 1, depth + 1);
  if (inside.some(({ kind }) => kind !== 'reference')) return inside;
  const outside = readBranches(text, start);
  return outside.length > 0 ? outside : inside;
}

/** The first string of a list that names its type. */
function readFirst(text: string, start: number): Value | undefined {
  if (text[start] !== '[' && text[start] !== 'n') return undefined;
  const end = endAt(list, text, start);
  return end === start ? undefined : readString(text, end);
}

/** The literal that a call wraps (`aws.String("x")`, `Some "x"`), or the default that it takes as its last argument (`env('X', 'x')`). */
function readInside(text: string, end: number, name: string, depth: number): readonly Value[] {
  if (!mayOpen(text[end])) return [];
  const bracket = matchAt(opening, text, end) ?? matchAt(beforeString, text, end);
  if (bracket === null) return [];
  const inside = end + bracket[0].length;
  if (isWrapper(name)) return readExpression(text, endAt(named, text, inside), depth + 1);
  if (!bracket[0].endsWith('(') || !withDefault.test(name)) return [];
  const starts = argumentsAt(text, inside) ?? [];
  const [last] = starts.length > (needsThree(text, inside, name) ? 2 : 1) ? starts.slice(-1) : [];
  const value = last === undefined ? undefined : readString(text, endAt(named, text, last));
  return value === undefined ? [] : [value];
}

/** `c.String("mail-set")`: a flag's value, by the name of the flag. */
function isFlag(segments: readonly string[]): boolean {
  return segments.length === 2 && segments[1] === 'String' && readers.test(segments[0] ?? '');
}

/** A letter or `_`. */
function beginsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** A bracket, `<` of a type's argument, `!` of a macro, or the space before a string. */
function mayOpen(character: string | undefined): boolean {
  return character === '(' || character === '<' || character === '!' || character === ' ' || character === '\t';
}

function needsThree(text: string, inside: number, name: string): boolean {
  if (matchAt(place, text, inside) !== null) return true;
  return ofTwo.test(name) && (name !== 'get_env' || text[inside] === ':');
}
