import { valuesAt } from './blocks.ts';
import { lineStart, matchAt, nameEnd, quoteAt, textBefore } from './characters.ts';
import { readIntrinsic } from './intrinsics.ts';
import type { Key } from './keys.ts';
import { readList } from './lists.ts';
import { findMember } from './members.ts';
import type { Source } from './source.ts';
import { readExpression, readFallback, readInterpolation, readString, skipSpaces, type Value } from './values.ts';

const accessEnd = /(?:\s{0,2}(?:\)|(?<=ENV\{\w{1,80})\}|\]|\[\d{1,4}\]|\.\d{1,4}\b|\?(?![:?])|!(?!=))){0,4}/y;
const separator = /\s{0,40}(=>|:=|\?=|\|\|=|\?\?=|={2,3}|<-|->|=|::|:|\(|,|%3[aAdD])/y;
const matcher =
  /\s{0,40}\)?\.?(?:should|to|not_to)?\.?\s?(?:toBe|toEqual|toStrictEqual|isEqualTo|equals?|eql?|is|shouldBe|isSameAs|toContain)\s?[ (]\s{0,8}/y;
const annotated = /[\w \t|<>[\].?&'*]{1,80}?=(?![=>])\s{0,40}/y;
const typeThenValue = /[ \t]{1,8}(?:[*&]?[\w.[\]]{1,40}|\{[^{}\n]{1,60}\})[ \t]{0,8}=[ \t]{0,8}(?=["'`])/y;
const siblingName =
  /(?:\b|_|with)(?:name|key|parameterkey|header|field|variable|resource|option|setting|n|k)["']?\s{0,8}(?:=>|[:=(])\s{0,8}(?:&?[\w.]{1,30}\()?@?(?:\\?["'])?$/i;
const siblingValue =
  /(?:\\?["'])?\)?(?:[\s,;]|\\n){0,40}(?:(?:type|description|secure|scope|label)["']?\s{0,4}[:=]\s{0,4}["']?[\w.-]{0,40}["']?[\s,;]{1,40}){0,2}\.?(?:\\?["'])?(?:with)?(?:value|parametervalue|headervalue|val|v|resourcename)(?:\\?["'])?\s{0,8}(?:=>|[:=(])/iy;
const valueElement = /["']\s{0,8}\/?>\s{0,40}(?:<value>\s{0,40})?/y;
const dimension = /dimension[-_]?name["']?\s{0,8}(?:=>|[:=(])\s{0,8}(?:[\w.]{1,30}\()?["']?$/i;
/** Calls that take a key and its value, where neither is the key's own. */
const setters =
  /(?:env|get|fetch|set|add|put|header|attr|param|propert|option|config|define|constant|append|insert|update|register|tag|field|with|default|entry|pair|argument|write|setting|of|must|read|load|resolve|val)\w*[!?]?\s?$/i;
/** Words in names of functions that take something else than the set they are named after. */
const otherArgument = new Set(
  'get is has validate parse resolve build make find lookup format check assert on create delete describe'.split(' '),
);
const shellAssignment = /(?:^|\s)(?:env|arg|set|setx|setenv|set\s-\w{1,3}|fastcgi_param|#\s?define)\s{1,8}$/i;

/** The values that a key is given: behind `=`, `:`, `=>`, `(`, `,`, a flag's space, in a sibling `value`, as a default, as an element. */
export function readAssigned(source: Source, key: Key): readonly Value[] {
  const { text } = source;
  const before = textBefore(text, key.outer + key.quote.length, 60);
  if (dimension.test(before)) return [];
  const expansion = readExpansion(text, key);
  if (expansion !== undefined) return expansion;
  if (key.quote !== '' && !key.closed) return readWithin(source, key);
  const end = key.end + (key.closed ? key.quote.length : 0);
  const sibling = readSibling(text, key, before, end);
  if (sibling !== undefined) return sibling;
  const element = readElement(text, key, end);
  if (element.length > 0) return element;
  const access = end + (matchAt(accessEnd, text, end)?.[0].length ?? 0);
  const compared = matchAt(matcher, text, access);
  if (compared !== null && text[access - 1] === ')') return literals(readString(text, access + compared[0].length));
  const match = matchAt(separator, text, access);
  const operator = match?.[1]?.replace(/%3a/i, ':').replace(/%3d/i, '=');
  if (match === null || operator === '::') return readLoose(source, key, end, access);
  const valueStart = access + match[0].length;
  if (operator === '(') return readCall(text, key, valueStart);
  if (operator === ',') return readPair(text, key, valueStart);
  return readAfterOperator(source, key, operator ?? '', valueStart);
}

/** `${KEY:-my-set}` and `${key:my-set}`: the default of a variable that is named like a key. */
function readExpansion(text: string, key: Key): readonly Value[] | undefined {
  if (!/\$\{[\w.:-]{0,96}$/.test(textBefore(text, key.start, 100))) return undefined;
  const match = matchAt(/(?::?[-=]|:)(["']?)([A-Za-z0-9_][A-Za-z0-9_-]{0,63})\1\}/y, text, key.end);
  if (match === null) return undefined;
  const end = key.end + match[0].length - 1 - (match[1] ?? '').length;
  return [{ kind: 'literal', start: end - (match[2] ?? '').length, end }];
}

/** Behind `=`, `:` and the like: an expression, a list, a member that holds a default, or a scalar without quotes. */
function readAfterOperator(source: Source, key: Key, operator: string, position: number): readonly Value[] {
  const { text } = source;
  const start = skipSpaces(text, position);
  const intrinsic = readIntrinsic(text, position);
  if (intrinsic !== undefined) return intrinsic === 'unresolved' ? [] : [intrinsic];
  if (text[start] === '[') return readList(text, start + 1, key.isTag || key.isPlural);
  if (text[start] === '{' && text[start + 1] !== '{') {
    const braced = readString(text, start + 1);
    const isWhole = braced !== undefined && /^\S{1,6}\s?\}/.test(text.slice(braced.end, braced.end + 9));
    return isWhole ? [braced] : findDefault(source, start);
  }
  const call = matchAt(/[A-Za-z_][\w.:]{0,60}\(/y, text, start);
  const byName = call === null ? [] : findDefault(source, start + call[0].length - 1, 2);
  if (byName.length > 0) return byName;
  const isSameLine = !/[\r\n]/.test(text.slice(position, start));
  const line = isSameLine ? start : -1;
  if (operator === ':' && !isSameLine && !/["'`]/.test(text.charAt(start))) return readIndented(source, key, start);
  if (line !== -1) {
    const scalar = readScalar(source, key, operator, position);
    if (scalar !== undefined) return [scalar];
    const typed = operator === ':' ? matchAt(annotated, text, start) : null;
    if (typed !== null && !/["'`]/.test(text.charAt(start))) return literals(readString(text, start + typed[0].length));
  }
  if (!isSameLine && !/["'`]/.test(text.charAt(start)) && operator === '=') return [];
  return readExpression(text, position);
}

/** A scalar without quotes, where configuration files, shells and form bodies have one and code would have an identifier. */
function readScalar(source: Source, key: Key, operator: string, position: number): Value | undefined {
  const { text, structure } = source;
  if (!['=', ':', '?=', ':='].includes(operator)) return undefined;
  const start = position + (matchAt(/(?:[ \t]|%20){0,40}/y, text, position)?.[0].length ?? 0);
  const end = nameEnd(text, start);
  if (end === start || end - start > 64 || (end - start <= 2 && quoteAt(text, end) !== '')) return undefined;
  const next = matchAt(/[ \t]{0,40}(?:[ \t]#|\r|\n|$|\\n|\\r)/y, text, end);
  const value = text.slice(start, end);
  const literal: Value = { kind: 'literal', start, end };
  const hasDash = /[A-Za-z0-9]-[A-Za-z0-9]/.test(value);
  const before = text[key.start - 1] ?? '\n';
  const isTight = operator !== ':' && start === position && text.charCodeAt(position - 2) !== 32;
  if (operator === ':=') return hasDash && next !== null ? literal : undefined;
  if (isTight && (/[&?]/.test(before) || /%26$/.test(textBefore(text, key.start, 3))) && hasEnd(text, end)) return literal;
  if (isTight && /[,]/.test(before) && hasEnd(text, end)) return literal;
  const isEnclosed = structure.openersAt(key.start, 1).length > 0;
  if (isEnclosed) return hasDash && hasEnd(text, end) ? literal : undefined;
  if (isTight && hasEnd(text, end) && !/[,;]/.test(text.charAt(end))) return literal;
  if (operator === ':' && startsLine(text, key) && next !== null && !isTypeName(value)) return literal;
  if (operator === ':' && key.isHeader && hasEnd(text, end)) return literal;
  if (operator === '=' && next !== null && startsLine(text, key) && (hasDash || isIniSection(text, key)))
    return literal;
  return undefined;
}

/** In `"X-SES-CONFIGURATION-SET: my-set"` and `'Name=my-set'` key and value share a string. */
function readWithin(source: Source, key: Key): readonly Value[] {
  const { text } = source;
  const match = matchAt(/[ \t]{0,4}(=|:(?!:))[ \t]{0,8}/y, text, key.end);
  if (match === null) return readLoose(source, key, key.end, key.end);
  const start = key.end + match[0].length;
  const variable = readInterpolation(text, start);
  if (variable !== undefined) return [variable];
  const end = nameEnd(text, start);
  const isWhole = text.startsWith(key.quote, end) || /\\[rn]|[&\s]/.test(text.slice(end, end + 2));
  if (end > start && end - start <= 64 && isWhole && (match[1] === '=' || key.isHeader || key.quote === '`')) {
    return [{ kind: 'literal', start, end }];
  }
  // 'X-SES-CONFIGURATION-SET: ' . self::SET
  const joined = matchAt(/ {0,2}["'`]\s{0,4}[.+,]\s{0,4}/y, text, key.end + match[0].trimEnd().length);
  if (joined !== null) return readExpression(text, key.end + match[0].trimEnd().length + joined[0].length);
  return readAfterOperator(source, key, match[1] ?? '', start);
}

/** Where no operator follows: a flag's value, a space before a quoted string, a default, a type and its value. */
function readLoose(source: Source, key: Key, end: number, access: number): readonly Value[] {
  const { text } = source;
  const fallback = [...readFallback(text, end), ...readFallback(text, access)].filter((value) => value.kind !== 'reference');
  if (fallback.length > 0) return fallback;
  const typed = matchAt(typeThenValue, text, end);
  if (typed !== null) return literals(readString(text, end + typed[0].length));
  const space = matchAt(/[ \t]{1,40}(?:\\?\r?\n[ \t]{0,40})?|%20/y, text, access);
  if (space === null) return text[end] === '{' ? findDefault(source, end) : [];
  const start = access + space[0].length;
  if (text[start] === '{') return findDefault(source, start);
  const line = text.slice(lineStart(text, key.start), key.start);
  const isFlag = key.dashes > 0;
  if (isFlag || shellAssignment.test(line.slice(-24))) return readShellWord(text, start, line);
  const isFirst = /^[\s:([,]*(?:["'`]|.*[:(,]\s*)?$/.test(line.slice(-80)) && !/[*#/]/.test(line.slice(0, 8));
  if (key.closed && text.startsWith('to ', start)) return literals(readString(text, start + 3));
  return isFirst && (line.trim() === '' || /[:(,]\s*$/.test(line)) ? literals(readString(text, start)) : [];
}

/** The word behind a flag; in prose (`--configuration-set-name is required`) it is none. */
function readShellWord(text: string, start: number, line: string): readonly Value[] {
  const quoted = readString(text, start) ?? readInterpolation(text, start);
  if (quoted !== undefined) return [quoted];
  const end = nameEnd(text, start);
  if (end === start || end - start > 64 || text[start] === '-' || !/[\s"'`;|)&\\]|^$/.test(text.charAt(end))) return [];
  const value = text.slice(start, end);
  const isCommand = /\baws\b|^[\s$]*-?-?$|--?[A-Za-z]|-SES|\b(?:env|arg|setx?|setenv|fastcgi_param)\b/i.test(line);
  const isProse =
    /^(?:is|to|the|an?|in|for|with|and|or|of|as|on|name|value|flag|option|parameter|must|not|was|can|has|needs|should|will|from|when|if|argument|are|if)$/i.test(
      value,
    );
  return isCommand && !isProse ? [{ kind: 'literal', start, end }] : [];
}

function readCall(text: string, key: Key, position: number): readonly Value[] {
  const verb = key.prefix.at(-1) ?? '';
  if (verb === 'from') return readThirdArgument(text, position);
  if (otherArgument.has(verb) || key.closed) return [];
  return readExpression(text, position);
}

/** `fromConfigurationSetName(this, 'Id', 'my-set')`: the construct's id is no name. */
function readThirdArgument(text: string, position: number): readonly Value[] {
  const skipped = matchAt(
    /\s{0,40}[\w.]{1,40}\s{0,8},\s{0,40}(?:[\w.]{1,30}\()?[fru$@]?["'`][^"'`\n]{0,120}["'`]\)?\s{0,8},\s{0,40}/y,
    text,
    position,
  );
  return skipped === null ? [] : readExpression(text, position + skipped[0].length);
}

/** `("KEY", "value")`: as arguments of a call that sets or reads something, or as a pair of its own. */
function readPair(text: string, key: Key, position: number): readonly Value[] {
  const before = textBefore(text, key.outer, 72);
  const call = /([\w$!?.]{0,48})(?:\(|\(\s{0,40}[\w$.]{1,24}\s?,\s?|\[\s?)(?:[@rubfLN:]|&?[\w.]{1,16}\()?\s{0,40}$/.exec(
    before,
  );
  const closer = matchAt(/\s{0,40}(?:default\w{0,8}\s{0,4}[=:]\s{0,4})?/y, text, position)?.[0].length ?? 0;
  const value = position + closer;
  if (key.dashes > 0 && closer > 0 && /default/.test(text.slice(position, value)))
    return literals(readString(text, value));
  const isTuple =
    /[({[]\s{0,8}(?:[({[])\s{0,8}$|[,\s]\s{0,8}[({]\s{0,8}$|^\s*[({]\s*$/.test(before) || /%\{\s?$/.test(before);
  const isMetric = key.isTag || key.hasName ? /["']AWS\/SES["'][^\n]{0,60}$/.test(before) : false;
  const isList = /\[\s{0,40}$/.test(before);
  if (isMetric) return readExpression(text, value);
  if (isList && !(isTuple && key.isHeader)) return [];
  if (!key.closed && text[key.start - 1] !== ':') return [];
  const callee = call?.[1] ?? '';
  if (callee !== '' ? !setters.test(callee) : !isTuple) return key.dashes > 0 ? readExpression(text, value) : [];
  const found = readExpression(text, value);
  return found.filter(
    (found_) =>
      found_.kind !== 'literal' ||
      !/^x-/i.test(text.slice(found_.start, found_.end)) ||
      (key.isHeader && !/^x-ses-/i.test(text.slice(found_.start, found_.end))),
  );
}

/** `name: KEY` beside `value: my-set`, in objects, lists, attributes and shorthand. */
function readSibling(text: string, key: Key, before: string, end: number): readonly Value[] | undefined {
  if (!siblingName.test(before)) return undefined;
  const value = matchAt(siblingValue, text, end);
  if (value !== null) return readSiblingValue(text, end + value[0].length);
  if (!key.closed) return undefined;
  const element = matchAt(valueElement, text, key.end);
  if (element === null) return undefined;
  const start = key.end + element[0].length;
  const close = nameEnd(text, start);
  return close > start && text[close] === '<' ? [{ kind: 'literal', start, end: close }] : [];
}

function readSiblingValue(text: string, position: number): readonly Value[] {
  const intrinsic = readIntrinsic(text, position);
  if (intrinsic !== undefined) return intrinsic === 'unresolved' ? [] : [intrinsic];
  const start = position + (matchAt(/[ \t]{0,40}/y, text, position)?.[0].length ?? 0);
  const end = nameEnd(text, start);
  const isScalar = end > start && end - start <= 64 && /[\s"'`}\]]|^$/.test(text.charAt(end));
  if (isScalar && !/^[ \t]{0,8}[})]/.test(text.slice(end, end + 10))) return [{ kind: 'literal', start, end }];
  return readExpression(text, position);
}

/** `<ConfigurationSetName>my-set</…>` and `<key>ConfigurationSetName</key> <string>my-set</string>`. */
function readElement(text: string, key: Key, end: number): readonly Value[] {
  const opening = textBefore(text, key.start, 80);
  const list = matchAt(/<\/key>\s{0,40}<string>/y, text, end);
  const isElement = text[end] === '>' && /<[\w.:-]{0,76}$/.test(opening) && !/<\/[\w.:-]*$/.test(opening);
  if (list === null && !isElement) return [];
  const start = skipSpaces(text, end + (list?.[0].length ?? 1));
  const close = nameEnd(text, start);
  if (close > start && close - start <= 64 && text[skipSpaces(text, close)] === '<')
    return [{ kind: 'literal', start, end: close }];
  const variable = readInterpolation(text, start);
  return variable === undefined ? [] : [variable];
}

/** A block below `key:`, by indentation: a list of names, or a parameter with its default. */
function readIndented(source: Source, key: Key, start: number): readonly Value[] {
  const { text } = source;
  if (text[start] !== '-') return findDefault(source, key.start);
  const item = skipSpaces(text, start + 1);
  const end = nameEnd(text, item);
  const literal = readString(text, item) ?? { kind: 'literal', start: item, end };
  return (key.isTag || key.isPlural) && end > item ? [literal as Value] : [];
}

function findDefault(source: Source, position: number, levels = 1): readonly Value[] {
  const place = findMember(source, position, ['default', 'defaultvalue'], levels);
  return valuesAt(source, place).filter((value) => value.kind === 'literal');
}

function literals(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function hasEnd(text: string, end: number): boolean {
  return /[\s"'`;&}\]),\\%]|^$/.test(text.charAt(end));
}

/** Whether nothing but spaces, a list's dash, a comment sign, `export` and the like stands before the key on its line. */
function startsLine(text: string, key: Key): boolean {
  const line = text.slice(lineStart(text, key.start), key.start);
  return /^[\s#>+-]*(?:-\s+)?(?:export\s+|env\()?[\w.$:-]*["']?$/.test(line);
}

function isIniSection(text: string, key: Key): boolean {
  const lines = text
    .slice(Math.max(0, key.start - 1000), key.start)
    .split(/\r?\n/)
    .reverse();
  for (const line of lines.slice(1, 24)) {
    if (/^\[[\w .:"-]+\]\s*$/.test(line)) return true;
    if (!/^\s*(?:[#;].*|[\w.-]+\s*=\s*[^({[]*)?$/.test(line)) return false;
  }
  return false;
}

function isTypeName(value: string): boolean {
  return /^(?:string|str|text|varchar|char|uuid|object|any|number|boolean|optional|required|nullable)$/i.test(value);
}
