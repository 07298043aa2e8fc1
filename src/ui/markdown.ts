import type { CommandId } from './ids.ts';

/** Markdown that is safe to show: made by the `markdown` tag and `commandLink` alone. */
export interface Markdown {
  readonly value: string;
  /** The commands that its links run: what a `MarkdownString` may trust, and nothing else. */
  readonly commands: readonly CommandId[];
}

type Part = string | number | Markdown;

/** Every text put into the template becomes plain text, whatever it holds; only other `Markdown` goes in as it is. */
export function markdown(strings: TemplateStringsArray, ...parts: readonly Part[]): Markdown {
  const pieces = parts.map(toMarkdown);
  const value = strings.reduce((text, string, index) => text + (pieces[index - 1]?.value ?? '') + string);
  return { value, commands: pieces.flatMap((piece) => piece.commands) };
}

/** The parts with a separator between them, which is Markdown. */
export function join(parts: readonly Part[], separator: string): Markdown {
  const pieces = parts.map(toMarkdown);
  return {
    value: pieces.map(({ value }) => value).join(separator),
    commands: pieces.flatMap(({ commands }) => commands),
  };
}

/** A link that runs a command with one argument. */
export function commandLink(title: string, command: CommandId, argument: object): Markdown {
  return { value: `[${plain(title)}](command:${command}?${encode(JSON.stringify([argument]))})`, commands: [command] };
}

/**
 * Text from outside as Markdown that shows exactly that text. A control or a bidirectional character shows its code point, as it could
 * break the line or reorder what stands around it.
 */
export function plain(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codePoint)
      // Markdown lets any ASCII punctuation be escaped: what is escaped starts no link, no list, no HTML and no address.
      .replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
      .replaceAll(/ {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length))
  );
}

function toMarkdown(part: Part): Markdown {
  return typeof part === 'object' ? part : { value: plain(String(part)), commands: [] };
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** As a link's address: `encodeURIComponent` leaves characters alone that end one in Markdown. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
