import { isNameCode, quoteEndingAt, textBefore } from './characters.ts';
import { type FindOptions, readNames } from './findNames.ts';
import { corePattern, keyPattern } from './keys.ts';
import type { Span } from './span.ts';
import { createStructure } from './structure.ts';

/** Where a name can be completed: the span that it replaces, and the quote that it needs on both sides, where none stands there. */
export interface Completion extends Span {
  readonly quote: string;
}

/** A name that nobody has given a set, and that could be a variable's, so that it only counts in quotes where variables stand. */
const probe = 'q7zprobe';

/**
 * Whether a configuration set's name belongs at `offset`, behind a key that names a set: a probe is put there, and the search for names
 * says whether it is one. So whatever is recognized can be completed, in every language.
 */
export function completionAt(text: string, offset: number, options: FindOptions = {}): Completion | undefined {
  if (!mayHoldKey(text, options.extraKeys ?? [])) return undefined;
  let start = offset;
  while (start > 0 && offset - start < 64 && isNameCode(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end - offset < 64 && isNameCode(text.charCodeAt(end))) end++;
  const isName = (before: string, after: string) => {
    const head = text.slice(0, start) + before;
    const { found } = readNames(`${head}${probe}${after}${text.slice(end)}`, () => false, options);
    return found.some((one) => one.start === head.length && one.name === probe && one.via === 'literal');
  };
  const quote = quoteEndingAt(text, start);
  if (quote !== '') return isName('', '') || isName('', quote) ? { start, end, quote: '' } : undefined;
  const usual = usualQuote(text);
  if (isAssignedInBrackets(text, start) && isName(usual, usual)) return { start, end, quote: usual };
  if (isName('', '')) return { start, end, quote: '' };
  return isName(usual, usual) ? { start, end, quote: usual } : undefined;
}

/** Most calls are for text that has nothing to do with it, at every space that is typed. */
function mayHoldKey(text: string, extraKeys: readonly string[]): boolean {
  const patterns = [corePattern, ...extraKeys.map(keyPattern).filter((pattern) => pattern !== '')];
  return new RegExp(patterns.join('|')).test(text);
}

/** `name = ` in a block and `name=` in a call are of languages that quote texts; in a file of settings they stand outside of brackets. */
function isAssignedInBrackets(text: string, start: number): boolean {
  return /[^=!<>]=\s{0,8}$/.test(textBefore(text, start, 12)) && createStructure(text).isInBrackets(start);
}

/** The quote that the text around uses more often; most languages have the double one. */
function usualQuote(text: string): string {
  return text.split("'").length > text.split('"').length ? "'" : '"';
}
