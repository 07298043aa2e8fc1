import { matchAt, textBefore } from './characters.ts';
import { readDefault } from './defaults.ts';
import type { Key } from './keys.ts';
import type { Source } from './source.ts';
import { readExpression, type Value } from './values.ts';
import { readWrapped } from './wrapped.ts';

const call =
  /([\w$!?.:-]{1,48})(?:<\w{1,24}>)?\((?:\s{0,40}[:&*]?[\w$.]{1,24}\s?,\s?)?(?:[@rubfLN:]|&?[\w.:]{1,40}\()?\s{0,40}$/;
/** The same without brackets, as Ruby and Gradle write it: `environment 'KEY', 'value'`. */
const command = /(?:^|\n)[ \t]{0,40}(?:env\w*|set\w*|\w*property|\w*header|config\w*|option)[ \t]{1,4}$/i;
const tuple = /[({[]\s{0,8}[({[]\s{0,8}$|[,\s][({]\s{0,8}$|[,\s]\s{0,8}[({]\s{0,8}$|^\s*[({]\s*$|%\{\s?$/;
const metric = /["']AWS\/SES["'][^\n]{0,60}$/;
/** An assertion that compares what follows with the key's value: `assertEqual(message["KEY"], "my-set")`, `assertThat("reason", …`. */
const compares =
  /(?:(?:equals?|eq|same|identical|\bis)!?\(\s{0,8}(?:t,\s{0,4})?|assert[._]?that\(\s{0,8}(?:["'][^"'\n]{0,60}["']\s?,\s{0,40})?)(?:[\w.$*&()[\]!?'">-]{1,60}[.>[{])?$/i;
/** What a matcher stands around: `is("my-set")`, `Is.EqualTo("my-set")`. */
const expected = /(?:is\.)?(?:is|equal|equal_?to|eq)\(\s{0,8}/iy;
/** Behind the name of an argument: what stands there is none of the key's. */
const argument = /\s{0,2}=(?![=>])/y;
/** A third string in the same brackets, which no pair has. */
const another = /["'`]?\s{0,8},\s{0,40}["'`]/y;
/** A call whose first argument follows. */
const own = /([\w$!?.:-]{1,48})\(\s{0,40}$/;
const behindCall = /\)\s{0,4},\s{0,8}$/;
/** Names of calls that make a key of a string: `HeaderName::from_static("KEY")`. */
const wraps = /(?:name|str|string|static|key|header)$/i;
/** A call that comes to the first of its arguments that is set: `cmp.Or(os.Getenv("KEY"), "my-set")`. */
const chooses = /(?:\bor|coalesce|default|nvl|ifnull)\w{0,8}\(\s{0,40}$/i;
const list = /\[\s{0,40}$/;
const gap = /\s{0,40}(?:(?::\w{1,24}\s?,\s{0,40})?(default\w{0,8}\s{0,4}[=:]\s{0,4}))?/y;
/** Names of calls that take a key and its value. */
const setters =
  /(?:env|get|fetch|set|add|put|header|body|attr|param|propert|option|config|define|constant|append|insert|update|register|tag|field|with|default|entry|pair|argument|write|setting|of|must|read|load|resolve|val|const|mock|patch|coalesce)\w*[!?]?$|\bflags?\.\w{1,12}$|\bpatch\.object$|\.or$|\.string(?:var)?(?:p|long)?$/i;
/** Flags that have a letter too, which stands between their name and their default: `StringP("KEY", "k", "value", "usage")`. */
const hasLetter = /string(?:var)?(?:p|long)$/i;
const letter = /["']\w?["']\s{0,8},\s{0,40}/y;
/** Names of calls that take keys alone: headers are else rarely mentioned beside anything but their value. */
const keyTakers =
  /(?:remove|delete|unset|has|omit|pick|without|contains?|includes?|in|log|print\w*|error|warn|debug|info|test|match\w*)$/i;

/** `("KEY", "value")`: as arguments of a call that sets or reads something, or as a pair of its own. */
export function readPair(source: Source, key: Key, position: number): readonly Value[] {
  const { text } = source;
  const before = textBefore(text, key.outer - (text.startsWith('<<', key.outer - 2) ? 2 : 0), 96);
  const between = matchAt(gap, text, position);
  const gapEnd = position + (between?.[0].length ?? 0);
  const callee = call.exec(before)?.[1] ?? '';
  const start = gapEnd + (hasLetter.test(callee) ? (matchAt(letter, text, gapEnd)?.[0].length ?? 0) : 0);
  if (between?.[1] !== undefined) return readExpression(text, start).filter(({ kind }) => kind === 'literal');
  if (key.dashes > 0) return readExpression(text, start);
  if ((key.isTag || key.hasName) && metric.test(before)) return readExpression(text, start);
  if ((key.quote === '' || text[key.outer - 1] === '[') && compares.test(textBefore(text, key.outer, 96)))
    return optionalOf(readWrapped(text, start + (matchAt(expected, text, start)?.[0].length ?? 0)));
  const isSymbol = text[key.start - 1] === ':';
  if (!key.closed && !isSymbol && !isOfErlang(text, start, callee)) return [];
  if (!isPair(key, before) && !isInSetter(text, key, position, before)) return [];
  if (text[start] === '{') return readDefault(source, start);
  const values = readExpression(text, start + (matchAt(expected, text, start)?.[0].length ?? 0));
  return values.filter((value) =>
    value.kind === 'literal'
      ? !isHeaderName(text, key, value) && (callee !== '' || matchAt(another, text, value.end) === null)
      : matchAt(argument, text, value.end) === null,
  );
}

/** Whether a call of its own holds the key, as in `env("KEY"), "next"`, and nothing around it gives that another value. */
export function isReadAlone(text: string, key: Key): boolean {
  const before = textBefore(text, key.outer, 96);
  const reader = key.quote === '' ? null : own.exec(before);
  if (reader === null || wraps.test(reader[1] ?? '')) return false;
  const around = before.slice(0, reader.index);
  return !compares.test(around) && !chooses.test(around);
}

function optionalOf(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** `-define(KEY, "value")` and `{key, <<"value">>}`, whose keys need no quotes. */
function isOfErlang(text: string, start: number, callee: string): boolean {
  return callee === '-define' || text.startsWith('<<"', start);
}

function isPair(key: Key, before: string): boolean {
  if (list.test(before)) return key.isHeader && tuple.test(before);
  const callee = call.exec(before)?.[1];
  if (callee === undefined) return tuple.test(before) || command.test(before);
  return key.isHeader ? !keyTakers.test(callee) : setters.test(callee);
}

/** Whether the call that holds both key and value is one that takes them, whatever that is an argument of. */
function isInSetter(text: string, key: Key, position: number, before: string): boolean {
  if (key.isHeader) return false;
  return !behindCall.test(textBefore(text, position, 12)) && setters.test(own.exec(before)?.[1] ?? '');
}

/** Whether the second is a header's name too: then this is a list of them. */
function isHeaderName(text: string, key: Key, { start, end }: Value): boolean {
  const value = text.slice(start, end);
  return key.isHeader ? /^x-ses-/i.test(value) : /^x-/i.test(value);
}
