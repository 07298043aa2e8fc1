import { readAssigned } from './assignments.ts';
import { findBare, isNeverName } from './bare.ts';
import { isInEmailBlock, isResourceOfArn, readBlock } from './blocks.ts';
import type { Found, Names, Template } from './found.ts';
import {
  corePattern,
  createSpeller,
  isKeyName,
  type Key,
  keyPattern,
  readExtraKey,
  readKey,
  readSpelling,
} from './keys.ts';
import { type Linked, readLink } from './links.ts';
import { createResolver } from './references.ts';
import { createSmsCheck } from './sms.ts';
import { createSource, type Source } from './source.ts';
import { createSpans, withoutOverlaps } from './spans.ts';
import type { Value } from './values.ts';

export interface FindOptions {
  /** Further keys that hold a set's name. */
  readonly extraKeys?: readonly string[];
  /** Asked now and then; where it answers true the search ends with what it has. */
  readonly cancelled?: () => boolean;
}

/** How much text is searched in a step, in UTF-16 code units; the overlap is longer than any key. */
const chunk = 1 << 18;
const overlap = 256;

/** Finds the configuration sets that `text`, of any language, names. `isKnown` says whether a list that is loaded holds the name. */
export function findNames(
  text: string,
  isKnown: (name: string) => boolean,
  options: FindOptions = {},
): readonly Found[] {
  return readNames(text, isKnown, options).found;
}

/** The same, and the names that have a variable part. */
export function readNames(text: string, isKnown: (name: string) => boolean, options: FindOptions = {}): Names {
  const steps = readNamesInSteps(text, isKnown, options);
  let step = steps.next(false);
  while (!step.done) step = steps.next(options.cancelled?.() === true);
  return step.value;
}

/**
 * The same in steps of bounded work, between which others may have their turn. Who sends `true` ends it: it returns what it has found by
 * then.
 */
export function* readNamesInSteps(
  text: string,
  isKnown: (name: string) => boolean,
  options: Omit<FindOptions, 'cancelled'> = {},
): Generator<void, Names, boolean> {
  const source = createSource(text);
  const resolve = createResolver(source);
  const isSms = createSmsCheck(source);
  const spell = createSpeller();
  const found = createSpans<Found>();
  const templates = createSpans<Template>();
  const bareNames: Found[] = [];
  const hasExtraKeys = (options.extraKeys ?? []).length > 0;

  function add(value: Value, strength: Found['key'], key?: Key) {
    if (value.end <= value.start || found.has(value.start)) return;
    if (value.kind === 'template') {
      if (value.prefix !== '' && strength !== 'weak')
        templates.set({ start: value.start, end: value.end, prefix: value.prefix });
      return;
    }
    const span = value.kind === 'literal' ? value : resolve(value);
    if (span === undefined) return;
    const name = text.slice(span.start, span.end);
    if (!isAcceptable(name, strength, key, isKnown)) return;
    const { start, end } = value;
    if (value.kind === 'literal') found.set({ start, end, name, via: 'literal', key: strength });
    else {
      const resolved = { start: span.start, end: span.end };
      found.set({ start, end, name, via: 'reference', key: strength, resolved });
    }
  }

  function addLink({ start, end, place }: Linked) {
    const name = text.slice(start, end);
    if ((isPlaceholder(name) || readSpelling(name)?.hasName === true) && !isKnown(name)) return;
    found.set({ start, end, name, via: 'literal', key: 'strong', ...place });
  }

  function readAt(coreStart: number, coreEnd: number) {
    const link = readLink(text, coreStart, coreEnd);
    if (link !== undefined) return 'kind' in link ? add(link, 'strong') : addLink(link);
    const key =
      readKey(text, coreStart, coreEnd, spell) ?? (hasExtraKeys ? readExtraKey(text, coreStart, coreEnd) : undefined);
    if (key === undefined || isSms(key.start)) return;
    const block = readBlock(source, key);
    const strength = block === undefined ? strengthOf(source, key) : 'scoped';
    for (const value of block ?? readAssigned(source, key)) add(value, strength, key);
  }

  const all = () => ({
    found: withoutOverlaps([...found.all, ...bareNames]),
    templates: withoutOverlaps(templates.all),
  });
  for (const core of cores(text, options)) {
    if (core !== undefined) readAt(...core);
    else if (yield) return all();
  }
  for (const bare of findBare(text, isKnown)) {
    if (bare === undefined) {
      if (yield) return all();
    } else if (!found.has(bare.start) && !isNeverName(text, bare) && !isSms(bare.start)) bareNames.push(bare);
  }
  return all();
}

/** How much a key alone is worth, where it heads no block of its own. */
function strengthOf(source: Source, key: Key): Found['key'] {
  if (key.kind === 'strong') return 'strong';
  const isScoped = key.kind === 'plain' && (isInEmailBlock(source, key) || isResourceOfArn(source.text, key));
  return isScoped ? 'scoped' : 'weak';
}

/** Yields where the middles of keys stand, each once, and undefined between two chunks. */
function* cores(text: string, { extraKeys = [] }: FindOptions): Generator<readonly [number, number] | undefined> {
  const expression = new RegExp(
    [corePattern, ...extraKeys.map(keyPattern).filter((pattern) => pattern !== '')].join('|'),
    'g',
  );
  let reached = 0;
  for (let from = 0; from < text.length; from += chunk) {
    if (from > 0) yield undefined;
    const part = text.slice(from, from + chunk + overlap);
    expression.lastIndex = Math.max(0, reached - from);
    for (let match = expression.exec(part); match !== null; match = expression.exec(part)) {
      if (match.index >= chunk) break;
      reached = from + match.index + match[0].length;
      yield [from + match.index, reached];
    }
  }
}

/** Words that stand where a name could and are none, unless a list holds one. */
const noNames = new Set(
  (
    'null none nil undefined true false string str text varchar char bool boolean int integer number object array any type void ' +
    'required optional nullable missing invalid unset deprecated string_value n/a na placeholder todo name value unknown ' +
    'changeme change-me change_me replaceme replace-me replace_me'
  ).split(' '),
);
/** What samples put where the reader's own name belongs: `your-set`, `YOUR_SET`, `YourSet`. */
const ofReader = /^(?:your|Your|YOUR)(?:[-_]|[A-Z])/;

function isAcceptable(
  name: string,
  strength: Found['key'],
  key: Key | undefined,
  isKnown: (name: string) => boolean,
): boolean {
  if (name.length > 64) return false;
  if (strength === 'weak') return isKnown(name);
  const isNone = /^[\d-]+$/.test(name) || isPlaceholder(name) || isKeyOf(key, name);
  return !isNone || isKnown(name);
}

function isPlaceholder(name: string): boolean {
  return noNames.has(name.toLowerCase()) || ofReader.test(name);
}

/** Whether the value is a key itself. Amazon's own sample of an event has a set called ConfigSet, which is only a weak one. */
function isKeyOf(key: Key | undefined, name: string): boolean {
  return isKeyName(name, key?.prefix) && !(key?.isTag === true && readSpelling(name)?.kind === 'weak');
}
