import { codesOf, endAt, isNameCode, matchAt, nameEnd, quoteAt } from './characters.ts';
import { interpolationAt } from './interpolations.ts';
import type { Value } from './values.ts';

const stringPrefix = /(?:<<|@\$?|\$@?|[rubfLNq]{1,2}|#)(?=["'`])/y;
const continues = /[ \t]{0,8}(?:\r?\n[ \t]{1,80})?(?:\+(?!\+)|\.\.|<>|~|\.[ \t]?\$|&[ \t])/y;
/** Quotes that are brackets, in the languages that have them: `q(x)`, `%q{x}`, `~s(x)`, `[[x]]`, `R"(x)"`, `<![CDATA[x]]>`, `“x”`. */
const bracketed =
  /(?:R"\w{0,8}\(|%?q[({[|/]|~s[({[|/]|\[={0,4}\[|r#{1,3}"|#{1,3}"|<!\[CDATA\[|[“‘«])([A-Za-z0-9_-]{1,64})(?=[)}\]|/”’»]|"#)/iy;
/** What these begin with, a quote, or what begins an escaped one. */
const beginsString = codesOf('<@$rubfLNq#RQ%~[“‘«"\'`\\&');

/** The string at `position`: a literal where its whole content is a name, a template or reference where it has a variable part. */
export function readString(text: string, position: number): Value | undefined {
  if (!mayBegin(text, position)) return undefined;
  const open = endAt(stringPrefix, text, position);
  const quote = quoteAt(text, open);
  if (quote === '' ? /[R%q~[r#<“‘«]/i.test(text.charAt(position)) : /[Rr#]/.test(text.charAt(position))) {
    const match = matchAt(bracketed, text, position);
    const end = position + (match?.[0].length ?? 0);
    if (match !== null) return { kind: 'literal', start: end - (match[1] ?? '').length, end };
  }
  if (quote === '') return undefined;
  const start = open + quote.length;
  const end = nameEnd(text, start);
  if (end - start > 64) return undefined;
  if (end > start && text.startsWith(quote, end)) {
    if (matchAt(continues, text, end + quote.length) === null) return { kind: 'literal', start, end };
    return { kind: 'template', start, end, prefix: text.slice(start, end) };
  }
  return readTemplate(text, { start, prefixEnd: end, quote, isFormatted: /[f$]/i.test(text.slice(position, open)) });
}

/** Whether a string may begin here, which most words do not: a prefix of letters has no more than two. */
function mayBegin(text: string, position: number): boolean {
  if (!beginsString.has(text.charCodeAt(position))) return false;
  return !(
    isNameCode(text.charCodeAt(position)) &&
    isNameCode(text.charCodeAt(position + 1)) &&
    isNameCode(text.charCodeAt(position + 2))
  );
}

interface Opened {
  readonly start: number;
  readonly prefixEnd: number;
  readonly quote: string;
  readonly isFormatted: boolean;
}

function readTemplate(text: string, { start, prefixEnd, quote, isFormatted }: Opened): Value | undefined {
  if (!/[$#{%<\\]/.test(text.charAt(prefixEnd))) return undefined;
  const variable = prefixEnd === start ? interpolationAt(text, start, isFormatted) : undefined;
  if (variable !== undefined && text.startsWith(quote, variable.end)) return variable.value;
  const close = text.slice(prefixEnd, prefixEnd + 200).search(/["'`\n](?![\]\w])/);
  const end = close === -1 ? -1 : prefixEnd + close;
  if (end === -1 || !/\$|\{|%[sdv(]|<%|\\\(/.test(text.slice(prefixEnd, end))) return undefined;
  return { kind: 'template', start, end, prefix: text.slice(start, prefixEnd) };
}
