import {
  codeBefore,
  codeBehind,
  codesOf,
  endAt,
  hasDash,
  isNameCode,
  isSpaceCode,
  matchAt,
  nameEnd,
  skipSpaces,
  textBefore,
} from './characters.ts';
import { readInterpolation } from './interpolations.ts';
import { readIntrinsic } from './intrinsics.ts';
import type { Key } from './keys.ts';
import { readList } from './lists.ts';
import { readString } from './strings.ts';
import { readExpression, type Value } from './values.ts';

/** How far before a key the member or attribute that holds it is looked for. */
const reach = 60;
/** What stands before the value of a member, and before a value at all. */
const assigns = codesOf('=:(>@/');
const precedes = codesOf('=:(>@/,"\'');
/** What begins a flag, or the end of a line that goes on with one. */
const beginsFlag = codesOf('-\\');
const dimension = /dimension[-_]?name["']?\s{0,8}(?:=>|[:=(])\s{0,8}(?:[\w.]{1,30}\()?["']?$/i;
const nameMember =
  /(?:\b|_|with|option|variable|parameter|attribute|setting|header|env)(?:name|key|parameterkey|header|field|variable|resource|option|setting|n|k)["']?\s{0,8}(?:=>|[:=(])\s{0,8}(?:&?[\w.]{1,30}\()?@?(?:\\?["'])?(?:\/?[\w.-]{1,32}\/|\/){0,4}$/i;
const valueMember =
  /(?:\\?["'])?\)?(?:[\s,;]|\\n){0,40}(?:(?:type|description|secure|scope|label)["']?\s{0,4}[:=]\s{0,4}["']?[\w.-]{0,40}["']?[\s,;]{1,40}){0,2}\.?(?:\\?["'])?(?:with|\w{1,16}:)?(?:values?|parametervalue|headervalue|val|v|resourcename)(?:\\?["'])?\s{0,8}(?:=>|[:=(])/iy;
const defaultMember =
  /["']?[\s,]{1,40}(?:\w{1,24}\s{0,4}[:=]\s{0,4}["'][^"'\n]{0,120}["'][\s,]{1,40}){0,2}\w{0,12}default\w{0,12}["']?\s{0,8}(?:=>|[:=(])\s{0,8}/iy;
const nameFlag = /(?:--(?:name|key)[= ]|\b(?:variable|secret|env|config) set )["']?[\w/.-]{0,48}$/i;
const valueFlag =
  /\s{1,8}(?:\\\r?\n\s{0,40})?(?:--(?!value|body|string-value|secret-string)[\w-]{1,24}(?:[= ]["']?[\w./:-]{1,64}["']?)?\s{1,8}(?:\\\r?\n\s{0,40})?){0,4}(?:--(?:value|body|string-value|secret-string)|-[bv])[= ]/y;
const valueElement = /["'](?:\s{1,8}[\w:]{1,24}=["'][^"'\n]{0,80}["']){0,3}\s{0,8}\/?>\s{0,40}(?:<value>\s{0,40})?/y;
const propertyList = /<\/(?:[\w-]{0,24}-)?(?:key|name)>\s{0,40}<(?:[\w-]{0,24}-)?(?:string|value)>/y;
const valueFirst =
  /(?:\bvalue|setValue|addValue)["']?\s{0,8}(?:=>|[:=(])\s{0,8}@?["']([A-Za-z0-9_-]{1,64})["']\s{0,4},?\s{0,40}["']?(?:forHTTPHeaderField|name|key)["']?\s{0,8}(?:=>|[:=])\s{0,8}@?$/i;
const asserted =
  /(?:assert(?!_?(?:that|true|false|(?:is_?|not_?)?(?:null|nil|none|empty|undefined)))\w{0,24}|expect\w{0,12}|equal\w{0,8}|verify)[( ]\s{0,8}(?:t\s{0,4},\s{0,4})?["']([A-Za-z0-9_-]{1,64})["']\s{0,4},\s{0,40}[\w.*&$>()-]{0,48}(?:[.>]|\[["'])$/i;

/** `@DefaultValue("my-set") String key`. */
const annotation = /@DefaultValue\(\s?["']([A-Za-z0-9_-]{1,64})["']\s?\)\s{1,8}(?:final\s)?[\w<>.]{1,24}\s$/;

/** Whether the key is the name of a CloudWatch dimension in an event destination: what stands beside it is a default of the dimension. */
export function isDimension(text: string, key: Key): boolean {
  if (!assigns.has(codeBefore(text, key.outer))) return false;
  return dimension.test(textBefore(text, key.outer + key.quote.length, reach));
}

/**
 * `name: KEY` beside `value: my-set`, in objects, lists, attributes, elements and shorthand, and `"KEY"` beside `defaultValue = "my-set"`;
 * undefined where the key is no such name.
 */
export function readSibling(text: string, key: Key, end: number): readonly Value[] | undefined {
  const flag = readFlag(text, key, end);
  if (flag !== undefined) return flag;
  const before = codeBefore(text, key.outer);
  if (!precedes.has(before)) return undefined;
  const isName = assigns.has(before) && nameMember.test(textBefore(text, key.outer + key.quote.length, reach));
  const member = isName ? matchAt(valueMember, text, end) : null;
  if (member !== null) return readMemberValue(text, end + member[0].length);
  if (!key.closed) return undefined;
  const default_ = matchAt(defaultMember, text, key.end);
  if (default_ !== null)
    return readExpression(text, key.end + default_[0].length).filter(({ kind }) => kind === 'literal');
  if (!isName) return undefined;
  const element = matchAt(valueElement, text, key.end);
  return element === null ? undefined : readContent(text, key.end + element[0].length);
}

/** `put-parameter --name /prod/KEY --value my-set`, `variable set KEY --body my-set`: of command lines. */
function readFlag(text: string, key: Key, end: number): readonly Value[] | undefined {
  if (!isSpaceCode(text.charCodeAt(end)) || !beginsFlag.has(codeBehind(text, end))) return undefined;
  const start = endAt(valueFlag, text, end);
  if (start === end || !nameFlag.test(textBefore(text, key.start, reach))) return undefined;
  return readMemberValue(text, start);
}

/** `<ConfigurationSetName>my-set</…>` and `<key>ConfigurationSetName</key> <string>my-set</string>`. */
export function readElement(text: string, key: Key, end: number): readonly Value[] | undefined {
  if (text[end] === '<') {
    const list = matchAt(propertyList, text, end);
    return list === null ? undefined : readContent(text, end + list[0].length);
  }
  const opening = textBefore(text, key.start, 80);
  if (text[end] !== '>' || !/<[\w.:-]{0,76}$/.test(opening)) return undefined;
  return readContent(text, end + 1);
}

/** A value that stands before its key: `setValue("my-set", forHTTPHeaderField: "KEY")`, `assertEquals("my-set", x.getKey())`. */
export function readValueBefore(text: string, key: Key): Value | undefined {
  const isElement = text[key.outer - 1] === '[';
  const isMember = isElement || isAccess(text.charCodeAt(key.start - 1));
  const isDeclared = !isMember && key.quote === '' && isBehindType(text, key.start);
  if (!isMember && !isDeclared && key.quote === '') return undefined;
  const behind = isMember ? key.start : key.outer;
  const before = textBefore(text, behind, 160);
  if (isDeclared && !before.includes('@DefaultValue')) return undefined;
  const match = (isMember ? asserted : isDeclared ? annotation : valueFirst).exec(before);
  if (match === null) return undefined;
  const start = behind - before.length + match.index + match[0].search(/["'][A-Za-z0-9_-]{1,64}["']/) + 1;
  return { kind: 'literal', start, end: start + (match[1] ?? '').length };
}

/** `.`, and the end of `->`. */
function isAccess(code: number): boolean {
  return code === 46 || code === 62;
}

/** Whether a space and before it the end of a type stand before `position`. */
function isBehindType(text: string, position: number): boolean {
  const type = text.charCodeAt(position - 2);
  return isSpaceCode(text.charCodeAt(position - 1)) && (isNameCode(type) || isAccess(type) || type === 60);
}

function readMemberValue(text: string, position: number): readonly Value[] {
  const intrinsic = readIntrinsic(text, position);
  if (intrinsic !== undefined) return intrinsic;
  const start = endAt(/[ \t]{0,40}/y, text, position);
  if (text[start] === '[') return readList(text, start + 1, () => false);
  const end = nameEnd(text, start);
  const isScalar = end > start && end - start <= 64 && /[\s"'`\]}]|^$/.test(text.charAt(end));
  // In code a word without quotes is an identifier, but for a dash.
  const isInBraces = /^[ \t]{0,8}[})]/.test(text.slice(end, end + 10));
  return isScalar && (!isInBraces || hasDash(text.slice(start, end)))
    ? [{ kind: 'literal', start, end }]
    : readExpression(text, position);
}

/** The content of an element. */
function readContent(text: string, position: number): readonly Value[] {
  const start = skipSpaces(text, position);
  const end = nameEnd(text, start);
  const isWhole = end > start && end - start <= 64 && text[skipSpaces(text, end)] === '<';
  if (isWhole) return [{ kind: 'literal', start, end }];
  const variable = readString(text, start) ?? readInterpolation(text, start);
  return variable === undefined ? [] : [variable];
}
