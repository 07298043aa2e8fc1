import { valuesAt } from './blocks.ts';
import { lineStart, matchAt, nameEnd, textBefore } from './characters.ts';
import { isKeyName } from './keys.ts';
import { findMember, findPath, fold } from './members.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { readExpression, type Value } from './values.ts';

/** How many different references are looked for in one text: each costs a pass over it. */
const limit = 48;
const foreign =
  /^(?:process|os|env|ENV|System|import|params|props|options|opts|req|request|event|args|input|settings)$/;
const assigned =
  /["']?\]?(?:\s{0,4}[?!]?:\s{0,4}[\w.<>[\]|?&' *]{1,60}?)?\s{0,8}(?::=|\?\?=|\|\|=|=(?![=>]))[ \t]{0,40}/y;
const declarators =
  /(?:^|[\s;{(,])(?:(?:const|let|var|val|final|static|local|readonly|export|public|private|protected|internal|string|String|my|our|set|auto|char\*?|define|#define|def|str|NSString \*|declare)\s{1,8}){1,5}[$*&]?$|^\s*(?:export\s+|\$|@|self\.|this\.|self::\$?|\$this->)?$/;

/** Resolves references within one text, one hop: to the literal that a constant, a variable, a field, a parameter or a resource holds. */
export function createResolver(source: Source): (path: readonly string[]) => Span | undefined {
  const known = new Map<string, Span | undefined>();
  return (path) => {
    const id = path.join('.');
    if (known.has(id)) return known.get(id);
    if (known.size >= limit) return undefined;
    const span = resolve(source, path);
    known.set(id, span);
    return span;
  };
}

function resolve(source: Source, path: readonly string[]): Span | undefined {
  const [root = '', ...rest] = path;
  const last = path.at(-1) ?? '';
  if (root === 'data') return resolve(source, rest);
  if (root === 'var' && path.length === 2) return findTerraform(source, 'variable', last, ['default']);
  if (root === 'local' && path.length === 2) return findLocal(source, last);
  if (/^aws_ses/.test(root)) return findTerraform(source, `"${root}"`, rest[0] ?? '', ['name', 'configurationsetname']);
  if (path.length === 1) return findConstant(source, root) ?? findLogical(source, root);
  if (/^(?:this|self|static|cls)$/.test(root)) return path.length === 2 ? findConstant(source, last, true) : undefined;
  if (foreign.test(root)) return undefined;
  return findLogical(source, root) ?? findField(source, path) ?? findConstruct(source, root);
}

/** A constant, a variable or a field that is given a literal where it is declared; undefined where several differ. */
function findConstant(source: Source, name: string, isMember = false): Span | undefined {
  const { text } = source;
  const found: Span[] = [];
  for (const position of occurrences(text, name)) {
    const line = text.slice(lineStart(text, position, 160), position);
    const match = matchAt(assigned, text, position + name.length);
    const isDefine = /define\(\s{0,4}["']$/.test(line) || /#define\s+$/.test(line);
    const isDeclared =
      declarators.test(line) ||
      (isMember && /[\w>\])]\s{1,8}\$?$/.test(line)) ||
      /^\s*[\w.<>]{1,40}\s{1,4}$/.test(line);
    const start =
      match !== null && isDeclared
        ? position + name.length + match[0].length
        : isDefine
          ? defined(text, position + name.length)
          : undefined;
    const span =
      start === undefined ? undefined : literalAt(text, start, line.trim() === '' || /^\s*export\s*$/.test(line));
    if (span !== undefined) found.push(span);
    // Given something else elsewhere, it does not hold one literal.
    else if (match !== null && !isMember && !/[(,.]\s*$/.test(line)) return undefined;
  }
  return unique(text, found);
}

function defined(text: string, end: number): number | undefined {
  const match = matchAt(/["']\s{0,4},\s{0,4}|\s{1,8}(?=")/y, text, end);
  return match === null ? undefined : end + match[0].length;
}

/** A field of an object, a member of an enum or a constant of a class that is declared in the text: `sets.news`, `Sets::NEWS`. */
function findField(source: Source, path: readonly string[]): Span | undefined {
  const { text } = source;
  const [root = '', ...fields] = path;
  const members = fields.filter((field, index) => index === 0 || !/^(?:value|rawValue|name)$/.test(field));
  const found: Span[] = [];
  for (const position of occurrences(text, root)) {
    const head = matchAt(
      /(?:\([^()\n]{0,80}\))?(?:[^\n={:;"']{0,60}?(?:=\s{0,8}(?:\w[\w.]{0,40}\()?)?\s{0,8}(?=[{[(])|(?:\([^()\n]{0,80}\))?:\s{0,8}(?=\n))/y,
      text,
      position + root.length,
    );
    const line = text.slice(lineStart(text, position, 120), position);
    const isBlock =
      /(?:enum|class|object|module|struct|interface|const|let|var|val|static|final|namespace)\s{1,4}(?:\w+\s)?[$]?$|^\s*\$?$/.test(
        line,
      );
    const isModule =
      matchAt(/\s{0,4}\n/y, text, position + root.length) !== null && /(?:class|module)\s{1,4}$/.test(line);
    if (!isBlock || (head === null && !isModule)) continue;
    const after = position + root.length + (head?.[0].length ?? 0);
    const opener = /[{[(]/.test(text.charAt(after)) ? after : position;
    const place = findPath(
      source,
      opener,
      members.map((member) => [fold(member)]),
    );
    const span = place === undefined ? undefined : literalAt(text, place, false);
    if (span !== undefined) found.push(span);
  }
  return unique(text, found);
}

/** A variable that holds a construct: `const set = new ses.ConfigurationSet(this, 'Id', { configurationSetName: 'my-set' })`. */
function findConstruct(source: Source, root: string): Span | undefined {
  const { text } = source;
  for (const position of occurrences(text, root)) {
    const match = matchAt(
      /(?:\s{0,4}:\s{0,4}[\w.]{1,40})?\s{0,8}:?=\s{0,8}(?:new\s{1,4}|await\s{1,4})?[\w.]{0,60}ConfigurationSet\(/y,
      text,
      position + root.length,
    );
    if (match === null) continue;
    const place = findMember(source, position + root.length + match[0].length - 1, ['configurationsetname', 'name'], 2);
    return place === undefined ? undefined : literalAt(text, place, false);
  }
  return undefined;
}

/** `resource "aws_ses_configuration_set" "label" {` or `variable "label" {`, and there one of these members. */
function findTerraform(source: Source, head: string, label: string, members: readonly string[]): Span | undefined {
  const { text } = source;
  for (const position of occurrences(text, label)) {
    const isHeaded = text
      .slice(Math.max(0, position - head.length - 12), position)
      .trimEnd()
      .replace(/"$/, '')
      .trimEnd()
      .endsWith(head);
    const open = matchAt(/"\s{0,8}(?=\{)/y, text, position + label.length);
    if (!isHeaded || open === null) continue;
    const place = findMember(source, position + label.length + open[0].length, members);
    return place === undefined ? undefined : literalAt(text, place, false);
  }
  return undefined;
}

/** A value in one of the blocks `locals {`. */
function findLocal(source: Source, name: string): Span | undefined {
  const { text } = source;
  for (const position of occurrences(text, 'locals')) {
    const open = matchAt(/\s{0,8}(?=\{)/y, text, position + 'locals'.length);
    const place =
      open === null ? undefined : findMember(source, position + 'locals'.length + open[0].length, [fold(name)]);
    const span = place === undefined ? undefined : literalAt(text, place, false);
    if (span !== undefined) return span;
  }
  return undefined;
}

/** A resource or a parameter of CloudFormation by its logical id. */
function findLogical(source: Source, id: string): Span | undefined {
  const { text } = source;
  for (const position of occurrences(text, id)) {
    const head = matchAt(/["']?\s{0,4}:[ \t]{0,8}(?:\{|\r?\n)/y, text, position + id.length);
    if (
      head === null ||
      (!/^\s*["']?$/.test(text.slice(lineStart(text, position), position)) &&
        !/[{,]\s*["']$/.test(textBefore(text, position, 4)))
    )
      continue;
    const opener = head[0].endsWith('{') ? position + id.length + head[0].length - 1 : position;
    const type = findMember(source, opener, ['type']);
    const kind = type === undefined ? '' : text.slice(type, type + 60);
    const path = /AWS::SES::ConfigurationSet["'\s]/.test(kind) ? [['properties'], ['name']] : [['default']];
    const place = findPath(source, opener, path);
    const value = valuesAt(source, place)[0];
    if (value?.kind === 'literal') return { start: value.start, end: value.end };
  }
  return undefined;
}

function literalAt(text: string, start: number, isShell: boolean): Span | undefined {
  const value = readExpression(text, start).find((candidate: Value) => candidate.kind === 'literal');
  if (value !== undefined) return named(text, value.start, value.end);
  const end = nameEnd(text, start);
  const isScalar = isShell && end > start && /[\s;]|^$/.test(text.charAt(end));
  return isScalar && text[start - 1] === '=' ? named(text, start, end) : undefined;
}

function named(text: string, start: number, end: number): Span | undefined {
  return end - start <= 64 && !isKeyName(text.slice(start, end)) ? { start, end } : undefined;
}

function unique(text: string, found: readonly Span[]): Span | undefined {
  const [first] = found;
  const isOne =
    first !== undefined &&
    found.every((span) => text.slice(span.start, span.end) === text.slice(first.start, first.end));
  return isOne ? first : undefined;
}

/** Where `name` stands as a whole word; at most 200 places. */
function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  if (name === '') return found;
  for (let at = text.indexOf(name); at !== -1 && found.length < 200; at = text.indexOf(name, at + name.length)) {
    const isWord = !/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + name.length));
    if (isWord) found.push(at);
  }
  return found;
}
