import type { ToPage } from '../src/details/messages.ts';

/** Reads a message to the page: anything that is none of those the extension sends is undefined. */
export function readToPage(message: unknown): ToPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, version, markup, announcement, key } = message as Record<string, unknown>;
  if (type === 'copied' && typeof key === 'string') return { type, key };
  if (type !== 'content' || typeof version !== 'number') return undefined;
  return typeof markup === 'string' && typeof announcement === 'string'
    ? { type, version, markup, announcement }
    : undefined;
}
