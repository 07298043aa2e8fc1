import { textBefore } from './characters.ts';
import type { Found } from './found.ts';
import type { Span } from './span.ts';

const chunk = 1 << 18;
const overlap = 160;

/** Yields every quoted string whose whole content is a known name, and undefined between two chunks. */
export function* findBare(text: string, isKnown: (name: string) => boolean): Generator<Found | undefined> {
  // It begins with the quote itself, which is found faster than the backslashes that may stand before one.
  const quoted = /["'`]([A-Za-z0-9_-]{1,64})\\{0,4}["'`]/g;
  let reached = 0;
  for (let from = 0; from < text.length; from += chunk) {
    if (from > 0) yield undefined;
    const part = text.slice(from, from + chunk + overlap);
    quoted.lastIndex = Math.max(0, reached - from);
    for (let match = quoted.exec(part); match !== null; match = quoted.exec(part)) {
      if (match.index >= chunk) break;
      const [whole, name = ''] = match;
      const start = from + match.index + 1;
      const end = start + name.length;
      const backslashes = whole.length - name.length - 2;
      if (!isClosed(text, { start, end }, backslashes, reached)) {
        quoted.lastIndex = match.index + 1;
        continue;
      }
      const isFound = isKnown(name);
      // The closing quote of another string may open the next: begin there again.
      reached = isFound ? end + backslashes + 1 : end;
      quoted.lastIndex = reached - from;
      if (isFound) yield { start, end, name, via: 'literal', key: 'bare' };
    }
  }
}

/** Whether what stands between two quotes opens, from `first` on, as it closes: with the same quote and as many backslashes. */
function isClosed(text: string, { start, end }: Span, backslashes: number, first: number): boolean {
  if (text.charCodeAt(start - 1) !== text.charCodeAt(end + backslashes)) return false;
  const open = start - 1 - backslashes;
  return backslashes === 0 || (open >= first && text.startsWith(text.slice(end, end + backslashes), open));
}

const label = /(?:["'][\w-]{1,64}["']|\b(?:resource|data|module|variable|output|provider|action))[ \t]{1,8}["']$/;
const constructId = /\b(?:this|self|scope|stack|ctx|parent)\s{0,8},\s{0,40}(?:[\w.]{1,24}\()?["'`]$/i;
const resourceId = /ConfigurationSet\w{0,24}\(\s{0,40}(?:ctx\s{0,4},\s{0,4})?(?:name\s{0,4}=\s{0,4})?["'`]$/;
const dimension = /(?:dimension_?-?name|default_?-?dimension_?-?value)["']?\s{0,8}(?:=>|[:=(])\s{0,8}["']$/i;
const logical = /(?:Ref|GetAtt|DependsOn)["']?\s{0,8}[:\s]\s{0,8}\[?\s{0,8}["']$/;

/** Whether a quoted string stands where names never do: labels, ids of constructs and resources, logical ids, dimensions. */
export function isNeverName(text: string, { start, end }: Span): boolean {
  const before = textBefore(text, start, 120);
  if ([label, constructId, resourceId, dimension, logical].some((expression) => expression.test(before))) return true;
  return /^["']\s{0,4}:\s{0,8}\{\s{0,40}["']?Type\b/.test(text.slice(end, end + 80));
}
