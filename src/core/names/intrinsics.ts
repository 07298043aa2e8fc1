import { matchAt, nameEnd } from './characters.ts';
import { readString, type Value } from './values.ts';

const short = /\s{0,80}!(?:Ref|GetAtt)\s{1,8}["']?(\w{1,128}(?:\.\w{1,64})?)/y;
const long =
  /\s{0,80}\{?\s{0,80}["']?(?:Ref|Fn::GetAtt)["']?\s{0,8}:\s{0,80}(?:\[\s{0,80}|-\s{1,8})?["']?(\w{1,128}(?:\.\w{1,64})?)/y;
const substitute = /\s{0,80}(?:!Sub\s{1,8}|\{?\s{0,80}["']?Fn::Sub["']?\s{0,8}:\s{0,80})/y;
const other = /\s{0,80}(?:!\w|\{?\s{0,80}["']?Fn::\w)/y;

/**
 * What a function of CloudFormation refers to (`!Ref X`, `{"Fn::GetAtt": ["X", "Name"]}`, `!Sub "${X}"`), `unresolved` for one that leads
 * out of the text, or undefined where none stands at `position`.
 */
export function readIntrinsic(text: string, position: number): Value | 'unresolved' | undefined {
  const match = matchAt(short, text, position) ?? matchAt(long, text, position);
  if (match !== null) {
    const name = match[1] ?? '';
    const end = position + match[0].length;
    return { kind: 'reference', start: end - name.length, end, path: name.split('.') };
  }
  const sub = matchAt(substitute, text, position);
  if (sub !== null) {
    const start = position + sub[0].length;
    return readString(text, start) ?? readPlainTemplate(text, start) ?? 'unresolved';
  }
  return matchAt(other, text, position) === null ? undefined : 'unresolved';
}

/** A template without quotes, as YAML has them: `my-set-${Stage}`, `${ConfigSet}`. */
export function readPlainTemplate(text: string, start: number): Value | undefined {
  const prefixEnd = nameEnd(text, start);
  const variable = matchAt(/\$\{\s{0,4}([\w.:]{1,128})\s{0,4}\}(?=\s|$)/y, text, prefixEnd);
  if (variable !== null && prefixEnd === start) {
    return { kind: 'reference', start, end: start + variable[0].length, path: (variable[1] ?? '').split('.') };
  }
  const rest = matchAt(/(?:\$\{|\{\{|#\{|<%|%\()[^\n]{0,160}/y, text, prefixEnd)?.[0];
  if (rest === undefined || prefixEnd === start) return undefined;
  return { kind: 'template', start, end: prefixEnd + rest.trimEnd().length, prefix: text.slice(start, prefixEnd) };
}
