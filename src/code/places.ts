import type { Catalog } from '../core/aws/catalog.ts';
import type { Scope, Target } from '../core/configurationSet.ts';

/** Where a name is, as far as the loaded lists tell. */
export interface Places {
  /** Where it is, as far as the code itself does not say another region or account; what is described already comes first. */
  readonly here: readonly Target[];
  /** Where a set of this name is that the code cannot mean: an ARN or a link says another region or account. */
  readonly elsewhere: readonly Target[];
  /** The scopes whose whole list lacks it. */
  readonly missing: readonly Scope[];
  /** The scopes of which only a part is known, which lacks it. */
  readonly unsure: readonly Scope[];
}

/** Where code says that a set lives: an ARN or a link does. */
export interface Hint {
  readonly region?: string;
  readonly account?: string;
}

type Known = Pick<Catalog, 'listed' | 'described' | 'loadedScopes' | 'account'>;

/** Looks a name up in every loaded list; where the user `chose` a scope for the code, that comes before others. Asks AWS nothing. */
export function lookUp(catalog: Known, name: string, hint: Hint = {}, chosen?: Scope): Places {
  const here: Target[] = [];
  const elsewhere: Target[] = [];
  const missing: Scope[] = [];
  const unsure: Scope[] = [];
  for (const { profile, region } of catalog.loadedScopes()) {
    const listed = catalog.listed({ profile, region });
    if (listed === undefined || listed.state === 'failed') continue;
    const isMeant = mayMean(catalog, hint, { profile, region });
    if (isListed(listed.names, name)) (isMeant ? here : elsewhere).push({ profile, region, name });
    else if (isMeant) (listed.state === 'complete' ? missing : unsure).push({ profile, region });
  }
  const rank = (target: Target) =>
    (hint.account !== undefined && catalog.account(target.profile) === hint.account ? 4 : 0) +
    (isSame(target, chosen) ? 2 : 0) +
    (isDescribed(catalog, target) ? 1 : 0);
  const ranked = here.map((target) => ({ target, rank: rank(target) })).sort((one, other) => other.rank - one.rank);
  return { here: ranked.map(({ target }) => target), elsewhere, missing, unsure };
}

/** Whether nothing that the code says of region and account speaks against a scope; which account a profile has may not be known. */
function mayMean(catalog: Known, { region, account }: Hint, scope: Scope): boolean {
  if (region !== undefined && region !== scope.region) return false;
  const own = account === undefined ? undefined : catalog.account(scope.profile);
  return own === undefined || own === account;
}

/**
 * The set that a name in code stands for: where it is known to be, else in the scope that the user chose, unless its whole list lacks the
 * name. An ARN or a link says the region itself.
 */
export function targetOf(catalog: Known, name: string, hint: Hint, chosen?: Scope): Target | undefined {
  const { here, missing } = lookUp(catalog, name, hint, chosen);
  if (here[0] !== undefined) return here[0];
  if (chosen === undefined) return undefined;
  const scope = { profile: chosen.profile, region: hint.region ?? chosen.region };
  const isRefused = !mayMean(catalog, hint, scope) || missing.some((each) => isSame(each, scope));
  return isRefused ? undefined : { ...scope, name };
}

/** Whether these are the same profile and region. */
export function isSame(scope: Scope, other: Scope | undefined): boolean {
  return scope.profile === other?.profile && scope.region === other.region;
}

/** Whether a list, sorted by code unit as all are, holds a name. */
export function isListed(names: readonly string[], name: string): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return names[low] === name;
}

/** The loaded names that begin with `prefix`, each once, sorted. */
export function namesBeginning(catalog: Known, prefix: string): readonly string[] {
  const names = new Set<string>();
  for (const listed of catalog.loadedScopes().map((scope) => catalog.listed(scope))) {
    if (listed === undefined || listed.state === 'failed') continue;
    for (const name of listed.names) if (name.startsWith(prefix)) names.add(name);
  }
  return [...names].sort();
}

/** Every loaded name. */
export function knownNames(catalog: Known): ReadonlySet<string> {
  return new Set(namesBeginning(catalog, ''));
}

function isDescribed(catalog: Known, target: Target): boolean {
  const state = catalog.described(target)?.state;
  return state === 'fresh' || state === 'stale';
}
