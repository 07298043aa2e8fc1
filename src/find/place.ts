import { t } from '@vscode/l10n';
import type { Profile } from '../core/aws/profiles.ts';
import type { Target } from '../core/configurationSet.ts';
import type { Pasted } from '../core/find/pasted.ts';
import { commands } from '../ui/ids.ts';
import { pickTarget } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';

/**
 * The set that an ARN or a link names, in the profile that it names, else in one known to be of its account: by AWS's word, else by the
 * profile's settings; of several, in the first whose loaded list has it. Where no account is named, in the one profile whose loaded list
 * has it. Else it says why it asks, and asks for the profile; undefined where the user leaves.
 */
export async function placeOf(services: Services, pasted: Pasted): Promise<Target | undefined> {
  const { region, name } = pasted;
  const { profiles } = await services.profiles.read();
  const usable = shownProfiles(profiles).filter(({ problem }) => problem === undefined);
  const named = profiles.find((each) => each.name === pasted.profile)?.name;
  const profile = pasted.profile === undefined ? profileOf(services, usable, pasted) : named;
  return profile === undefined
    ? pickTarget(services, { region, name }, commands.find, whyAsked(pasted))
    : { profile, region, name };
}

function whyAsked({ profile, account }: Pasted): string | undefined {
  if (profile !== undefined) return t('You have no profile {0}.', profile);
  return account && t('No profile is known to be of account {0}.', account);
}

function profileOf({ catalog }: Services, usable: readonly Profile[], pasted: Pasted): string | undefined {
  const loaded = catalog.loadedScopes().filter(({ region }) => region === pasted.region);
  const isListed = ({ name: profile }: Profile) => {
    const scope = loaded.find((each) => each.profile === profile);
    const listed = scope && catalog.listed(scope);
    return listed !== undefined && 'names' in listed && listed.names.includes(pasted.name);
  };
  const { account } = pasted;
  if (account === undefined) {
    const [only, ...more] = usable.filter(isListed);
    return more.length === 0 ? only?.name : undefined;
  }
  const confirmed = usable.filter(({ name }) => catalog.account(name) === account);
  const declared = usable.filter((each) => catalog.account(each.name) === undefined && each.account === account);
  const ofAccount = [...confirmed, ...declared];
  return (ofAccount.find(isListed) ?? ofAccount[0])?.name;
}
