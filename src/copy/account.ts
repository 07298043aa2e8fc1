import { t } from '@vscode/l10n';
import { Problem } from '../core/aws/problem.ts';
import type { Target } from '../core/configurationSet.ts';
import { withProgress } from '../ui/progress.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';

const mostCalls = 3;

/**
 * The account that the set belongs to: as AWS told it, else as the profile's settings name it, else as calling AWS tells it. Rejects with a
 * `Problem` where none of them does.
 */
export async function accountOf({ catalog, profiles }: Services, target: Target): Promise<string> {
  const known = catalog.account(target.profile) ?? (await usableProfile(profiles, target.profile)).account;
  if (known !== undefined) return known;
  const title = t('Looking up the account of {0}', target.profile);
  // Whose keys they are is asked beside the first call, and known to one that begins after that was answered.
  for (let call = 0; call < mostCalls; call += 1) {
    await withProgress(title, (signal) => catalog.describe(target, { signal, refresh: call > 0 }));
    const told = catalog.account(target.profile);
    if (told !== undefined) return told;
  }
  throw unknownAccount(target.profile);
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
