import { matchAt, nameEnd, skipSpaces } from './characters.ts';
import { segmentsOf } from './paths.ts';
import { readString } from './strings.ts';
import type { Value } from './values.ts';

const short = /!(?:Ref|GetAtt)\s{1,8}["']?(\w{1,128}(?:\.\w{1,64})?)/y;
const long = /["']?(?:Ref|Fn::GetAtt)["']?\s{0,8}:\s{0,80}(?:\[\s{0,80}|-\s{1,8})?["']?(\w{1,128}(?:\.\w{1,64})?)/y;
const substitute = /(?:!Sub\s{1,8}|["']?Fn::Sub["']?\s{0,8}:\s{0,80})/y;
const other = /(?:!\w|["']?Fn::\w)/y;
const variable = /\$\{\s{0,4}([\w.:]{1,128})\s{0,4}\}(?=\s|$)/y;
const variablePart = /(?:\$\{|\$[A-Za-z_]|\{\{|#\{|<%|%\()[^\n]{0,160}/y;

/**
 * What a function of CloudFormation refers to (`!Ref X`, `{"Fn::GetAtt": ["X", "Name"]}`, `!Sub "${X}"`), `unresolved` for one that leads
 * out of the text, or undefined where none stands at `position`.
 */
export function readIntrinsic(text: string, position: number): Value | 'unresolved' | undefined {
  let start = skipSpaces(text, position);
  if (text[start] === '{') start = skipSpaces(text, start + 1);
  if (!/[!RF"']/.test(text.charAt(start))) return undefined;
  const match = matchAt(short, text, start) ?? matchAt(long, text, start);
  if (match !== null) {
    const name = match[1] ?? '';
    const end = start + match[0].length;
    return { kind: 'reference', start: end - name.length, end, path: name.split('.') };
  }
  const sub = matchAt(substitute, text, start);
  if (sub === null) return matchAt(other, text, start) === null ? undefined : 'unresolved';
  const content = start + sub[0].length;
  return readString(text, content) ?? readPlainTemplate(text, content) ?? 'unresolved';
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
  const rest = matchAt(variablePart, text, prefixEnd)?.[0];
  if (rest === undefined || prefixEnd === start) return undefined;
  return { kind: 'template', start, end: prefixEnd + rest.trimEnd().length, prefix: text.slice(start, prefixEnd) };
}
