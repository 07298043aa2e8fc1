import { htmlEscape } from 'escape-goat';

/** Markup that is safe to stand in a page: made by the `html` tag alone. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | undefined | readonly Html[];

/** Every text put into the template is escaped, in elements and in quoted attributes alike; only other `Html` goes in as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((markup, string, index) => markup + markupOf(parts[index - 1]) + string) };
}

/** The parts of a translated sentence in their places: `fill(t('Described at {0}'), time)`. */
export function fill(sentence: string, ...parts: readonly Html[]): Html {
  const pieces = sentence.split(/\{(\d)\}/);
  return {
    markup: pieces.map((piece, index) => (index % 2 ? markupOf(parts[Number(piece)]) : escapeText(piece))).join(''),
  };
}

/** A character that cannot be seen, or that moves others. */
const unseen = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}])/u;

/**
 * Text from outside as a reader should see it: a control or a bidirectional character shows its code point, and cannot reorder what
 * stands around it. The character itself stays, so that what is copied from the page is the text as it was.
 */
export function shown(text: string): Html {
  // As nearly all text is.
  if (!unseen.test(text)) return html`${text}`;
  const pieces = text.split(unseen);
  return html`${pieces.map((piece, index) => (index % 2 ? showCodePoint(piece) : html`${piece}`))}`;
}

/** Text in which the given terms are set as code. */
export function withTerms(text: string, terms: readonly string[]): Html {
  // A term may be part of another: "click" of "click.example.com".
  const [longest, ...others] = [...terms].sort((a, b) => b.length - a.length);
  if (!longest) return shown(text);
  const pieces = text.split(longest).map((piece) => withTerms(piece, others));
  return html`${pieces.flatMap((piece, index) => (index ? [html`<code>${shown(longest)}</code>`, piece] : piece))}`;
}

function showCodePoint(character: string): Html {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return html`<span class="control"><span class="code-point">U+${hexadecimal}</span><bdi>${character}</bdi></span>`;
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** The HTML parser makes a raw carriage return a line feed. */
function escapeText(text: string): string {
  // Nearly all text has nothing to escape, and a row of the overview some fifty.
  return escaped.test(text) ? htmlEscape(text).replaceAll('\r', '&#13;') : text;
}

/** What `htmlEscape` escapes, and the carriage return. */
const escaped = /["&'<>\r]/;
