import type { Target } from '../core/configurationSet.ts';
import type { Pasted } from '../core/find/pasted.ts';
import { pickTarget } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';

/**
 * The set that an ARN or a link names, in a profile known to be of its account: by AWS's word, else by the profile's settings. Where no
 * account is named, in the one profile whose loaded list has it. Else it asks for the profile; undefined where the user leaves.
 */
export async function placeOf(services: Services, pasted: Pasted): Promise<Target | undefined> {
  const { region, name } = pasted;
  const profile =
    pasted.account === undefined ? onlyLoaded(services, pasted) : await ofAccount(services, pasted.account);
  return profile === undefined ? pickTarget(services, { region, name }) : { profile, region, name };
}

async function ofAccount({ catalog, profiles }: Services, account: string): Promise<string | undefined> {
  const usable = shownProfiles((await profiles.read()).profiles).filter(({ problem }) => problem === undefined);
  const confirmed = usable.find(({ name }) => catalog.account(name) === account);
  const declared = usable.find((profile) => catalog.account(profile.name) === undefined && profile.account === account);
  return (confirmed ?? declared)?.name;
}

function onlyLoaded({ catalog }: Services, { region, name }: Pasted): string | undefined {
  const scopes = catalog.loadedScopes().filter((scope) => {
    const listed = scope.region === region ? catalog.listed(scope) : undefined;
    return listed !== undefined && 'names' in listed && listed.names.includes(name);
  });
  return scopes.length === 1 ? scopes[0]?.profile : undefined;
}
