import { t } from '@vscode/l10n';
import type { Catalog } from '../core/aws/catalog.ts';
import { checkTarget, type Scope } from '../core/configurationSet.ts';
import { markdown } from '../ui/markdown.ts';
import type { Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';
import { readText } from './input.ts';
import type { Tool } from './tool.ts';

/** The most profiles and regions that one answer names of a kind. */
const mostScopes = 100;

type Known = Pick<Services, 'catalog' | 'profiles' | 'regions'>;

/** Finds which profiles and regions have a name, in the lists that are loaded; tells which are not. Asks AWS nothing. */
export function findTool(services: Known): Tool {
  return {
    confirm(input) {
      const name = readName(input);
      const message = markdown`${t('Only lists that are loaded are looked at. The language model learns the names of profiles and regions.')}`;
      return { title: t('Look for {0}?', name), message };
    },
    async answer(input) {
      const name = readName(input);
      const scopes = await allScopes(services);
      const placed = Map.groupBy(scopes, (scope) => placeOf(services.catalog, scope, name));
      const of = (place: Place) => (placed.get(place) ?? []).slice(0, mostScopes);
      return {
        name,
        has: of('has'),
        lacks: of('lacks'),
        notLoaded: of('notLoaded'),
        next: 'Call ses_list_configuration_sets for what is not loaded and may have it.',
      };
    },
  };
}

type Place = 'has' | 'lacks' | 'notLoaded';

function placeOf(catalog: Catalog, scope: Scope, name: string): Place {
  const listed = catalog.listed(scope);
  if (listed === undefined || listed.state === 'failed') return 'notLoaded';
  if (listed.names.includes(name)) return 'has';
  // What is known only in part, or of old, may have it all the same.
  return listed.state === 'complete' ? 'lacks' : 'notLoaded';
}

/** The loaded scopes, and those that the tree shows besides. */
async function allScopes({ catalog, profiles, regions }: Known): Promise<readonly Scope[]> {
  const { profiles: all } = await profiles.read();
  const shown = shownProfiles(all)
    .filter(({ problem }) => problem === undefined)
    .flatMap((profile) => regions.of(profile).map((region) => ({ profile: profile.name, region })));
  const scopes = [...catalog.loadedScopes(), ...shown];
  return [...new Map(scopes.map((scope) => [JSON.stringify([scope.profile, scope.region]), scope])).values()];
}

/** The name, which no scope is needed to check. */
function readName(input: unknown): string {
  return checkTarget({ profile: '', region: 'us-east-1', name: readText(input, 'name') }).name;
}
