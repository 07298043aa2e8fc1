import { argumentsAt } from './arguments.ts';
import { valuesAt } from './blocks.ts';
import { lineStart, matchAt } from './characters.ts';
import { findMember, findPath, fold } from './members.ts';
import { literalAt, unique } from './occurrences.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

const head =
  /(?:\([^()\n]{0,80}\))?(?:[^\n={:;"']{0,60}?(?::\s{0,2}\w{1,24}\s{0,4}|=\s{0,8}(?:\w[\w.]{0,40}\()?)?\s{0,8}(?=[{[(])|(?:\([^()\n]{0,80}\))?:\s{0,8}(?=\n))/y;
const member = /\s{0,4}:\s{0,8}(?=\{)/y;
const declared =
  /(?:enum|class|object|module|struct|interface|const|let|var|val|static|final|namespace|mod)\s{1,4}(?:\w+\s)?[$]?$|^\s*\$?$/;
/** What an enum's member is asked for its value by. */
const accessor = /^(?:value|rawValue|name|getValue|getName)$/;

/**
 * A field of an object, a member of an enum or a constant of a class that is declared in the text: `sets.news`, `Sets::NEWS`. An object
 * that `isOwn` may be a member of the whole that the text is (`custom: {`), as nothing else is called that there.
 */
export function findField(source: Source, path: readonly string[], isOwn = false): Span | undefined {
  const { text } = source;
  const [root = '', ...fields] = path;
  const members = fields.filter((field, index) => index === 0 || !accessor.test(field));
  const found: Span[] = [];
  for (const position of source.occurrences(root)) {
    const opener = blockOf(text, position, position + root.length, isOwn);
    const place =
      opener === undefined
        ? undefined
        : findPath(
            source,
            opener,
            members.map((member) => [fold(member)]),
          );
    const span =
      place === undefined ? undefined : (literalAt(text, behindType(text, place)) ?? scalarOf(source, place));
    if (span !== undefined) found.push(span);
  }
  return unique(text, found);
}

/** Where the block of a name begins that is declared at `position`: its bracket, or its line where lines are indented below it. */
function blockOf(text: string, position: number, end: number, isOwn: boolean): number | undefined {
  const line = text.slice(lineStart(text, position, 120), position);
  if (!declared.test(line)) return undefined;
  const match = (isOwn ? matchAt(member, text, end) : null) ?? matchAt(head, text, end);
  const isModule = matchAt(/\s{0,4}[\n;]/y, text, end) !== null && /(?:class|module)\s{1,4}$/.test(line);
  if (match === null && !isModule) return undefined;
  const after = end + (match?.[0].length ?? 0);
  return /[{[(]/.test(text.charAt(after)) ? after : position;
}

/** `NEWS: &str = "my-set"`: a type may stand between a member and its value. */
function behindType(text: string, place: number): number {
  return place + (matchAt(/[ \t]{0,4}[\w<>[\]|?&' ]{1,40}?=(?![=>])/y, text, place)?.[0].length ?? 0);
}

/** A value of YAML needs no quotes. */
function scalarOf(source: Source, place: number): Span | undefined {
  const value = valuesAt(source, place)[0];
  return value?.kind === 'literal' ? { start: value.start, end: value.end } : undefined;
}

const construct =
  /(?:\s{0,4}:\s{0,4}[\w.]{1,40})?\s{0,8}:?=\s{0,8}(?:new\s{1,4}|await\s{1,4})?[\w.]{0,60}ConfigurationSet(?:[._]from\w{1,32})?\(/iy;

/** A variable that holds a construct: `const set = new ses.ConfigurationSet(this, 'Id', { configurationSetName: 'my-set' })`. */
export function findConstruct(source: Source, root: string): Span | undefined {
  const { text } = source;
  for (const position of source.occurrences(root)) {
    const match = matchAt(construct, text, position + root.length);
    if (match === null) continue;
    const inside = position + root.length + match[0].length;
    const place = findMember(source, inside - 1, ['configurationsetname', 'name'], 2);
    const third = /from\w*\($/i.test(match[0]) ? argumentsAt(text, inside)?.[2] : undefined;
    const start = place ?? third;
    return start === undefined ? undefined : literalAt(text, start);
  }
  return undefined;
}
