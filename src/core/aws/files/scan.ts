import { inTurns } from './inTurns.ts';

/** A setting as it stands in a file; `line` counts from 1. */
export interface ScannedSetting {
  readonly value: string;
  readonly line: number;
}

/** A section as it stands in a file. `header` is its whole line, trimmed; keys are in lower case, and nested ones are `s3.addressing_style`. */
export interface ScannedSection {
  readonly header: string;
  readonly line: number;
  readonly settings: ReadonlyMap<string, ScannedSetting>;
}

/** A line for which the AWS CLI would refuse the whole file. */
export interface Refusal {
  readonly line: number;
  readonly kind: 'repeatedSection' | 'repeatedKey' | 'stray' | 'outsideSection' | 'notNested';
}

export interface Scanned {
  readonly sections: readonly ScannedSection[];
  readonly refusals: readonly Refusal[];
}

/** More of them would help nobody: each is one line to correct. */
const mostRefusals = 10;
/** So many lines take a millisecond or two: others get their turn in between. */
const linesAtOnce = 2_000;

/**
 * Reads one of the AWS files as tolerantly as it can be read: any line end, any order, and what is wrong with a line harms no other.
 * Indentation means what it means to the AWS CLI: a line that stands deeper than its key's continues the value.
 */
export async function scan(text: string): Promise<Scanned> {
  const scanner = createScanner();
  let number = 0;
  await inTurns(linesOf(text), linesAtOnce, (line) => scanner.take(line, ++number));
  return { sections: scanner.sections, refusals: scanner.refusals };
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(start, index);
    start = index + end.length;
  }
  yield text.slice(start);
}

interface OpenSection extends ScannedSection {
  readonly settings: Map<string, ScannedSetting>;
}

/** The key that a deeper line would continue. */
interface OpenKey {
  readonly key: string;
  readonly indent: number;
  readonly isNested: boolean;
}

function createScanner() {
  const sections: OpenSection[] = [];
  const refusals: Refusal[] = [];
  const headers = new Set<string>();
  let section: OpenSection | undefined;
  let open: OpenKey | undefined;

  function refuse(kind: Refusal['kind'], line: number): void {
    if (refusals.length < mostRefusals) refusals.push({ kind, line });
  }

  function begin(header: string, line: number): void {
    const written = bracketed(header);
    // To Python, `[DEFAULT]` is no section like others.
    if (headers.has(written) && written !== 'DEFAULT') refuse('repeatedSection', line);
    headers.add(written);
    section = { header, line, settings: new Map() };
    sections.push(section);
    open = undefined;
  }

  function set({ settings }: OpenSection, text: string, indent: number, line: number): void {
    const separator = text.search(/[=:]/);
    if (separator < 1) {
      refuse('stray', line);
      return;
    }
    const key = text.slice(0, separator).trim().toLowerCase();
    const written = text.slice(separator + 1);
    const value = key === 'credential_process' ? commandIn(written) : withoutComment(written);
    if (settings.has(key)) refuse('repeatedKey', line);
    settings.set(key, { value, line });
    open = { key, indent, isNested: value === '' };
  }

  function proceed({ settings }: OpenSection, { key, isNested }: OpenKey, text: string, line: number): void {
    const begun = settings.get(key);
    const separator = text.indexOf('=');
    if (begun && !isNested) {
      settings.set(key, { value: `${begun.value}\n${text}`, line: begun.line });
    } else if (separator < 1) {
      refuse('notNested', line);
    } else {
      const nested = text.slice(0, separator).trim().toLowerCase();
      settings.set(`${key}.${nested}`, { value: withoutComment(text.slice(separator + 1)), line });
    }
  }

  function take(line: string, number: number): void {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.startsWith(';')) return;
    const indent = line.length - line.trimStart().length;
    if (/^\[.+\]/s.test(text)) begin(text, number);
    else if (section === undefined) refuse('outsideSection', number);
    else if (open && indent > open.indent) proceed(section, open, text, number);
    else set(section, text, indent, number);
  }

  return { sections, refusals, take };
}

/** What stands between the first and the last bracket: the AWS CLI's name of a section. */
export function bracketed(header: string): string {
  return header.slice(1, header.lastIndexOf(']'));
}

/** A comment in a value begins with a space, in AWS's own format. */
function withoutComment(value: string): string {
  const comment = value.search(/\s[;#]/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}

/** A command line, in which a sign between quotes begins no comment: the AWS CLI takes the line as it is written. */
function commandIn(value: string): string {
  let quote = '';
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? '';
    if (quote === '"' && sign === '\\') at++;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ((sign === ';' || sign === '#') && /\s/.test(value[at - 1] ?? '')) return value.slice(0, at).trim();
  }
  return value.trim();
}
