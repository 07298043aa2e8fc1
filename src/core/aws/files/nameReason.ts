import { t } from '@vscode/l10n';
import type { Reason } from './reason.ts';
import { hasUnseen } from './visible.ts';

/** Why a profile of this name cannot be used, whatever is in it; undefined for a name that can. */
export function nameReason(name: string): Reason | undefined {
  if (name in Object.prototype) {
    return {
      summary: t('a name that programs reserve'),
      sentence: t('JavaScript reserves this name, and the AWS SDK breaks with it; rename the section'),
    };
  }
  if (hasUnseen(name)) {
    return {
      summary: t('a name with invisible characters'),
      sentence: t('its name has characters that cannot be seen; rename the section'),
    };
  }
  if (/\s[;#]/.test(name)) {
    return {
      summary: t('a name with a comment sign'),
      sentence: t('its name has a comment sign in it; rename the section'),
    };
  }
  return undefined;
}
