import { t } from '@vscode/l10n';
import type { Catalog } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import type { Target } from '../core/configurationSet.ts';
import { showError } from './messages.ts';

/** More buttons than these do not fit into a message. */
const mostButtons = 3;

/** Sets of this name in other regions and profiles, as far as lists are loaded. */
export function setsElsewhere(
  catalog: Pick<Catalog, 'listed' | 'loadedScopes'>,
  { profile, region, name }: Target,
): readonly Target[] {
  return catalog
    .loadedScopes()
    .filter((scope) => scope.profile !== profile || scope.region !== region)
    .filter((scope) => {
      const listed = catalog.listed(scope);
      return listed !== undefined && 'names' in listed && listed.names.includes(name);
    })
    .map((scope) => ({ ...scope, name }));
}

/** Whether a failure says that there is no such set. */
export function isMissing(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'ConfigurationSetDoesNotExist';
}

/** Tells that there is no such set, and where there is one, with a button for each of the first, which opens it. Returns at once. */
export function offerElsewhere(
  problem: Problem,
  others: readonly Target[],
  open: (target: Target) => Thenable<unknown>,
): void {
  const buttons = others.slice(0, mostButtons).map((target) => ({ title: placeOf(target), target }));
  const places = buttons.map(({ title }) => title).join(', ');
  const more = others.length - buttons.length;
  const text =
    more === 0
      ? t('{0} A set of this name exists in {1}.', problem.message, places)
      : t('{0} A set of this name exists in {1}, and {2} more.', problem.message, places, more);
  void showError(text, ...buttons).then((chosen) => chosen && open(chosen.target));
}

function placeOf({ profile, region }: Target): string {
  return `${profile} · ${region}`;
}
