import { isNameCode, quoteAt, quoteEndingAt, textBefore } from './characters.ts';

/**
 * How sure a key is: `strong` names a set wherever it stands, `plain` is a mere `configuration_set` that counts inside the blocks that
 * give it this meaning, and `weak` is a `config_set`, which counts only for names that are known.
 */
export type KeyKind = 'strong' | 'plain' | 'weak';

/** A key in the text: the word, how it is quoted, and what its spelling says. */
export interface Key {
  readonly kind: KeyKind;
  readonly start: number;
  readonly end: number;
  /** Where it begins with its quote, its dashes and the path before it. */
  readonly outer: number;
  /** The quote around the word as it is written; empty where there is none. */
  readonly quote: string;
  /** Whether the quote also closes directly after the word. */
  readonly closed: boolean;
  /** The words before the core, in lower case: `x`, `ses` for a mail header; those of a dotted path included. */
  readonly prefix: readonly string[];
  /** How many dashes stand before the word: a flag has one or two. */
  readonly dashes: number;
  /** `ses:configuration-set`, the tag in events and the CloudWatch dimension. */
  readonly isTag: boolean;
  /** `X-SES-CONFIGURATION-SET`. */
  readonly isHeader: boolean;
  /** `ConfigurationSets` and `ConfigurationSetNames`. */
  readonly isPlural: boolean;
  /** `configurationSetName` rather than `configurationSet`. */
  readonly hasName: boolean;
}

type Spelling = Pick<Key, 'kind' | 'prefix' | 'isHeader' | 'isPlural' | 'hasName'>;

/** Finds the middle of every key: `configuration` or `config`, then `set`. Written out by letter: that is faster than the `i` flag. */
export const corePattern = '[cC][oO][nN][fF][iI][gG](?:[uU][rR][aA][tT][iI][oO][nN])?[-_.]?[sS][eE][tT]';

const hasCore = new RegExp(corePattern);
const core = /^(.*)config(uration)?[-_.]?set(.*)$/i;
/** The end of a plural, and not the beginning of a further word: of `ConfigurationSets`, and not of `ConfigurationSetStaging`. */
const pluralEnd = /^(?:s(?![a-z])|S(?![A-Za-z]))/;
const words = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const sesWords = new Set(['ses', 'sesv', 'awsses', 'amazonses', 'awssesv', 'sesv2']);
const smsWords = new Set(['sms', 'smsvoice', 'voice', 'pinpointsmsvoice', 'pinpointsms', 'pinpointsmsvoicev']);

/** Words that tell which of several sets it is, or for whom. */
const kinds = new Set(
  (
    'tracked primary secondary main prod production dev development stage staging test testing qa uat ' +
    'sandbox live local demo transactional marketing bulk newsletter notification notifications alerts campaign campaigns broadcast'
  ).split(' '),
);
/** Words after a key that leave it a key. */
const qualifiers = new Set([...kinds, ...'name names value default override fallback no tracking'.split(' ')]);

/** Nothing that is a key goes on for longer behind its middle, in characters. */
const longestEnd = 48;

/** Reads words as keys, each different word once: a text has few, but may have each often. */
export function createSpeller(): (word: string) => Spelling | undefined {
  const known = new Map<string, { readonly spelling: Spelling | undefined }>();
  return (word) => {
    const read = known.get(word);
    if (read !== undefined) return read.spelling;
    const spelling = readSpelling(word);
    if (known.size < 1_000) known.set(word, { spelling });
    return spelling;
  };
}

/** Reads the key around a match of `corePattern`, or undefined where the word only looks like one (`ConfigurationSettings`). */
export function readKey(text: string, coreStart: number, coreEnd: number, spell = readSpelling): Key | undefined {
  const end = keyEnd(text, coreStart, coreEnd);
  if (end - coreEnd >= longestEnd) return undefined;
  let start = wordStart(text, coreStart);
  if (end - start > 160) return undefined;
  let dashes = 0;
  for (; text.charCodeAt(start) === 45; start++) dashes++;
  const spelling = spell(text.slice(start, end));
  if (spelling === undefined) return undefined;
  const path = pathBefore(text, start - dashes);
  const { hasName, isHeader, isPlural } = spelling;
  const prefix = path === '' ? spelling.prefix : [...splitWords(path), ...spelling.prefix];
  const isTag = path !== '' && spelling.prefix.length === 0 && /\bses(?::|%3a)$/i.test(path) && !hasName;
  const isStrong = spelling.kind === 'plain' && (isSes(prefix) || isSetter(spelling.prefix, text[end]));
  const kind = isStrong ? 'strong' : spelling.kind;
  const quote = quoteEndingAt(text, start - dashes - path.length);
  const closed = quote !== '' && quoteAt(text, end).startsWith(quote);
  const outer = start - dashes - path.length - quote.length;
  return { kind, start, end, outer, quote, closed, prefix, dashes, isTag, isHeader, isPlural, hasName };
}

/** `setConfigurationSet(` and `withConfigurationSet(`. */
function isSetter(prefix: readonly string[], next: string | undefined): boolean {
  const verb = prefix.at(-1);
  return next === '(' && (verb === 'set' || verb === 'with');
}

