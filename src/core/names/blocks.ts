import {
  endAt,
  hasDash,
  hasLineBreak,
  isQuoteCode,
  isSpaceCode,
  lineStart,
  matchAt,
  nameEnd,
  quoteAt,
  quoteEndingAt,
  skipSpaces,
  textBefore,
} from './characters.ts';
import { readInterpolation } from './interpolations.ts';
import { readIntrinsic } from './intrinsics.ts';
import { isPathCode, isSes, type Key, splitWords } from './keys.ts';
import { listAt, readList } from './lists.ts';
import { findMember, findMembers, findPath, findSiblingPath, type Place } from './members.ts';
import { sectionOf } from './sections.ts';
import type { Source } from './source.ts';
import { readExpression, type Value } from './values.ts';

const names = ['name', 'configurationsetname'];
const terraformType = /^aws(?:cc)?_ses(?:v2)?_configuration_set$/;
const labelled = /["']?\s{1,8}["']([\w-]{1,64})["']\s{0,8}\{/y;
const imported =
  /\.[\w-]{1,64}(?:\[["'\w-]{1,64}\])?['"]?(?:[ \t]{1,8}["']?|\s{1,40}id\s{0,8}=\s{0,8}["'])([A-Za-z0-9_-]{1,64})(?=["'\s]|$)/y;
/** What a type of CloudFormation or of Pulumi has before it. */
const resourceNamespace = /(?:AWS::SES|aws(?:-native)?:ses(?:\/configurationSet)?):{1,2}$/i;
const constructor_ = /^(?:New)?(?:Cfn|Ses(?:v2)?)?ConfigurationSet$/;
const constructorAfter = /(?:\s{0,4}\(|\s{0,4}\{|(?:\.|::)[bB]uilder\b|\s{0,4}\[)/y;
/** What Pulumi gives to its constructor. */
const pulumi = /\([^;{}]{0,80}\bConfigurationSetArgs\b/y;
/** `ConfigurationSet.Name=`, `["ConfigurationSet"]["Name"] == "`, and what picks one set of a list in the queries of the AWS CLI and of jq. */
const named =
  /\.Name[ \t]{0,4}=[ \t]{0,4}(?!=)|["']\]\[["']Name["']\]\s{0,4}={1,3}\s{0,4}["']|\[(?:\?|\] ?\| ?select\(\.)Name ?== ?["'`]/y;
/** The name of a member in code: what spaces or a quote divide from it is an expression, unlike the `Name=my-set` of a command line. */
const nameOfMember = /\.Name(?:\s{1,4}={1,3}\s{0,4}|={1,3}(?:\s{1,4}|(?=["'])))/y;
const nameElement = /s?>\s{0,40}(?:<member>\s{0,40})?<Name>\s{0,8}/y;
const separator = /\s{0,8}(?:=>|:=|[:=])\s{0,8}/y;
const bracket = /(?:&?(?:\[\])?[\w.]{0,40})?\s?(?:\(\s{0,8}\{|[{[(])/y;
/** A symbol that stands for the email service, as an argument. */
const symbol = /[\s(]:(?:amazon_|aws_)?ses(?:v2)?,/i;
const cognito = /email_?-?(?:configuration|channel|settings)/i;

/** Whether the key is a mere type or block head, whose set is named by a member of its block; those names. */
export function readBlock(source: Source, key: Key): readonly Value[] | undefined {
  const { text } = source;
  const word = text.slice(key.start, key.end);
  if (key.hasName && !key.isPlural) return undefined;
  if (terraformType.test(word)) return readTerraform(source, key);
  if (text[key.start - 1] === ':' && resourceNamespace.test(textBefore(text, key.start, 40)))
    return readResourceType(source, key);
  if (word.includes('ConfigurationSet') && constructor_.test(word.replace(/^.*[^\w]/, ''))) {
    const constructed = readConstructor(source, key);
    if (constructed !== undefined) return constructed;
  }
  return readApiShape(source, key, word);
}

/** Whether what stands around a bare `configuration_set` gives it the meaning: Cognito's email configuration, or something called SES. */
export function isInEmailBlock(source: Source, key: Key): boolean {
  const { text, structure } = source;
  if (isOfSesCommand(text, key) || isSes(splitWords(sectionOf(text, key.start) ?? ''))) return true;
  const before = textBefore(text, key.start, 240);
  if (/email_?-?configuration\w*(?:(?:\.|::)builder\(\)|[\s"'=])[^;\n]{0,160}$/i.test(before)) return true;
  if (/\.$/.test(before) && /EmailConfiguration[^;{}]{0,200}$/.test(before)) return true;
  const isEmail = (head: string) => cognito.test(head) || isSes(splitWords(head));
  return (
    structure.openersAt(key.start, 3).some((opener) => isEmail(wordBefore(text, opener))) ||
    structure
      .parentLinesAt(key.start, 3)
      .map((line) => text.slice(line, line + 80))
      .some(
        (head) =>
          symbol.test(head.split('\n')[0] ?? '') ||
          isEmail(/^(?:- )?["']?([\w$.-]{1,64})["']?\s*[:{=]/.exec(head)?.[1] ?? ''),
      )
  );
}

/** The word or path that stands before a bracket, with nothing but operators, spaces and a quote between. */
function wordBefore(text: string, position: number): string {
  let end = position;
  while (position - end < 16 && isBetween(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (end - start < 64 && isPathCode(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** A space, a quote, or what operators and brackets are made of. */
function isBetween(code: number): boolean {
  const isOpening = code === 40 || code === 91 || code === 123;
  return isSpaceCode(code) || isQuoteCode(code) || isOpening || code === 58 || code === 61 || code === 62;
}

/** A command of SES whose lines go on behind a backslash. */
const continuedSes = /\baws\s[^\n]{0,80}\bses(?:v2)?\s[^\n]{0,200}\\\r?\n(?:[^\n]{0,600}\\\r?\n){0,20}[ \t]{0,40}$/;

/** `config :ex_aws, :ses, configuration_set: "my-set"`, `ses-tool --configuration-set my-set`, `ses+smtp://host?configuration_set=my-set`. */
function isOfSesCommand(text: string, key: Key): boolean {
  const line = text.slice(lineStart(text, key.start), key.outer);
  if (key.dashes > 0) return /\bses(?:v2)?\b/i.test(line) || continuedSes.test(textBefore(text, key.outer, 1200));
  return symbol.test(line) || /\bses(?:\+\w{1,8})?:\/\/[^\s"']*[?&]$/i.test(line);
}

/** `{ service: 'ses', resource: 'configuration-set', resourceName: 'my-set' }`, from which frameworks format an ARN. */
export function isResourceOfArn(text: string, key: Key): boolean {
  const before = textBefore(text, key.outer, 200);
  return /\bservice["']?\s{0,4}[:=]\s{0,4}["']ses["'][^{}]{0,120}\bresource["']?\s{0,4}[:=]\s{0,4}$/.test(before);
}

/** The name in the block of `resource "aws_ses_configuration_set" "label" {`, or of an import; the label is none. */
function readTerraform(source: Source, key: Key): readonly Value[] | undefined {
  const { text } = source;
  const head = matchAt(labelled, text, key.end);
  if (head !== null) return valuesAt(source, findMember(source, key.end + head[0].length - 1, names));
  const import_ = matchAt(imported, text, key.end);
  if (import_ !== null && /import|\bto\s{0,8}=/.test(textBefore(text, key.start, 60))) {
    const end = key.end + import_[0].length;
    return [{ kind: 'literal', start: end - (import_[1] ?? '').length, end }];
  }
  const json = matchAt(/["']\s{0,8}:\s{0,8}\{/y, text, key.end);
  if (json === null) return undefined;
  return findMembers(source, key.end + json[0].length - 1, names, 2).flatMap((place) => valuesAt(source, place));
}

/** `Type: AWS::SES::ConfigurationSet` beside its properties, before or behind them, and assertions on such a resource. */
function readResourceType(source: Source, key: Key): readonly Value[] {
  const { text, structure } = source;
  const end = key.end + (key.quote === '' ? 0 : key.quote.length);
  const argument = matchAt(/\s{0,8},\s{0,80}(?:[\w.]{1,40}\(\s{0,40})?(?=[{(])/y, text, end);
  const opener = structure.openersAt(key.start, 1)[0];
  if (argument !== null && opener !== undefined && text[opener] === '(') {
    const object = end + argument[0].length;
    return valuesAt(
      source,
      findMember(source, object, ['name']) ?? findPath(source, object, [['properties'], ['name']]),
    );
  }
  const path = [['properties'], ['name']];
  const parent = opener !== undefined && text[opener] === '{' ? opener : structure.parentLinesAt(key.start, 1)[0];
  return valuesAt(
    source,
    parent === undefined ? findSiblingPath(source, key.start, path) : findPath(source, parent, path),
  );
}

/** `new ses.CfnConfigurationSet(this, 'Id', { name: 'my-set' })`, `ConfigurationSet.builder().name("my-set")` and the like. */
function readConstructor(source: Source, key: Key): readonly Value[] | undefined {
  const { text } = source;
  const from = key.end;
  const after = matchAt(constructorAfter, text, from);
  if (after === null || key.quote !== '') return undefined;
  const isOfSes =
    isSes(key.prefix) ||
    key.prefix.includes('cfn') ||
    key.prefix.includes('types') ||
    matchAt(pulumi, text, from) !== null;
  const last = from + after[0].length - 1;
  const chained = text[last] === '{' || text[last] === '[' ? undefined : findInChain(text, from);
  if (chained !== undefined) return valuesAt(source, chained);
  if (/builder$/i.test(after[0])) return [];
  if (text[last] === '{' && !isOfSes && !/new\s{1,4}$/.test(textBefore(text, key.start, 8))) return undefined;
  if (!isOfSes && text[last] === '(') return [];
  // What an argument holds comes behind the arguments themselves: `tags=tag(name="x"), name="my-set"`.
  return valuesAt(source, findMember(source, last, names) ?? findMember(source, last, names, 2));
}

/** The argument of `.name(…)` or `.withName(…)` in the chain of calls from `position` on. */
function findInChain(text: string, position: number): Place | undefined {
  let at = position;
  for (let count = 0; count < 16; count++) {
    const call = matchAt(/(?:\s{0,80}(?:\.|::)(\w{1,48}))?(?:\.(\w{1,48}))?\(/y, text, at);
    if (call === null) return undefined;
    at += call[0].length;
    if (/^(?:with|set)?_?name$/i.test(call[2] ?? call[1] ?? '')) return at;
    const rest = matchAt(/(?:[^()\n]|\([^()\n]{0,80}\)){0,200}\)/y, text, at);
    if (rest === null) return undefined;
    at += rest[0].length;
  }
  return undefined;
}

/** `"ConfigurationSet": { "Name": … }` and `"ConfigurationSets": [ … ]`, as the API and its tools write them. */
function readApiShape(source: Source, key: Key, word: string): readonly Value[] | undefined {
  const { text } = source;
  const picked = readPicked(text, key);
  if (picked !== undefined) return picked;
  if (key.dashes === 2) {
    const shorthand = matchAt(
      /[ =]{1,8}(?:["']?Name=["']?|\\?["']\{\s{0,8}\\?["']Name\\?["']\s{0,4}:\s{0,8}\\?["'])/y,
      text,
      key.end,
    );
    return shorthand === null ? undefined : wordAt(text, key.end + shorthand[0].length);
  }
  if (!isSes(key.prefix) && !/ConfigurationSets?$|^configuration_sets?$/.test(word)) return undefined;
  const element = endAt(nameElement, text, key.end);
  if (element > key.end) return scalarAt(text, element);
  const end = key.end + (key.closed ? key.quote.length : 0);
  const separated = endAt(separator, text, end);
  if (separated === end) return undefined;
  const start = skipSpaces(text, separated);
  if (text[start] === '-' && key.isPlural) return readYamlList(source, start);
  const opened = endAt(bracket, text, start);
  if (opened === start) return findYamlName(source, key, start);
  const isOwn =
    word.startsWith('Configuration') ||
    isSes(key.prefix) ||
    /create_?configuration_?set\w*\(?[^;]{0,80}$/i.test(textBefore(text, key.start, 90));
  const opener = opened - 1;
  const places = isOwn
    ? findMembers(source, opener, ['name'], key.isPlural ? 2 : 1).filter(
        (place) => !word.startsWith('C') || /Name/.test(textBefore(text, place, 12)),
      )
    : [];
  if (places.length > 0) return places.flatMap((place) => valuesAt(source, place));
  return isOwn && key.isPlural ? readNameList(text, start, opener) : undefined;
}

/** The value that the name of a set is given or compared with. */
function readPicked(text: string, key: Key): readonly Value[] | undefined {
  const assigned = key.outer < key.start ? endAt(nameOfMember, text, key.end) : key.end;
  if (assigned > key.end) return readExpression(text, assigned);
  const picked = endAt(named, text, key.end);
  return picked > key.end ? scalarAt(text, picked) : undefined;
}

function readNameList(text: string, start: number, opener: number): readonly Value[] | undefined {
  const list = text[opener] === '[' ? opener + 1 : listAt(text, start);
  return list === undefined ? undefined : readList(text, list, () => false);
}

function findYamlName(source: Source, key: Key, start: number): readonly Value[] | undefined {
  if (!hasLineBreak(source.text, key.end, start)) return undefined;
  if (!source.text.startsWith('Name', start) && !isSes(key.prefix)) return undefined;
  const place = findMember(source, key.start, ['name']);
  return place === undefined ? undefined : valuesAt(source, place);
}

function readYamlList({ text }: Source, start: number): readonly Value[] {
  const found: Value[] = [];
  let at = start;
  for (let count = 0; count < 1_000; count++) {
    const item = matchAt(/\s{0,80}-\s{1,8}(?:Name:\s{1,8})?["']?/y, text, at);
    if (item === null) break;
    const begin = at + item[0].length;
    const end = nameEnd(text, begin);
    if (end === begin || !/["'\s]|^$/.test(text.charAt(end))) break;
    found.push({ kind: 'literal', start: begin, end });
    at = end + (/["']/.test(text.charAt(end)) ? 1 : 0);
  }
  return found;
}

/** The value at a member's place, whether it is quoted, a function of CloudFormation, or a scalar without quotes. */
export function valuesAt(source: Source, place: Place | undefined): readonly Value[] {
  if (place === undefined) return [];
  const { text } = source;
  const intrinsic = readIntrinsic(text, place);
  if (intrinsic !== undefined) return intrinsic;
  const start = endAt(/[ \t]{0,40}/y, text, place);
  const scalar = scalarAt(text, start);
  const end = scalar[0]?.end ?? start;
  // In code a word without quotes is an identifier, but for a dash.
  const isInCode = /^\s{0,80}[,;)}]/.test(text.slice(end, end + 81)) && !hasDash(text.slice(start, end));
  return scalar.length > 0 && !isInCode ? scalar : readExpression(text, place);
}

/** A word of a command line, or the variable that stands for it. */
function wordAt(text: string, start: number): readonly Value[] {
  const variable = readInterpolation(text, start);
  return variable === undefined ? scalarAt(text, start) : [variable];
}

function scalarAt(text: string, start: number): readonly Value[] {
  const end = nameEnd(text, start);
  const isWhole = end > start && end - start <= 64 && /[\s"'&<,`\\]|^$/.test(text.charAt(end));
  // Two letters before a quote are rather a string's prefix.
  const isPrefix = end - start <= 2 && quoteAt(text, end) !== '' && quoteEndingAt(text, start) === '';
  return isWhole && !isPrefix ? [{ kind: 'literal', start, end }] : [];
}
