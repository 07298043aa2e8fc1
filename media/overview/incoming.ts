import type { Row } from '../../src/core/overview/row.ts';
import type { ToPage } from '../../src/overview/messages.ts';

/** Reads a message to the page: anything that is none of those the extension sends is undefined. */
export function readToPage(message: unknown): ToPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, markup, announcement, isWhole, changed, gone, key } = message as Record<string, unknown>;
  if (type === 'copied' && typeof key === 'string') return { type, key };
  if (type === 'head' && typeof markup === 'string' && typeof announcement === 'string') {
    return { type, markup, announcement };
  }
  if (type !== 'rows' || typeof isWhole !== 'boolean' || !Array.isArray(changed) || !Array.isArray(gone))
    return undefined;
  return { type, isWhole, changed: changed.filter(isRow), gone: gone.filter((name) => typeof name === 'string') };
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  const { name, covered, findings } = value as Partial<Row>;
  return typeof name === 'string' && Array.isArray(covered?.types) && Array.isArray(findings?.told);
}
