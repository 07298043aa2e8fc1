import { t } from '@vscode/l10n';
import { Problem } from '../core/aws/problem.ts';
import type { Target } from '../core/configurationSet.ts';
import { withProgress } from '../ui/progress.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';

/**
 * The account that the set belongs to: as AWS told it in this session, else as the profile's settings name it, else as AWS tells it now. Rejects with a
 * `Problem` where none of them does.
 */
export async function accountOf(
  { catalog, profiles }: Pick<Services, 'catalog' | 'profiles'>,
  target: Target,
): Promise<string> {
  // What a former session was told may be so no more: a role or a process may give credentials of another account now.
  const told = catalog.isUsed(target.profile) ? catalog.account(target.profile) : undefined;
  const known = told ?? (await usableProfile(profiles, target.profile)).account;
  if (known !== undefined) return known;
  const title = t('Looking up the account of {0}', target.profile);
  const identified = await withProgress(title, (signal) => catalog.identify(target, { signal }));
  if (identified === undefined) throw unknownAccount(target.profile);
  return identified;
}

function unknownAccount(profile: string): Problem {
  return new Problem('NoCredentials', {
    summary: t('account not known'),
    message: t(
      'The ARN holds the account, and nothing tells which one the credentials of {0} belong to. Set aws_account_id in the profile.',
      profile,
    ),
    remedies: ['openFile'],
  });
}
