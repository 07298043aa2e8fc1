import { t } from '@vscode/l10n';
import { Problem } from '../core/aws/problem.ts';
import type { Target } from '../core/configurationSet.ts';
import { withProgress } from '../ui/progress.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';

/**
 * The account that the set belongs to: as AWS told it, else as the profile's settings name it, else as AWS tells it now. Rejects with a
 * `Problem` where none of them does.
 */
export async function accountOf({ catalog, profiles }: Services, target: Target): Promise<string> {
  const known = catalog.account(target.profile) ?? (await usableProfile(profiles, target.profile)).account;
  if (known !== undefined) return known;
  const title = t('Looking up the account of {0}', target.profile);
  const told = await withProgress(title, (signal) => catalog.identify(target, { signal }));
  if (told === undefined) throw unknownAccount(target.profile);
  return told;
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
