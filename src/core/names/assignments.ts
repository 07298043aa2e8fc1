import { readArms } from './branches.ts';
import {
  codeBehind,
  codesOf,
  endAt,
  hasDash,
  hasLineBreak,
  isNameCode,
  isQuoteCode,
  lineStart,
  matchAt,
  nameEnd,
  quoteAt,
  skipSpaces,
  textBefore,
} from './characters.ts';
import { readDefault } from './defaults.ts';
import { readIntrinsic, readPlainTemplate } from './intrinsics.ts';
import type { Key } from './keys.ts';
import { listAt, readList } from './lists.ts';
import { readLoose } from './loose.ts';
import { isReadAlone, readPair } from './pairs.ts';
import { readScalar, readWithin } from './scalars.ts';
import { isDimension, readElement, readSibling, readValueBefore } from './siblings.ts';
import type { Source } from './source.ts';
import { readString } from './strings.ts';
import { readExpression, skipComment, type Value } from './values.ts';

/** What closes an access to a key: `env["KEY"]`, `tags['KEY'][0]`, `getenv("KEY")`, `name?`. */
const accessEnd =
  /(?:\s{0,2}(?:>>|\(\s?\)|\)|(?<=[\w>]\{["']?\w{1,80}["']?)\}|\*{1,2}(?=:)|\]|\[\d{1,4}\]|\.\d{1,4}\b|\.(?:value|to_s|body|text)\b(?!\()|\?(?![:?~])|!(?!=))){0,4}/y;
/** What such a thing begins with, behind spaces. */
const beginsAccess = codesOf('>()}][.?!*');
/** An element of a list, within the quotes of its path: `mail.tags.ses:configuration-set.0`. */
const element = /\.\d{1,4}|\[\d{1,4}\]/y;
const separator =
  /\s{0,40}(?:=>|:=|\?=|\|\|=|\?\?=|={2,3}|<-|->(?!\w{1,24}\()|[?.]~|=|::|:|(?<!\n[ \t]{0,40})\(|,|%3[aAdD])/y;
/** What these begin with, behind spaces. */
const beginsSeparator = codesOf('=:?|<-.(,%');
const matcher =
  /(?:\s{0,40}\))?(?:\s{0,40}(?:\.|->)|[ \t]{0,40})(?:(?:should|to|be|deep|not_to)\.?\s?){0,3}(?:toBe|toEqual|toStrictEqual|isEqualTo|equals?|eql?|is|shouldBe|isSameAs|toContain)\s?[ (]\s{0,8}/y;
/** Before the label of a switch, which `:` ends. */
const label = /\bcase\s$/;
const annotated = /[\w \t|<>[\].?&'*]{1,80}?=(?![=>])\s{0,40}/y;
/** What YAML has before a value: an anchor, a tag, the sign of a folded text. */
const property =
  /[ \t]{1,8}(?:&[\w-]{1,64}[ \t]{1,8}(?=["'\w])|!!\w{1,16}[ \t]{1,8}|[>|][+-]?[ \t]{0,8}\r?\n[ \t]{1,80})/y;
const call = /(?:new\s{1,4})?[A-Za-z_][\w.:]{0,60}\(/y;
/** Heads of an expression with a value for each case. */
const cases = /(?:when|match|switch|case)\b\s{0,4}(?:\([^(){}\n]{0,60}\)|[\w.&*]{1,40}(?:\(\))?)?\s{0,4}\{/y;
const beginsCases = codesOf('wmsc');
const expansion = /(?::?[-=]|:)(["']?)([A-Za-z0-9_][A-Za-z0-9_-]{0,63})\1\}/y;
/** The parameters and the body of a function that does nothing but return a text; what stands on the next line is no type. */
const returned =
  /\([^()\n]{0,160}\)(?:\s{0,4}(?:->|:)[ \t]{0,4}[?&]?(?:'\w{1,12} )?[\w[\]]{1,24}|[ \t]{1,4}[\w[\]]{1,24}(?=\s{0,40}\{))?(?:\s{0,40}[:{]\s{0,80}return[ \t]{1,4}|\s{0,4}=>?\s{0,4})(?=["'`])/y;
const declares = /\b(?:fn|fun|func|def)\s{1,4}$/;
const evaluated =
  /\([^()\n]{0,160}\)\s{0,4}(?:(?:->|:)\s{0,4}[?&]?(?:'\w{1,12} )?[\w[\]]{1,24})?\s{0,4}\{\s{0,80}(?=")/y;
/** What asks something of the key, so that what follows is no body of its own. */
const asks = /\b(?:if|elif|elsif|unless|while|guard|when|assert)\b[^\n]*$/;
const secondOfCall =
  /\s{0,40}[\w.]{1,40}\s{0,8},\s{0,40}(?:[\w.]{1,30}\()?[fru$@]?["'`][^"'`\n]{0,120}["'`]\)?\s{0,8},\s{0,40}/y;
/** Words in names of functions that take something else than the set they are named after. */
const otherArgument = new Set(
  'get is has validate parse resolve build make find lookup format check assert on create delete describe'.split(' '),
);

/** The values that a key is given: behind `=`, `:`, `=>`, `(`, `,`, a flag's space, in a sibling `value`, as a default, as an element. */
export function readAssigned(source: Source, key: Key): readonly Value[] {
  const { text } = source;
  if (isDimension(text, key)) return [];
  const expanded = readExpansion(text, key) ?? readValueBefore(text, key);
  if (expanded !== undefined) return [expanded];
  if (key.quote !== '' && !key.closed) {
    const after = endAt(element, text, key.end);
    const end = after > key.end && text.startsWith(key.quote, after) ? after + key.quote.length : key.end;
    return readWithin(text, key) ?? readOperator(source, key, end, end);
  }
  const end = key.end + (key.closed ? key.quote.length : 0);
  const beside = readSibling(text, key, end) ?? readElement(text, key, end) ?? readBody(text, key, end);
  if (beside !== undefined) return beside;
  const access = beginsAccess.has(codeBehind(text, end)) ? endAt(accessEnd, text, end) : end;
  if (text[access - 1] === ')') {
    const compared = matchAt(matcher, text, access);
    if (compared !== null) return optional(readString(text, access + compared[0].length));
  }
  return readOperator(source, key, end, access);
}

/** The text that a function of the key's name does nothing but return. */
function readBody(text: string, key: Key, position: number): readonly Value[] | undefined {
  if (text[position] !== '(' || key.closed) return undefined;
  const line = text.slice(lineStart(text, key.start, 120), key.start);
  const match = matchAt(returned, text, position) ?? (declares.test(line) ? matchAt(evaluated, text, position) : null);
  if (match === null || asks.test(line)) return undefined;
  return optional(readString(text, position + match[0].length));
}

function readOperator(source: Source, key: Key, end: number, access: number): readonly Value[] {
  const { text } = source;
  const start = beginsSeparator.has(codeBehind(text, access)) ? endAt(separator, text, access) : access;
  const operator = text.slice(access, start).trimStart();
  switch (operator) {
    case '':
    case '::':
      return readLoose(source, key, end, access);
    case '(':
      return readCall(text, key, start);
    case ',':
      return text[access - 1] === ')' && isReadAlone(text, key) ? [] : readPair(source, key, start);
    default:
      return readAfterOperator(source, key, operator.startsWith('%') ? decodeURIComponent(operator) : operator, start);
  }
}

/** `${KEY:-my-set}` and `${key:my-set}`: the default of a variable that is named like a key. */
function readExpansion(text: string, key: Key): Value | undefined {
  if (text[key.outer - 1] !== '{' || text[key.outer - 2] !== '$') return undefined;
  const match = matchAt(expansion, text, key.end);
  if (match === null) return undefined;
  const end = key.end + match[0].length - 1 - (match[1] ?? '').length;
  return { kind: 'literal', start: end - (match[2] ?? '').length, end };
}

/** Behind `=`, `:` and the like: an expression, a list, a member that holds a default, or a scalar without quotes. */
function readAfterOperator(source: Source, key: Key, operator: string, separated: number): readonly Value[] {
  const { text } = source;
  const position = operator === ':' ? behindProperty(text, separated) : separated;
  const start = skipComment(text, skipSpaces(text, position));
  if (quoteAt(text, start) !== '') return readExpression(text, start);
  const intrinsic = readIntrinsic(text, position);
  if (intrinsic !== undefined) return intrinsic;
  const several = readSeveral(source, key, operator, start);
  if (several !== undefined) return several;
  if (text[start] === '{' && text[start + 1] !== '{') return readBraces(source, start);
  const scalar = readScalar(source, key, operator, position);
  if (scalar !== undefined) return [scalar];
  if (hasLineBreak(text, position, start)) {
    if (operator === ':') return readIndented(source, key, start);
    return operator === '=' ? [] : readExpression(text, start);
  }
  const template = readPlainTemplate(text, start);
  if (template !== undefined) return [template];
  const called = mayBeCall(text, start) ? endAt(call, text, start) : start;
  const byName = called === start ? [] : readDefault(source, called - 1, 2);
  if (byName.length > 0) return byName;
  return operator === ':' ? readTyped(source, key, start) : readExpression(text, start);
}

/** The strings of a list, or of an expression with a value for each case. */
function readSeveral(source: Source, key: Key, operator: string, start: number): readonly Value[] | undefined {
  const { text } = source;
  const list = key.isPlural ? listAt(text, start) : undefined;
  if (list !== undefined) return readList(text, list, () => false);
  if (text[start] === '[' && !/[[\]]/.test(text.charAt(start + 1)))
    return readList(text, start + 1, (item) => isBareItem(source, key, operator, item));
  const match = beginsCases.has(text.charCodeAt(start)) ? matchAt(cases, text, start) : null;
  return match === null ? undefined : readArms(text, start + match[0].length - 1, false);
}

/** Whether a bracket or a further word stands behind the word at `start`, or `new` before it. */
function mayBeCall(text: string, start: number): boolean {
  const code = text.charCodeAt(nameEnd(text, start));
  return code === 40 || code === 46 || code === 58 || text.startsWith('new', start);
}

function behindProperty(text: string, position: number): number {
  // Mostly one space, and then what nothing of the kind begins with.
  if (isNameCode(text.charCodeAt(position + 1)) || isQuoteCode(text.charCodeAt(position + 1))) return position;
  return endAt(property, text, position);
}

/** The value behind a type (`key: string = 'my-set'`), or what stands there instead of a type. */
function readTyped(source: Source, key: Key, start: number): readonly Value[] {
  const { text } = source;
  if (text.startsWith('case', key.outer - 5) && label.test(textBefore(text, key.outer, 12))) return [];
  const typed = endAt(annotated, text, start);
  if (typed === start) return readExpression(text, start);
  const called = mayBeCall(text, typed) ? endAt(call, text, typed) : typed;
  const byName = called === typed ? [] : readDefault(source, called - 1);
  return byName.length > 0 ? byName : readExpression(text, typed).filter(({ kind }) => kind === 'literal');
}

/** Whether a list's item without quotes is a name: code would have an identifier there, as `[set]` in `{ ConfigurationSetNames: [set] }` is. */
function isBareItem({ structure }: Source, key: Key, operator: string, item: string): boolean {
  const isOfYaml = operator === ':' && !structure.isInBrackets(key.start);
  return (key.isTag || key.isPlural) && (isOfYaml || hasDash(item));
}

/** `{'my-set'}` of JSX, or a block with a default. */
function readBraces(source: Source, start: number): readonly Value[] {
  const { text } = source;
  const value = readString(text, start + 1);
  const isWhole = value !== undefined && /^\S{1,6}\s?\}/.test(text.slice(value.end, value.end + 9));
  if (isWhole) return [value];
  const arms = readArms(text, start, true);
  return arms.length > 0 ? arms : readDefault(source, start);
}

/** A block below `key:`, by indentation: a list of names, or a parameter with its default. */
function readIndented(source: Source, key: Key, start: number): readonly Value[] {
  const { text } = source;
  if (text[start] !== '-') return readDefault(source, key.start);
  if (!key.isTag && !key.isPlural) return [];
  const item = skipSpaces(text, start + 1);
  const end = nameEnd(text, item);
  const literal: Value = { kind: 'literal', start: item, end };
  return optional(readString(text, item) ?? (end > item && end - item <= 64 ? literal : undefined));
}

function readCall(text: string, key: Key, position: number): readonly Value[] {
  const verb = key.prefix.at(-1) ?? '';
  if (verb === 'from') return readThirdArgument(text, position);
  if (
    otherArgument.has(verb) ||
    key.closed ||
    /\b(?:func|function|def|fn|fun|void)\s{1,4}$/.test(textBefore(text, key.outer, 10))
  )
    return [];
  return readExpression(text, position);
}

/** `fromConfigurationSetName(this, 'Id', 'my-set')`: the construct's id is no name. */
function readThirdArgument(text: string, position: number): readonly Value[] {
  const skipped = matchAt(secondOfCall, text, position);
  return skipped === null ? [] : readExpression(text, position + skipped[0].length);
}

function optional(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
