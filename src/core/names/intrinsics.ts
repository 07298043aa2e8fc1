import { codesOf, matchAt, nameEnd, quoteAt, skipSpaces } from './characters.ts';
import { segmentsOf } from './paths.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';

const short = /!(?:Ref|GetAtt)\s{1,8}["']?(\w{1,128}(?:\.\w{1,64})?)/y;
const long = /["']?(?:Ref|Fn::GetAtt)["']?\s{0,8}:\s{0,80}(?:\[\s{0,80}|-\s{1,8})?["']?(\w{1,128}(?:\.\w{1,64})?)/y;
const substitute = /(?:!Sub\s{1,8}|["']?Fn::Sub["']?\s{0,8}:\s{0,80})/y;
const choice =
  /(?:!If|["']?Fn::If["']?\s{0,8}:)\s{0,80}(?:\[\s{0,80}["']?\w{1,128}["']?\s{0,8},|-\s{1,8}\w{1,128}\s{1,80}-)\s{1,80}/y;
const other = /(?:!\w|["']?Fn::\w)/y;
const variable = /\$\{\s{0,4}([\w.:]{1,128})\s{0,4}\}(?=\s|$)/y;
const variablePart = /(?:\$\{|\$[A-Za-z_]|\{\{|#\{|<%|%\()[^\n]{0,160}/y;
/** What this begins with. */
const beginsVariable = codesOf('${#<%');

/**
 * What a function of CloudFormation refers to (`!Ref X`, `{"Fn::GetAtt": ["X", "Name"]}`, `!Sub "${X}"`), nothing for one that leads out
 * of the text, both branches of `!If`, or undefined where none stands at `position`.
 */
export function readIntrinsic(text: string, position: number): readonly Value[] | undefined {
  let start = skipSpaces(text, position);
  if (text[start] === '{') start = skipSpaces(text, start + 1);
  if (!mayBegin(text[start])) return undefined;
  const match = matchAt(short, text, start) ?? matchAt(long, text, start);
  if (match !== null) {
    const name = match[1] ?? '';
    const end = start + match[0].length;
    return [{ kind: 'reference', start: end - name.length, end, path: name.split('.') }];
  }
  const condition = matchAt(choice, text, start);
  if (condition !== null) return readBranches(text, start + condition[0].length);
  const sub = matchAt(substitute, text, start);
  if (sub === null) return matchAt(other, text, start) === null ? undefined : [];
  const content = start + sub[0].length;
  const value = readString(text, content) ?? readPlainTemplate(text, content) ?? readWord(text, content);
  return value === undefined ? [] : [value];
}

/** `!Ref`, `Ref`, `Fn::…`, and those in quotes. */
function mayBegin(character: string | undefined): boolean {
  return character === '!' || character === 'R' || character === 'F' || character === '"' || character === "'";
}

/** The two values of `!If`, in a list of either style. */
function readBranches(text: string, position: number): readonly Value[] {
  const found: Value[] = [];
  let at: number | undefined = position;
  for (let count = 0; at !== undefined && count < 2; count++) {
    const start: number = at;
    const value = readString(text, start) ?? readWord(text, start);
    if (value !== undefined) found.push(value);
    const end: number = value === undefined ? start : value.end + quoteAt(text, value.end).length;
    const next = matchAt(/\s{0,80}[,-]\s{1,80}/y, text, end);
    at = next === null ? undefined : end + next[0].length;
  }
  return found;
}

/** A word without quotes, as YAML has them. */
function readWord(text: string, start: number): Value | undefined {
  const end = nameEnd(text, start);
  return end > start && /[\s,\]]|^$/.test(text.charAt(end)) ? { kind: 'literal', start, end } : undefined;
}

/** A template without quotes, as YAML has them: `my-set-${Stage}`, `${ConfigSet}`. */
export function readPlainTemplate(text: string, start: number): Value | undefined {
  const prefixEnd = nameEnd(text, start);
  const alone = prefixEnd === start ? matchAt(variable, text, start) : null;
  if (alone !== null) {
    return {
      kind: 'reference',
      start,
      end: start + alone[0].length,
      path: segmentsOf(alone[1] ?? ''),
      isVariable: true,
    };
  }
  if (prefixEnd === start || !beginsVariable.has(text.charCodeAt(prefixEnd))) return undefined;
  const rest = matchAt(variablePart, text, prefixEnd)?.[0];
  if (rest === undefined) return undefined;
  return { kind: 'template', start, end: prefixEnd + rest.trimEnd().length, prefix: text.slice(start, prefixEnd) };
}
