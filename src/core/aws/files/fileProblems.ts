import { t } from '@vscode/l10n';
import { Problem } from '../problem.ts';
import { environmentProfile } from '../profiles.ts';
import type { Decoded } from './decode.ts';
import { mostBytes } from './readAwsFile.ts';
import { bracketed, type Refusal, type ScannedSection } from './scan.ts';
import type { AwsFile } from './sectionNames.ts';
import type { NamedSection } from './sections.ts';
import { visible } from './visible.ts';

/** What is wrong with a file whose profiles are listed all the same, each with its line. */
export function oddityProblem(file: string, { kind, line }: NonNullable<Decoded['oddity']>): Problem {
  switch (kind) {
    case 'byteOrderMark':
      return refused(file, line, t('it begins with a byte order mark'));
    case 'utf16':
      return refused(file, line, t('it is encoded as UTF-16'));
    case 'utf32':
      return refused(file, line, t('it is encoded as UTF-32'));
    case 'notUtf8':
      return refused(file, line, t('it is not encoded as UTF-8'));
  }
}

/** The line for which the AWS CLI refuses the file, as the user can find it. */
export function refusalProblem(file: string, { kind, line }: Refusal): Problem {
  switch (kind) {
    case 'repeatedSection':
      return refused(file, line, t('the section has been there before'));
    case 'repeatedKey':
      return refused(file, line, t('the key has been in its section before'));
    case 'stray':
      return refused(file, line, t('the line is neither a section nor a setting'));
    case 'outsideSection':
      return refused(file, line, t('the line stands before the first section'));
    case 'notNested':
      return refused(file, line, t('the indented line is no setting'));
  }
}

/** Says how much of an oversized file was not read. */
export function sizeProblem(file: string, left: number): Problem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return new Problem('FileUnreadable', {
    summary: t('too large to be read whole'),
    message: t(
      'Of {0}, the first {1} MB were read, and {2} MB were left. The profiles in the rest are not shown.',
      file,
      megabytes(mostBytes),
      megabytes(left),
    ),
    remedies: ['openFile'],
    place: { file },
  });
}

/** A section that means to be a profile, and is none to any tool; undefined for every other. */
export function unnamedProblem(file: string, kind: AwsFile, { section, names }: NamedSection): Problem | undefined {
  if (names.length > 0) return undefined;
  const { header, line } = section;
  const name = visible(bracketed(header));
  if (kind === 'credentials' || /^\[\s*profile\b/.test(header)) {
    return brokenAt(file, line, {
      summary: t('line {0}: not a profile’s name', line),
      message: t(
        'Line {0} of {1} has the section “{2}”, which cannot be a profile. A name with spaces needs quotes: [profile "my name"]; {3} stands for the environment’s credentials.',
        line,
        file,
        name,
        environmentProfile,
      ),
    });
  }
  if (!holdsProfile(section)) return undefined;
  return brokenAt(file, line, {
    summary: t('line {0}: not read as a profile', line),
    message: t(
      'Line {0} of {1} has the section “{2}” with the settings of a profile, and the AWS CLI does not read it as one. Write {3}.',
      line,
      file,
      name,
      meantHeader(name),
    ),
  });
}

/** Settings that make no sense outside of a profile: `sso_region` and the like stand in a section for SSO too. */
const profileKeys = [
  'region',
  'role_arn',
  'source_profile',
  'credential_source',
  'credential_process',
  'web_identity_token_file',
  'login_session',
  'sso_session',
  'sso_account_id',
  'sso_role_name',
  'aws_access_key_id',
];

/** Whether a section that no tool reads holds what a profile does. What `[DEFAULT]` holds, the AWS CLI takes for every profile. */
function holdsProfile({ header, settings }: ScannedSection): boolean {
  return bracketed(header) !== 'DEFAULT' && profileKeys.some((key) => settings.has(key));
}

/** How a profile's header is written that somebody wrote without the word before it, or with a capital. */
function meantHeader(written: string): string {
  const name = written.trim().replace(/^profile\s+/i, '');
  if (name.toLowerCase() === 'default') return '[default]';
  return /\s/.test(name) && !/^["']/.test(name) ? `[profile "${name}"]` : `[profile ${name}]`;
}

function brokenAt(file: string, line: number, text: { summary: string; message: string }): Problem {
  return new Problem('BrokenProfile', { ...text, remedies: ['openFile'], place: { file, line } });
}

function refused(file: string, line: number, reason: string): Problem {
  return brokenAt(file, line, {
    summary: t('line {0}: {1}', line, reason),
    message: t(
      'The AWS CLI refuses {0} because of line {1}: {2}. The profiles are shown all the same. Correct the line so that the CLI reads it too.',
      file,
      line,
      reason,
    ),
  });
}
