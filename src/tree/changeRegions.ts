import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { sesRegions } from '../core/aws/endpoints.ts';
import { Problem } from '../core/aws/problem.ts';
import { checkScope, isRegion, type Scope } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import { pickProfile } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';
import { pickRegions } from './pickRegions.ts';

/** Adds regions that the user picks, or the one given, to a profile's in the tree. */
export async function addRegion(
  services: Services,
  given: string | undefined,
  region: string | undefined,
): Promise<void> {
  const { profiles, regions } = services;
  const name = given ?? (await pickProfile(services, commands.addRegion));
  if (name === undefined) return;
  const profile = await usableProfile(profiles, name);
  const present = regions.of(profile);
  const offered = sesRegions(profile.region).filter((candidate) => !present.includes(candidate));
  const chosen = region === undefined ? await pickRegions(name, offered) : [region];
  const added = chosen.filter((candidate) => isRegion(candidate) && !present.includes(candidate));
  if (added.length > 0) await regions.add(name, added);
  for (const candidate of chosen) checkScope({ profile: name, region: candidate });
}

/** Removes added regions: those given, or those that the user picks. */
export async function removeRegions(services: Services, given: readonly Argument[]): Promise<void> {
  const scopes = given.flatMap(({ profile, region }) => (profile && region ? [{ profile, region }] : []));
  for (const scope of scopes.length > 0 ? scopes : await pickAdded(services)) await removeRegion(services, scope);
}

async function removeRegion({ regions }: Services, { profile, region }: Scope): Promise<void> {
  if (regions.isAdded(profile, region)) return regions.remove(profile, region);
  throw new Problem('InvalidArgument', {
    summary: t('not an added region'),
    message: t(
      '{0} was not added to profile {1}: it comes from the profile’s section or from the setting ses.regions, so it is removed there.',
      region,
      profile,
    ),
    remedies: ['openFile'],
  });
}

/** Asks which of the added regions go. */
async function pickAdded({ profiles, regions }: Services): Promise<readonly Scope[]> {
  const { profiles: all } = await profiles.read();
  const added = all.flatMap((profile) => {
    const own = regions.of(profile).filter((region) => regions.isAdded(profile.name, region));
    return own.map((region) => ({ label: region, description: profile.name, profile: profile.name, region }));
  });
  if (added.length === 0) {
    void showInformation(t('No region was added, so there is none to remove.'));
    return [];
  }
  const title = t('Remove regions');
  return (await vscode.window.showQuickPick(added, { title, canPickMany: true, matchOnDescription: true })) ?? [];
}
