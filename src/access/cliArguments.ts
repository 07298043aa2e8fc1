import { t } from '@vscode/l10n';
import { Problem } from '../core/aws/problem.ts';
import { shorten } from '../core/configurationSet.ts';

/**
 * The arguments of an AWS CLI command for a profile. Throws a `Problem` for a name that would not stay one argument: VS Code replaces
 * `${…}` in a task's arguments, the AWS CLI takes a leading dash for an option, and a terminal obeys control characters.
 */
export function cliArguments(command: readonly string[], profile: string): string[] {
  if (/^-|\$\{|\p{Cc}/u.test(profile)) {
    throw new Problem('InvalidArgument', {
      summary: t('cannot sign in from here'),
      message: t(
        'The name of profile “{0}” cannot be handed to the AWS CLI from here. Sign in to it in a terminal.',
        shorten(profile),
      ),
      remedies: ['openFile'],
    });
  }
  return [...command, '--profile', profile];
}
