import { codesOf, depthOf, lineStart, matchAt } from './characters.ts';
import { splitWords } from './keys.ts';
import type { Source } from './source.ts';

/** The farthest that a member stands from the beginning of its block, in characters. */
const reach = 6_000;
const member =
  /(?:(?:static|const|readonly|pub|public|private|protected|internal|final|string|String|val|var|let|case)\s{1,4}){0,5}(?:\\?["'])?([A-Za-z_$:][\w$:-]{0,63})(?:\\?["'])?(?:\?|!)?\s{0,8}(?:=>|:=|[:=(])(?![=:])/y;
const block = /(?:\\?["'])?([A-Za-z_$][\w$:-]{0,63})(?:\\?["'])?[ \t]{0,8}\{/y;

/** What a member begins with. */
const starts = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$"\'\\');
/** What it stands behind. */
const separators = codesOf('{([,;\n\r.');
/** What may stand between the two. */
const between = codesOf(' \t"\'\\+-~');

/** Where the value of a member begins: behind its `:`, `=`, `=>` or `(`. */
export type Place = number;

/**
 * Finds the value of a member (spellings folded) in the block that begins at `opener`: the bracket there, or the lines that are indented
 * deeper than the line there. `levels` says how deep in brackets the member may stand.
 */
export function findMember(source: Source, opener: number, names: readonly string[], levels = 1): Place | undefined {
  const code = source.text[opener];
  return code === '{' || code === '(' || code === '['
    ? inBrackets(source, opener, names, levels)[0]
    : inLines(source, opener, names);
}

/** The same for every member of these names, such as the `Name` of each object in a list. */
export function findMembers(
  source: Source,
  opener: number,
  names: readonly string[],
  levels: number,
): readonly Place[] {
  return inBrackets(source, opener, names, levels, 1_000);
}

/** Finds a member of a member: `['properties', 'name']`. */
export function findPath(source: Source, opener: number, path: readonly (readonly string[])[]): Place | undefined {
  let at = opener;
  for (const [index, names] of path.entries()) {
    const place = findMember(source, at, names, 1);
    if (place === undefined || index === path.length - 1) return place;
    const space = matchAt(/[ \t]{0,40}(?:\r?\n[ \t]{0,80}(?=[{[(]))?/y, source.text, place)?.[0].length ?? 0;
    at = /[{[(]/.test(source.text.charAt(place + space)) ? place + space : place - 1;
  }
  return undefined;
}

/** The same beginning with a member on the line of `position` or on one below it with the same indentation. */
export function findSiblingPath(
  source: Source,
  position: number,
  path: readonly (readonly string[])[],
): Place | undefined {
  const [first = [], ...rest] = path;
  const place = inLines(source, position, first, indentAt(source, position) - 1);
  return place === undefined || rest.length === 0 ? place : findPath(source, place - 1, rest);
}

/** Makes `MyName`, `my_name` and `my-name` one. */
export function fold(name: string): string {
  return splitWords(name).join('');
}

function inBrackets(
  source: Source,
  opener: number,
  names: readonly string[],
  levels: number,
  limit = 1,
): readonly Place[] {
  const { text } = source;
  const found: Place[] = [];
  const end = Math.min(text.length, opener + reach, opener + source.walk.left);
  let depth = 0;
  let isStart = true;
  let position = opener;
  for (; position < end && found.length < limit; position++) {
    const code = text.charCodeAt(position);
    depth += depthOf(code);
    if (depth <= 0) break;
    const read = isStart && depth <= levels && starts.has(code) ? readMember(text, position) : undefined;
    if (read === undefined) {
      isStart = separators.has(code) || (isStart && between.has(code));
    } else {
      if (names.includes(fold(read.name))) found.push(read.value);
      position = read.end - 1;
      isStart = false;
    }
  }
  source.walk.left -= position - opener;
  return found;
}

/** A member at `position`: its name, where its value begins, and where to go on, which is at the bracket of its value. */
function readMember(text: string, position: number): { name: string; value: Place; end: number } | undefined {
  const match = matchAt(member, text, position) ?? matchAt(block, text, position);
  if (match === null) return undefined;
  const [whole, name = ''] = match;
  const after = position + whole.length;
  const isBracket = whole.endsWith('(') || whole.endsWith('{');
  return { name, value: whole.endsWith('{') ? after - 1 : after, end: isBracket ? after - 1 : after };
}

function inLines(
  source: Source,
  position: number,
  names: readonly string[],
  parent = indentAt(source, position),
): Place | undefined {
  const { text } = source;
  const end = Math.min(text.length, position + reach, position + source.walk.left);
  let children = -1;
  let line = nextLine(text, position, end);
  let found: Place | undefined;
  while (line < end && found === undefined) {
    const indent = indentation(text, line);
    const start = line + indent;
    const isBlank = start >= text.length || text[start] === '\n' || text[start] === '\r' || text[start] === '#';
    const isItem = text[start] === '-' && indent >= parent;
    if (!isBlank && indent <= parent && !isItem) break;
    if (!isBlank && children === -1) children = indent;
    if (!isBlank && indent === children) {
      const match = matchAt(member, text, start);
      if (match !== null && names.includes(fold(match[1] ?? ''))) found = start + match[0].length;
    }
    line = nextLine(text, start, end);
  }
  source.walk.left -= line - position;
  return found;
}

function indentAt({ text }: Source, position: number): number {
  return indentation(text, lineStart(text, position));
}

function indentation(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
  return end - from;
}

function nextLine(text: string, from: number, limit: number): number {
  for (let index = from; index < limit; index++) if (text.charCodeAt(index) === 10) return index + 1;
  return limit;
}
