import { matchAt, nameEnd, quoteAt } from './characters.ts';

/** What stands where a name is expected. */
export type Value =
  | { readonly kind: 'literal'; readonly start: number; readonly end: number }
  /** An expression that may be resolved in the same text; `path` holds its segments. */
  | { readonly kind: 'reference'; readonly start: number; readonly end: number; readonly path: readonly string[] }
  /** A text with a variable part; `prefix` is what stands before that. */
  | { readonly kind: 'template'; readonly start: number; readonly end: number; readonly prefix: string };

const stringPrefix = /(?:@\$?|\$@?|[rubfLNq]{1,2}|#)(?=["'`])/y;
const before = /(?:new\s{1,4}|await\s{1,4}|&(?!quot;|#)|\*|const\s{1,4}){1,3}/y;
const path =
  /[$@]{0,2}[A-Za-z_][\w$]{0,127}(?:(?:\.|::|->|\?\.|!\.)\$?[A-Za-z_][\w-]{0,127}|\[(?:\d{1,6}|"[\w-]{1,64}"|'[\w-]{1,64}')\]){0,12}/y;
const interpolation =
  /(?:[$#%]\{\{?|\{\{|<%=)\s{0,8}([\w.$:[\]-]{1,160}?)\s{0,8}(?:(?::[-=]?|,|\|\|)\s{0,8}(["']?)([A-Za-z0-9_-]{1,64})\2\s{0,8})?(?:\}\}?|%>)/y;
const spaces = /(?:[ \t]|\\?\r?\n|\\n|%20){0,200}/y;
const continues = /[ \t]{0,8}(?:\r?\n[ \t]{1,80})?(?:\+(?!\+)|\.\.|<>|~|\.[ \t]?\$|&[ \t])/y;
const wrapper =
  /^(?:string|stringvalue|strings?tring|ptr|pointer|str|strptr|stringptr|some|of|ofnullable|just|from|from_?static|from_?str|literal|text|toptr|ref|new|quote|nsstring|raw|trim|value|field)$/i;
const withDefault = /env|default|fetch|config|setting|propert|param|getstring|coalesce|^get$|lookup|secret|nvl/i;
const chain = /(?:(?:\?\.|\.|->|::)\w{1,64}|!|\[[^\][\n]{0,80}\]|\([^()\n]{0,160}\)|\?(?=[.)])){1,8}/y;
/** Operators and methods behind which a default stands, in the languages that have one. */
const fallback =
  /\s{0,80}(?:\|\||\?\?|\?:|\/\/|\bor\s|\|\s{0,8}default\b\(?|,\s{0,8}default\s{0,4}[=:]|\)?\.(?:or_?else|unwrap_or|or|value_or|getOrElse|default|withDefault|orElseGet|with_default|catch)\(|\)?\s?\{\s?(?=["']))\s{0,80}/iy;
const unwrapElse = /\s{0,80}\.(?:unwrap_or_else|orElseGet|getOrElse)\(\s?(?:\|\w{0,10}\||\(\s?\)\s?->)?\s{0,8}/y;
const ternary = /\s{0,80}\?\s{0,80}/y;
const ternaryOfPath = /\s{0,80}\?\s{0,80}[A-Za-z_$][\w.$[\]]{0,80}(?:\(\))?\s{0,80}:\s{0,80}/y;
const otherwise = /\s{0,80}(?::|\belse\b)\s{0,80}/y;
const pythonCondition = /[ \t]{1,8}if[ \t][^\n"']{1,120}?[ \t]else[ \t]{1,8}/y;

/** Where the spaces, line breaks and line continuations from `position` on end. */
export function skipSpaces(text: string, position: number): number {
  return position + (matchAt(spaces, text, position)?.[0].length ?? 0);
}

/** The values of the expression at `position`: one, or the branches of a condition, or none where it is not understood. */
export function readExpression(text: string, position: number, depth = 0): readonly Value[] {
  if (depth > 4) return [];
  let start = skipSpaces(text, position);
  start += matchAt(before, text, start)?.[0].length ?? 0;
  const quoted = readString(text, start);
  if (quoted !== undefined) return withBranches(text, quoted, pythonCondition);
  const variable = /[A-Za-z_]/.test(text.charAt(start + 1)) ? undefined : readInterpolation(text, start);
  if (variable !== undefined) return [variable];
  const name = matchAt(path, text, start)?.[0];
  if (name === undefined) return text[start] === '(' ? readExpression(text, start + 1, depth + 1) : [];
  const end = start + name.length;
  if (name === 'if') return readFallback(text, end, true);
  if (text[end] === '(') {
    const inside = readArguments(text, end + 1, name, depth);
    if (inside.length > 0) return inside;
  }
  const default_ = readFallback(text, end);
  if (default_.length > 0) return default_;
  return [{ kind: 'reference', start, end, path: segments(name) }];
}

/** Quotes that are brackets, in the languages that have them: `q(x)`, `%q{x}`, `~s(x)`, `[[x]]`, `R"(x)"`, `<![CDATA[x]]>`, `“x”`. */
const bracketed =
  /(?:R"\w{0,8}\(|%?q[({[|/]|~s[({[|/]|\[={0,4}\[|r#{1,3}"|#{1,3}"|<!\[CDATA\[|[“‘«])([A-Za-z0-9_-]{1,64})(?=[)}\]|/”’»]|"#)/iy;

/** The string at `position`: a literal where its whole content is a name, a template or reference where it has a variable part. */
export function readString(text: string, position: number): Value | undefined {
  const open = position + (matchAt(stringPrefix, text, position)?.[0].length ?? 0);
  const quote = quoteAt(text, open);
  if (quote === '' || /[Rr#]/.test(text.charAt(position))) {
    const match = matchAt(bracketed, text, position);
    const end = position + (match?.[0].length ?? 0);
    if (match !== null) return { kind: 'literal', start: end - (match[1] ?? '').length, end };
  }
  if (quote === '') return undefined;
  const start = open + quote.length;
  const end = nameEnd(text, start);
  if (end - start > 64) return undefined;
  if (end > start && text.startsWith(quote, end)) {
    if (matchAt(continues, text, end + quote.length) === null) return { kind: 'literal', start, end };
    return { kind: 'template', start, end, prefix: text.slice(start, end) };
  }
  return readTemplate(text, start, end, quote);
}

function readTemplate(text: string, start: number, prefixEnd: number, quote: string): Value | undefined {
  if (!/[$#{%<\\]/.test(text.charAt(prefixEnd))) return undefined;
  const close = text.slice(prefixEnd, prefixEnd + 200).search(/["'`\n](?![\]\w])/);
  const end = close === -1 ? -1 : prefixEnd + close;
  const variable = prefixEnd === start ? readInterpolation(text, start) : undefined;
  if (variable !== undefined && text.startsWith(quote, interpolationEnd(text, start))) return variable;
  if (end === -1 || !/\$|\{|%[sdv(]|<%|\\\(/.test(text.slice(prefixEnd, end))) return undefined;
  return { kind: 'template', start, end, prefix: text.slice(start, prefixEnd) };
}

/** `${X:-default}`, `${X}`, `#{x}`, `{{ x }}`, `$X`, at `position`. */
export function readInterpolation(text: string, position: number): Value | undefined {
  const match = matchAt(interpolation, text, position);
  if (match === null) {
    const plain = matchAt(/\$(?:env:)?[A-Za-z_]\w{0,127}(?![\w({])/iy, text, position)?.[0];
    return plain === undefined ? undefined : reference(position, plain);
  }
  const [whole, name = '', , fallbackName] = match;
  if (fallbackName === undefined) return reference(position, whole, name);
  if (/^(?:self|opt|ssm|cf|file|aws|sls|param|s3)$/i.test(name) && !/,|\|\|/.test(whole)) return undefined;
  const start = position + whole.lastIndexOf(fallbackName);
  return { kind: 'literal', start, end: start + fallbackName.length };
}

function interpolationEnd(text: string, position: number): number {
  const length =
    matchAt(interpolation, text, position)?.[0].length ?? matchAt(/\$\w{1,128}/y, text, position)?.[0].length ?? 0;
  return position + length;
}

function reference(start: number, whole: string, name = whole): Value {
  return { kind: 'reference', start, end: start + whole.length, path: segments(name) };
}

function segments(name: string): readonly string[] {
  return name
    .replace(/^\$(?:env:)?/i, '')
    .replaceAll(/\[\d+\]/g, '')
    .split(/\?\.|!\.|\.|::|->|\[["']|["']\]|:/)
    .filter((segment) => segment !== '');
}

/** The literal that a call wraps (`aws.String("x")`), or the default that it takes as its second argument (`env('X', 'x')`). */
function readArguments(text: string, position: number, callee: string, depth: number): readonly Value[] {
  const name = segments(callee).at(-1) ?? '';
  const start = skipSpaces(text, position);
  if (wrapper.test(name)) return readExpression(text, start, depth + 1);
  if (!withDefault.test(name)) return [];
  const second = secondArgument(text, start);
  const value = second === undefined ? undefined : readString(text, second);
  return value === undefined ? [] : [value];
}

/** Where the second argument begins, if the first is a quoted string or a name: behind `default=` where that is written. */
function secondArgument(text: string, position: number): number | undefined {
  const match = matchAt(
    /(?:[rubf@]?["'][^"'\n]{0,120}["']|[\w.:$]{1,80})\s{0,40},\s{0,40}(?:\w{0,20}default\w{0,20}\s{0,4}[=:]\s{0,4})?/iy,
    text,
    position,
  );
  return match === null ? undefined : position + match[0].length;
}

/** The default behind an expression that ends at `position`: `|| 'x'`, `?? "x"`, `.unwrap_or("x")`, `? 'a' : 'b'`. */
export function readFallback(text: string, position: number, isCondition = false): readonly Value[] {
  const end = position + (matchAt(chain, text, position)?.[0].length ?? 0);
  for (const start of new Set([end, position])) {
    for (const operator of [unwrapElse, fallback]) {
      const length = matchAt(operator, text, start)?.[0].length;
      const value = length === undefined ? undefined : readString(text, start + length);
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

/** `.default('x')` somewhere in a chain of calls, as schemas have it. */
function defaultInChain(text: string, position: number, end: number): readonly Value[] {
  const match = /\.(?:default|orElse|unwrap_or|getOrElse|withDefault)\(\s?(?=["'])/.exec(text.slice(position, end));
  const value = match === null ? undefined : readString(text, position + match.index + match[0].length);
  return value === undefined ? [] : [value];
}

/** The string, and the other branch of its condition where it has one: `'a' : 'b'`, `"a" if x else "b"`. */
function withBranches(text: string, value: Value, condition: RegExp): readonly Value[] {
  const close = value.end + quoteAt(text, value.end).length;
  const separator = matchAt(condition, text, close);
  const other = separator === null ? undefined : readString(text, close + separator[0].length);
  return other === undefined ? [value] : [value, other];
}
