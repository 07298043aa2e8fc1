import { hole, literalsOf } from './literals.ts';

/** What shows its text to people: in these, one word is enough to be a text of ours. */
const shown = new RegExp(
  [
    /^(description|detail|documentation|label|message|openLabel|placeholder|prompt|saveLabel|sentence|summary|text|title|tooltip):/,
    /^(show\w+|setStatusBarMessage|announce)\(/,
    /^(markdown|html)`/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Errors of programming and lines of the log: in English, for who mends the extension. */
const forMenders = /^(new (Range|Type)Error|super|warn|info|debug|trace|error)\($/;

/** What is spelled so in every language: services, and formats. */
const names = /^(Amazon SES|AWS IAM Identity Center|AWS sign-in|AWS STS|CloudWatch|JSON|TLS)$/;

/** The texts of a source that people would read and that are in English in every language. */
export function untranslated(source: string): readonly string[] {
  return literalsOf(source).flatMap(({ text, use }) => {
    if (forMenders.test(use)) return [];
    const pieces = use === 'html`' ? readIn(text) : [text];
    const isOurs = shown.test(use) ? /\p{L}{2,}/u : /\p{L}{2,}[,:.]? \p{L}{2,}/u;
    return pieces.filter((piece) => isOurs.test(withoutSigns(piece)) && !names.test(withoutSigns(piece)));
  });
}

/** Without places for values, and icons as VS Code writes them. */
function withoutSigns(text: string): string {
  return text
    .replaceAll(hole, '')
    .replaceAll(/\$\([\w-]+\)/g, '')
    .trim();
}

/** What a person reads, or hears, of HTML. */
function readIn(markup: string): readonly string[] {
  const attributes = markup.matchAll(/\s(?:alt|aria-label|aria-description|placeholder|title)="([^"]*)"/g);
  return [...markup.split(/<[^>]*>/), ...[...attributes].map(([, value = '']) => value)];
}
