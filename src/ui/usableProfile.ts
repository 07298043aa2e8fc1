import { t } from '@vscode/l10n';
import { Problem } from '../core/aws/problem.ts';
import type { Profile, ProfileList, Profiles } from '../core/aws/profiles.ts';
import { shorten } from '../core/configurationSet.ts';

/**
 * The profile of this name. Throws its own problem where it cannot be used, `FileUnreadable` where it may stand in a file that cannot be
 * read, and `UnknownProfile` where there is none.
 */
export async function usableProfile(profiles: Profiles, name: string): Promise<Profile> {
  const list = await profiles.read();
  const profile = list.profiles.find((candidate) => candidate.name === name);
  if (profile === undefined) throw unknownProfile(name, list);
  if (profile.problem) throw profile.problem;
  return profile;
}

function unknownProfile(name: string, { files, problems }: ProfileList): Problem {
  const unreadable = problems.find(({ code }) => code === 'FileUnreadable');
  if (unreadable) return unreadable;
  return new Problem('UnknownProfile', {
    summary: t('no such profile'),
    message: t('There is no AWS profile “{0}” in {1} or {2}.', shorten(name), files.config, files.credentials),
    place: { file: files.config },
    remedies: ['openFile'],
  });
}

/** Throws why there is no profile to choose from, where there is none. */
export function checkAnyProfile({ profiles, files, problems }: ProfileList): void {
  if (profiles.length > 0) return;
  throw (
    problems[0] ??
    new Problem('UnknownProfile', {
      summary: t('no AWS profiles'),
      message: t(
        'There is no AWS profile in {0} or {1}. The AWS CLI makes one: aws configure.',
        files.config,
        files.credentials,
      ),
    })
  );
}
