import type { Source } from './source.ts';

const marker = /pinpoint_?-?sms|sms_?-?voice|send_?(?:text|voice|media)_?message/gi;
const email = /\bses\b|sesv2|[_-]ses[_-]|\bses[_-]|SES[A-Z]|Ses[A-Z]|AWS::SES|simple ?email|send_?-?email/;
/** How far before and behind a key its statement is looked at, in characters. */
const reach = { before: 1_200, behind: 500 };

/**
 * Answers whether a place belongs to the SMS service, which has configuration sets of its own under the same keys: its name stands in the
 * same statement, or the text speaks of that service and nowhere of email.
 */
export function createSmsCheck({ text }: Source): (position: number) => boolean {
  let markers: readonly number[] | undefined;
  let isOnlySms = false;

  function prepare(): readonly number[] {
    const found = Array.from(text.matchAll(marker), (match) => match.index);
    isOnlySms = found.length > 0 && !email.test(text);
    return found;
  }

  return (position) => {
    markers ??= prepare();
    if (markers.length === 0) return false;
    if (isOnlySms) return true;
    const index = firstAfter(markers, position);
    const before = markers[index - 1];
    const behind = markers[index];
    return (
      (before !== undefined && position - before < reach.before && isOneStatement(text.slice(before, position))) ||
      (behind !== undefined && behind - position < reach.behind && isOneStatement(text.slice(position, behind)))
    );
  };
}

/** Whether nothing between two places ends a statement: a semicolon, a blank line, the end of a block or of a call at a line's start. */
function isOneStatement(between: string): boolean {
  return !/;|\r?\n[ \t]*\r?\n|\n[)\]}]/.test(between) && !/^[^(\n]*\([^()]*\)\s*\n\s*\w/.test(between);
}

function firstAfter(sorted: readonly number[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
