import type { Catalog } from '../core/aws/catalog.ts';
import { cliJson } from '../core/cliJson.ts';
import { allAttributes, type Target } from '../core/configurationSet.ts';

/** How long, in milliseconds, an answer serves the document that was opened for it, also where `ses.cache.minutes` is 0. */
const opening = 5_000;

/** The set's JSON as far as it is known, with all four attributes; undefined where one was never asked for. */
export function knownText(catalog: Catalog, target: Target): string | undefined {
  const described = catalog.described(target);
  if (described === undefined || !('details' in described)) return undefined;
  const isWhole = allAttributes.every((attribute) => described.attributes.includes(attribute));
  return isWhole ? cliJson(described.details) : undefined;
}

/** Whether what is known of the set need not be asked for again. */
export function isCurrent(catalog: Catalog, target: Target): boolean {
  const described = catalog.described(target);
  if (described?.state !== 'fresh' || knownText(catalog, target) === undefined) return false;
  return catalog.isFresh(described.at) || Date.now() - described.at.getTime() < opening;
}