/** Reads one word as a key: `spelling('AWS_SES_CONFIGURATION_SET')` is strong, `spelling('newsletter')` undefined. */
export function readSpelling(word: string): Spelling | undefined {
  const match = hasCore.test(word) ? core.exec(word) : null;
  if (match === null) return undefined;
  const prefix = splitWords(match[1] ?? '');
  const rest = match[3] ?? '';
  const suffix = splitWords(rest.replace(pluralEnd, ''));
  if (!suffix.every((part) => qualifiers.has(part) || /^\d+$/.test(part))) return undefined;
  if (prefix.some((part) => smsWords.has(part))) return undefined;
  const hasName = suffix[0] === 'name' || suffix[0] === 'names';
  const isPlural = (pluralEnd.test(rest) && suffix.length === 0) || suffix[0] === 'names';
  const isStrong = match[2] !== undefined && (hasName || isSes(prefix));
  return {
    kind: isStrong ? 'strong' : match[2] === undefined ? 'weak' : 'plain',
    prefix,
    isHeader: prefix.join('-') === 'x-ses',
    isPlural,
    hasName,
  };
}

/**
 * Whether a value is rather a key, such as the name of an environment variable: no set is called that unless a list says so. `prefix` has
 * the words before the key that it is given to: an identifier that repeats them is that key once more.
 */
export function isKeyName(value: string, prefix: readonly string[] = []): boolean {
  const spelling = readSpelling(value);
  if (spelling === undefined) return false;
  if (/^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(value) && isOneOfSeveral(value)) return false;
  const isConstant = /^[A-Z0-9_]+$/.test(value) && value.includes('_');
  // People do call a set NewsConfigurationSet; code has the like only behind a small letter, or as what holds a name.
  const isCamel = /[a-z][A-Z]/.test(value) && !/[-_]/.test(value) && (spelling.hasName || /^[a-z]/.test(value));
  // With dashes `email-config-set` is rather a name: few keys are written so.
  const isDashed = value.includes('-') && !spelling.hasName;
  const usual = isDashed ? /^(?:x|your)$/ : /^(?:x|aws|amazon|email|mail|default|your)$/;
  const bare =
    spelling.isHeader || spelling.prefix.every((part) => (!isDashed && sesWords.has(part)) || usual.test(part));
  const repeats = !value.includes('-') && prefix.join('').endsWith(spelling.prefix.join(''));
  return isConstant || isCamel || bare || repeats;
}

/** `ses-config-set-prod`, `configuration-set-2` */
function isOneOfSeveral(value: string): boolean {
  const last = splitWords(value).at(-1) ?? '';
  return kinds.has(last) || /^\d+$/.test(last);
}

/** The words of a name in any of the usual spellings, in lower case. */
export function splitWords(name: string): string[] {
  return (name.match(words) ?? []).map((word) => word.toLowerCase());
}

/** Whether one of these words stands for the email service. */
export function isSes(parts: readonly string[]): boolean {
  return parts.some((part) => sesWords.has(part));
}

function wordStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < 128 && isWordCode(text.charCodeAt(start - 1))) start--;
  // In encoded text the word begins after the escape: `%22Config…`, `\nConfig…`.
  const before = text.charCodeAt(start - 1);
  if (before === 37 && /^[0-9a-fA-F]{2}/.test(text.slice(start, start + 2))) return Math.min(start + 2, from);
  if (before === 92 && /^[nrt]/.test(text.slice(start, start + 1))) return Math.min(start + 1, from);
  return start;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end - from < longestEnd && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

/** Where a key's word ends; in properties `configuration.set.name` is one. */
function keyEnd(text: string, coreStart: number, coreEnd: number): number {
  const end = wordEnd(text, coreEnd);
  const isDotted = text.startsWith('.name', end) && text.slice(coreStart, coreEnd).includes('.');
  return isDotted && !isWordCode(text.charCodeAt(end + 5)) ? end + 5 : end;
}

function isWordCode(code: number): boolean {
  return isNameCode(code) || code === 36;
}

/** The dotted (or otherwise qualified) path directly before a word, such as `spring.cloud.aws.ses.`, at most 96 characters. */
function pathBefore(text: string, start: number): string {
  if (!mayEndPath(text.charCodeAt(start - 1))) return '';
  if (textBefore(text, start, 3).toLowerCase() === '%3a')
    return /\w*%3a$/i.exec(textBefore(text, start, 96))?.[0] ?? '';
  let from = start;
  while (from > 0 && start - from < 96 && isPathCode(text.charCodeAt(from - 1))) from--;
  const path = text.slice(from, start).replace(/^-+D?(?=\w)/, '');
  return /[\w$](?:\.|::?|->)$/.test(path) ? path : '';
}

/** `.`, `:`, `>` of `->`, and `A` of `%3A`. */
function mayEndPath(code: number): boolean {
  return code === 46 || code === 58 || code === 62 || code === 65 || code === 97;
}

/** What a path is made of: word characters and `.:>-`. */
export function isPathCode(code: number): boolean {
  return isWordCode(code) || code === 46 || code === 58 || code === 62;
}

/** A key that the user named in a setting, where it stands as a whole word. */
export function readExtraKey(text: string, start: number, end: number): Key | undefined {
  if (isWordCode(text.charCodeAt(start - 1)) && text[start - 1] !== '-') return undefined;
  if (isWordCode(text.charCodeAt(end))) return undefined;
  const dashes = /-{0,2}$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const quote = quoteEndingAt(text, start - dashes);
  const closed = quote !== '' && quoteAt(text, end).startsWith(quote);
  const outer = start - dashes - quote.length;
  const spelling = {
    kind: 'strong',
    prefix: [],
    isHeader: false,
    isPlural: false,
    hasName: true,
    isTag: false,
  } as const;
  return { ...spelling, start, end, outer, quote, closed, dashes };
}

/** An expression for a key that compares as the built-in ones do: with case, dashes and underscores folded. */
export function keyPattern(key: string): string {
  const parts = splitWords(key).map((word) =>
    Array.from(word, (letter) => `[${letter}${letter.toUpperCase()}]`).join(''),
  );
  return parts.join('[-_.]?');
}
