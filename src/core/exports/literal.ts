import { type LongEscape, quoted } from './text.ts';
import { isList, type Structure, type Value } from './value.ts';

/** How a programming language writes a value. */
export interface Dialect {
  readonly indent: string;
  readonly long: LongEscape;
  readonly booleans: readonly [no: string, yes: string];
  readonly member: (name: string) => string;
  /** What stands within the braces of a structure in one line. */
  readonly padding: '' | ' ';
}

const width = 100;

/** The value as a literal of the language, broken into lines where one does not hold it. It starts at the `column` of a line that is indented by `depth`. */
export function literal(value: Value, dialect: Dialect, depth: number, column: number): string {
  const flat = flatLiteral(value, dialect);
  if (typeof value !== 'object' || column + flat.length <= width) return flat;
  const inner = dialect.indent.repeat(depth + 1);
  const items = isList(value)
    ? value.map((item) => literal(item, dialect, depth + 1, inner.length + 1))
    : Object.entries(value).map(([name, member]) => {
        const head = dialect.member(name);
        return head + literal(member, dialect, depth + 1, inner.length + head.length + 1);
      });
  const [open, close] = isList(value) ? '[]' : '{}';
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${dialect.indent.repeat(depth)}${close}`;
}

function flatLiteral(value: Value, dialect: Dialect): string {
  if (typeof value === 'string') return quoted(value, dialect.long);
  if (typeof value === 'boolean') return dialect.booleans[value ? 1 : 0];
  if (isList(value)) return `[${value.map((item) => flatLiteral(item, dialect)).join(', ')}]`;
  return flatStructure(value, dialect);
}

function flatStructure(value: Structure, dialect: Dialect): string {
  const members = Object.entries(value).map(([name, member]) => dialect.member(name) + flatLiteral(member, dialect));
  return `{${dialect.padding}${members.join(', ')}${dialect.padding}}`;
}
