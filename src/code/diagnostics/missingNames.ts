import type { Catalog } from '../../core/aws/catalog.ts';
import type { Scope } from '../../core/configurationSet.ts';
import type { Found } from '../../core/names/found.ts';
import { isListed } from '../places.ts';

/**
 * The names that the code writes out behind a key that can mean nothing else, and that the list of the chosen scope lacks. Only a list that
 * is complete and fresh can say that; where an ARN or a link names another region or account, it is not asked.
 */
export function missingNames(
  catalog: Pick<Catalog, 'listed' | 'isFresh' | 'account'>,
  found: readonly Found[],
  chosen: Scope,
): readonly Found[] {
  const listed = catalog.listed(chosen);
  if (listed?.state !== 'complete' || !catalog.isFresh(listed.at)) return [];
  const account = catalog.account(chosen.profile);
  return found.filter(
    (one) =>
      one.via === 'literal' &&
      one.key === 'strong' &&
      (one.region ?? chosen.region) === chosen.region &&
      (one.account === undefined || one.account === account) &&
      !isListed(listed.names, one.name),
  );
}
