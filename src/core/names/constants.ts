import { lineStart, matchAt, skipSpaces, textBefore } from './characters.ts';
import { literalAt, scalarAt, unique } from './occurrences.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

const assigned =
  /["']?\]?(?:\s{0,4}[?!]?:\s{0,4}[\w.<>[\]|?&' *]{1,60}?|[ \t]{1,4}(?:As[ \t]{1,4})?[*\w.]{1,24})?\s{0,8}(?::=|\?\?=|\|\|=|\?=|=(?![=>~]))[ \t]{0,40}/y;
const declarators =
  /(?:^|[\s;{(,])(?:(?:[cC]onst|let|var|val|final|static|Shared|local|readonly|export|[pP]ublic|[pP]rivate|protected|internal|string|String|my|our|set|auto|char\*?|define|#define|def|str|NSString \*|declare)\s{1,8}){1,5}[$*&]?$|^\s*(?:export\s+|\$|@|self\.|this\.|self::\$?|\$this->|\{\{-?\s?\$)?$/;
/** Declarations that need no sign between the name and its string, by what stands before the name on its line. */
const spaced = /#define\s+$|\((?:def\w*|set[qf!]?|let)\s+$|^\s*@$/;
const beforeString = /\s{1,8}(?=["'])/y;
const lineEnd = /[ \t]{0,20}(?:\r|\n|$|[ \t]#)/y;
const wordEnd = /[\s;]|$/y;
const declaresParameters = /\b(?:def|function|func|fun|fn|constructor)\b[^(){};]{0,60}\([^()]{0,160}$/;
const parameters = /\([^()]{0,160}$/;
const body = /[^()]{0,160}\)\s{0,4}(?::[^{;\n]{0,40})?(?:=>|\{)/y;

/** What a name is looked for as. */
interface Sought {
  readonly name: string;
  /** A field or a member of a class, whose type may stand before it. */
  readonly isMember?: boolean;
  /** A variable of settings (`${X}`): there `X: value` and `X = value` need no quotes. */
  readonly isVariable?: boolean;
}

/** A constant, a variable, a field or a parameter that is given a literal where it is declared; undefined where several differ. */
export function findConstant(source: Source, sought: Sought): Span | undefined {
  const { text } = source;
  const found: Span[] = [];
  for (const position of source.occurrences(sought.name)) {
    const line = text.slice(lineStart(text, position, 160), position);
    const end = position + sought.name.length;
    const span = readDeclared(text, { ...sought, position, end, line });
    if (span === 'unknown') return undefined;
    if (span !== undefined) found.push(span);
  }
  return unique(text, found);
}

interface Occurrence extends Sought {
  readonly position: number;
  readonly end: number;
  /** What stands before it on its line. */
  readonly line: string;
}

/** `unknown` where it is given something else than a literal: then it does not hold one. */
function readDeclared(text: string, occurrence: Occurrence): Span | 'unknown' | undefined {
  const { position, end, line, isMember = false, isVariable = false } = occurrence;
  const anchored = /[:-]\s+&$/.test(line) ? scalarAt(text, skipSpaces(text, end), lineEnd) : undefined;
  if (anchored !== undefined) return anchored;
  const setting = isVariable ? readSetting(text, end, line) : undefined;
  if (setting !== undefined) return setting;
  const gap = spaced.test(line) ? matchAt(beforeString, text, end) : matchAt(definedAs(line), text, end);
  if (gap !== null) return literalAt(text, end + gap[0].length);
  const match = matchAt(assigned, text, end);
  if (match === null) return undefined;
  const start = end + match[0].length;
  const isDeclared =
    declarators.test(line) ||
    (isMember && /[\w>\])]\s{1,8}\$?$/.test(line)) ||
    /^\s*[\w.<>]{1,40}\s{1,4}$/.test(line) ||
    isParameter(text, position, end);
  const span = isDeclared ? (literalAt(text, start) ?? readShell(text, start, line)) : undefined;
  if (span !== undefined) return span;
  // Named arguments of calls and members of other objects say nothing of it.
  return isMember || /[(,.]\s*$/.test(line) ? undefined : 'unknown';
}

/** `define('X', 'my-set')`, and `use constant X => 'my-set'`. */
function definedAs(line: string): RegExp {
  if (/define\(\s{0,4}["']$/.test(line)) return /["']\s{0,4},\s{0,4}/y;
  return /\bconstant\s+(?:\{\s*)?$/.test(line) ? /\s{0,8}=>\s{0,8}/y : /(?!)/y;
}

/** `X=my-set` of a shell, `X := my-set` of Make: without quotes. */
function readShell(text: string, start: number, line: string): Span | undefined {
  if (!/^\s*(?:export|set|readonly|declare|local)?\s*$/i.test(line)) return undefined;
  return text[start - 1] === '=' ? scalarAt(text, start, wordEnd) : scalarAt(text, start, lineEnd);
}

/** `X: my-set` on a line of its own, as in the `env:` of a workflow; `mail.set = my-set`; `<mail.set>my-set</mail.set>`. */
function readSetting(text: string, end: number, line: string): Span | undefined {
  if (/<$/.test(line) && text[end] === '>') return scalarAt(text, skipSpaces(text, end + 1), /\s{0,80}<\//y);
  const isNamed = /\bname=["']$/.test(line);
  if (!isNamed && !/^\s*(?:-\s+)?["']?$/.test(line)) return undefined;
  if (isNamed) return readNamed(text, end);
  const sign = matchAt(/["']?[ \t]{0,8}(?::[ \t]|=)[ \t]{0,8}["']?/y, text, end);
  if (sign === null) return undefined;
  const quote = /["']$/.exec(sign[0])?.[0] ?? '';
  const ended = quote === '' ? lineEnd : new RegExp(`${quote}[ \\t]{0,20}(?:\\r|\\n|$|[ \\t]#)`, 'y');
  return scalarAt(text, end + sign[0].length, ended);
}

/** `name="X" value="my-set"` of XML. */
function readNamed(text: string, end: number): Span | undefined {
  const value = matchAt(/["']\s{1,8}value=["']/y, text, end);
  return value === null ? undefined : scalarAt(text, end + value[0].length, /["']/y);
}

/** Whether a name stands among the parameters of a function, so that what follows is its default, and no argument of a call. */
function isParameter(text: string, position: number, end: number): boolean {
  const before = textBefore(text, position, 240);
  if (declaresParameters.test(before)) return true;
  const isHead = parameters.test(before) && !/\b(?:if|while|for|switch|with|catch)\s*\([^()]*$/.test(before);
  return isHead && matchAt(body, text, end) !== null;
}
