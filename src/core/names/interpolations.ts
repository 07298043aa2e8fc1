import { matchAt } from './characters.ts';
import { segmentsOf } from './paths.ts';
import type { Value } from './values.ts';

interface Interpolated {
  /** The name of the variable, or the default that it has. */
  readonly value: Value;
  /** Where the interpolation ends; undefined where it is one whose value nobody can know. */
  readonly end: number;
}

const bracketed =
  /(?:[$#%]\{\{?|\{\{|<%=)\s{0,8}([\w.$:[\]-]{1,160}?)\s{0,8}(?:(?::[-=]?|,|\|\|)\s{0,8}(["']?)([A-Za-z0-9_-]{1,64})\2\s{0,8})?(?:\}\}?|%>)/y;
/** `{{ .Values.set | default "my-set" | quote }}` */
const filtered = /\{\{-?[^{}\n|]{0,160}\|\s{0,4}default\b[ (]{0,3}["']([A-Za-z0-9_-]{1,64})["']\)?[^{}\n]{0,80}\}\}/y;
/** `$X`, `$env:X`, `$(X)` of Make, `%X%` of Windows. */
const plain = /\$(?:env:)?([A-Za-z_]\w{0,127})(?![\w({])|\$\(([A-Za-z_]\w{0,127})\)|%([A-Za-z_]\w{0,127})%/iy;
/** `{x}` in the strings of Python and C# that are marked for it. */
const inBraces = /\{([A-Za-z_][\w.]{0,127})\}/y;
/** Namespaces of variables that nobody can resolve, so that what stands behind the colon is no default. */
const sources = /^(?:self|opt|ssm|cf|file|aws|sls|param|s3)$/i;

/** `${X:-default}`, `${X}`, `#{x}`, `{{ x }}`, `$X` and the like, at `position`. */
export function readInterpolation(text: string, position: number): Value | undefined {
  return interpolationAt(text, position)?.value;
}

/** The same, with where it ends. In a `formatted` string single braces are an interpolation. */
export function interpolationAt(text: string, position: number, formatted = false): Interpolated | undefined {
  if (!mayOpen(text.charCodeAt(position))) return undefined;
  const match = matchAt(bracketed, text, position);
  if (match !== null) return readBracketed(position, match);
  const known = matchAt(filtered, text, position);
  if (known !== null) {
    const [whole, name = ''] = known;
    const start = position + whole.search(/["']/) + 1;
    return { value: { kind: 'literal', start, end: start + name.length }, end: position + whole.length };
  }
  const variable = matchAt(plain, text, position) ?? (formatted ? matchAt(inBraces, text, position) : null);
  if (variable === null) return undefined;
  const [whole, ...names] = variable;
  return reference(position, whole, names.find((name) => name !== undefined) ?? whole);
}

/** One of `$#%{<`. */
function mayOpen(code: number): boolean {
  return code === 36 || code === 35 || code === 37 || code === 123 || code === 60;
}

function readBracketed(position: number, [whole, name = '', , default_]: RegExpExecArray): Interpolated | undefined {
  if (default_ === undefined) return reference(position, whole, name);
  if (sources.test(name) && !/,|\|\|/.test(whole)) {
    return /^\$\{self:/.test(whole) ? reference(position, whole, whole.slice(2, -1)) : undefined;
  }
  const start = position + whole.lastIndexOf(default_);
  return { value: { kind: 'literal', start, end: start + default_.length }, end: position + whole.length };
}

function reference(start: number, whole: string, name: string): Interpolated {
  const end = start + whole.length;
  return { value: { kind: 'reference', start, end, path: segmentsOf(name), isVariable: true }, end };
}
