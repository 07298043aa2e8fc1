import { t } from '@vscode/l10n';
import { Problem } from './aws/problem.ts';
import { environmentProfile } from './aws/profiles.ts';
import { allAttributes, type Target } from './configurationSet.ts';

/** How the shell quotes that the command is for. */
export type Shell = 'posix' | 'powershell';

/**
 * The AWS CLI's command that describes the set with all four attributes, safe to paste: every value is one argument of that shell. Throws a
 * `Problem` where a profile's name holds a control character, which a terminal could take as a key.
 */
export function cliCommand({ profile, region, name }: Target, shell: Shell): string {
  const options: [string, string][] = [['--configuration-set-name', name]];
  if (profile !== environmentProfile) options.push(['--profile', profile]);
  options.push(['--region', region]);
  const [nameOption = '', ...others] = options.map(([option, value]) => withValue(option, value, shell));
  const attributes = `--configuration-set-attribute-names ${allAttributes.join(' ')}`;
  return ['aws ses describe-configuration-set', nameOption, attributes, ...others].join(' ');
}

/** A value that begins with a dash would be read as an option of its own, unless it is joined with `=`. */
function withValue(option: string, value: string, shell: Shell): string {
  return `${option}${value.startsWith('-') ? '=' : ' '}${quote(value, shell)}`;
}

/** A value as one argument of that shell. Throws as `cliCommand` does. */
export function quote(value: string, shell: Shell): string {
  if (/^[A-Za-z0-9_./-]+$/.test(value)) return value;
  if (/\p{Cc}/u.test(value)) {
    throw new Problem('InvalidArgument', {
      summary: t('control characters in the name'),
      message: t('The profile’s name holds a control character, such as a line break, that no terminal takes as text.'),
    });
  }
  // PowerShell takes typographic single quotes as the plain one.
  if (shell === 'powershell') return `'${value.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
