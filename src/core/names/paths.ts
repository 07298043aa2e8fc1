import { endAt } from './characters.ts';

const path =
  /[$@]{0,2}[A-Za-z_][\w$]{0,127}(?:(?:\.|::|->|\?\.|!\.)\$?[A-Za-z_]\w{0,127}(?:-\w{1,64}){0,8}|\[(?:\d{1,6}|"[\w-]{1,64}"|'[\w-]{1,64}'|:\w{1,64})\]){0,12}/y;
/** Methods that give back what they are called on, in another type. */
const conversion =
  /^(?:to_?string|to_?s|to_?owned|into|clone|as_?str|as_?ref|as_?deref|get_?value|get_?name|value_?of|get|unwrap|trim|strip|freeze)$/i;

/** A variable, or a member of one, as code writes them: `name`, `$this->name`, `Sets::NEWS`, `sets['news']`. */
export interface Path {
  readonly segments: readonly string[];
  readonly end: number;
}

/** The path at `position`, as far as it goes. */
export function pathAt(text: string, position: number): Path | undefined {
  const end = endAt(path, text, position);
  return end === position ? undefined : { segments: segmentsOf(text.slice(position, end)), end };
}

/** A path that a call ends, without the method where that only converts: `NAME.to_string()`, `Sets.NEWS.getValue()`. */
export function withoutConversion(text: string, position: number, { segments, end }: Path): Path {
  const last = segments.at(-1) ?? '';
  if (text[end] !== '(' || segments.length < 2 || !conversion.test(last)) return { segments, end };
  const separator = /(?:\?\.|!\.|\.|::|->)$/.exec(text.slice(position, end - last.length))?.[0] ?? '';
  return { segments: segments.slice(0, -1), end: end - last.length - separator.length };
}

/** The names on the way to a member: `a.b`, `A::B`, `$a->b`, `a['b']`, `a[:b]`, without indices. */
export function segmentsOf(name: string): readonly string[] {
  if (/^\w+$/.test(name)) return [name];
  return name
    .replace(/^(?:\$(?:env:)?|@)/i, '')
    .replaceAll(/\[\d+\]/g, '')
    .split(/\?\.|!\.|\.|::|->|\[["':]|["']?\]|:/)
    .filter((segment) => segment !== '');
}
