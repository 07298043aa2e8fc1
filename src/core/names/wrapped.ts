import { endAt } from './characters.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';

const wrapper =
  /^(?:string|stringvalue|strings?tring|ptr|pointer|str|strptr|stringptr|some|of|ofnullable|just|from|from_?static|from_?str|literal|text|toptr|new|quote|nsstring|raw|trim|value|field|list_?of|set_?of|array_?of|as_?list|singleton_?list|singleton|array|list|vec)$/i;
const heads = /(?:[\w.:]{1,40}!?\(\s{0,8}){0,2}/y;

/** Whether a call of this name is worth what it is given: `String("x")`, `Some("x")`, `listOf("x")`. */
export function isWrapper(name: string): boolean {
  return wrapper.test(name);
}

/** The string at `position`, also within such calls. */
export function readWrapped(text: string, position: number): Value | undefined {
  const start = endAt(heads, text, position);
  if (start === position) return readString(text, position);
  const calls = text.slice(position, start).split('(').slice(0, -1);
  const areWrappers = calls.every((call) => isWrapper(/\w*(?=!?$)/.exec(call.trim())?.[0] ?? ''));
  return areWrappers ? readString(text, start) : undefined;
}
