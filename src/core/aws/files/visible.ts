/** Control characters, and those that turn or hide text. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Untrusted text as it may stand in a sentence: what cannot be seen is written as `\u{202e}`, and at most 80 characters of it. */
export function visible(text: string): string {
  const start = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return start.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Whether the text has characters that cannot be seen, or that turn what stands around them. */
export function hasUnseen(text: string): boolean {
  return text.search(unseen) >= 0;
}
