import { t } from '@vscode/l10n';
import { interval } from '../aws/pace.ts';

/** How long it takes to describe so many sets of one region, in words, as the pace of Amazon SES allows one call a second. */
export function timeToDescribe(count: number): string {
  const seconds = Math.ceil((count * interval) / 1_000);
  if (seconds < 60) return t('{0} seconds', seconds);
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return minutes === 1 ? t('about 1 minute') : t('about {0} minutes', minutes);
  return t('about {0} hours', Math.round(minutes / 60));
}
