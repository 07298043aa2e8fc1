import { t } from '@vscode/l10n';
import { Problem } from '../problem.ts';
import { environmentProfile } from '../profiles.ts';
import type { Decoded } from './decode.ts';
import { mostBytes } from './readAwsFile.ts';
import { bracketed, type Refusal, type ScannedSection } from './scan.ts';
import { type AwsFile, namesOf } from './sectionNames.ts';
import { visible } from './visible.ts';

/** What is wrong with a file whose profiles are listed all the same, each with its line. */
export function oddityProblem(file: string, { kind, line }: NonNullable<Decoded['oddity']>): Problem {
  switch (kind) {
    case 'byteOrderMark':
      return refused(file, line, t('it begins with a byte order mark'));
    case 'utf16':
      return refused(file, line, t('it is encoded as UTF-16'));
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

/** A section that means to be a profile, and cannot be one; undefined for every other. */
export function unnamedProblem(file: string, kind: AwsFile, { header, line }: ScannedSection): Problem | undefined {
  const meansProfile = kind === 'credentials' || /^\[\s*profile\b/.test(header);
  if (!meansProfile || namesOf(header, kind).length > 0) return undefined;
  return new Problem('BrokenProfile', {
    summary: t('line {0}: not a profile’s name', line),
    message: t(
      'Line {0} of {1} has the section “{2}”, which cannot be a profile. A name with spaces needs quotes: [profile "my name"]; {3} stands for the environment’s credentials.',
      line,
      file,
      visible(bracketed(header)),
      environmentProfile,
    ),
    remedies: ['openFile'],
    place: { file, line },
  });
}

function refused(file: string, line: number, reason: string): Problem {
  return new Problem('BrokenProfile', {
    summary: t('line {0}: {1}', line, reason),
    message: t(
      'The AWS CLI refuses {0} because of line {1}: {2}. The profiles are shown all the same. Correct the line so that the CLI reads it too.',
      file,
      line,
      reason,
    ),
    remedies: ['openFile'],
    place: { file, line },
  });
}
