import { environmentProfile } from '../profiles.ts';
import { bracketed } from './scan.ts';

export type AwsFile = 'config' | 'credentials';

/** What a section's header names. */
export interface SectionName {
  readonly kind: 'profile' | 'ssoSession' | 'services';
  readonly name: string;
  /** Whether the word `profile` stands before the name: `[profile default]` wins over `[default]`. */
  readonly isPrefixed: boolean;
}

/** A longer header is no name that a person gave. */
const longestHeader = 1_000;

const kinds = new Map<string, SectionName['kind']>([
  ['profile', 'profile'],
  ['sso-session', 'ssoSession'],
  ['services', 'services'],
]);

/**
 * What a header names to the AWS CLI, and what it names by AWS's own cases for the parsers of its SDKs. The two differ in spaces within
 * the brackets, in quotes, in comments behind them and in characters: a section that both read, each in its own way, has two names.
 */
export function namesOf(header: string, file: AwsFile): readonly SectionName[] {
  if (header.length > longestHeader) return [];
  const [first, second] =
    file === 'config'
      ? [cliConfigName(header), sdkConfigName(header)]
      : [cliCredentialsName(header), sdkCredentialsName(header)];
  if (first?.name === environmentProfile) return [];
  if (first && second && first.kind === second.kind && first.name === second.name) return [first];
  return [first, second].filter((name) => name !== undefined);
}

/** botocore, configloader.py, `build_profile_map`: the header begins with the kind, and a shell would split it into two words. */
function cliConfigName(header: string): SectionName | undefined {
  const inner = bracketed(header);
  if (inner === 'default') return { kind: 'profile', name: inner, isPrefixed: false };
  for (const [word, kind] of kinds) {
    if (!inner.startsWith(word)) continue;
    const [, name, ...rest] = splitWords(inner) ?? [];
    return name && rest.length === 0 ? { kind, name, isPrefixed: true } : undefined;
  }
  return undefined;
}

/** botocore takes every section of the credentials file as it is written; `[DEFAULT]` is Python's own. */
function cliCredentialsName(header: string): SectionName | undefined {
  const name = bracketed(header);
  return name === 'DEFAULT' ? undefined : { kind: 'profile', name, isPrefixed: false };
}

function sdkConfigName(header: string): SectionName | undefined {
  const inner = trimmedName(header);
  if (inner === 'default') return { kind: 'profile', name: inner, isPrefixed: false };
  const [, word = '', name = ''] = /^(\S+)\s+(\S+)$/.exec(inner) ?? [];
  const kind = kinds.get(word);
  return kind && isSdkName(name) ? { kind, name, isPrefixed: true } : undefined;
}

function sdkCredentialsName(header: string): SectionName | undefined {
  const name = trimmedName(header);
  return isSdkName(name) ? { kind: 'profile', name, isPrefixed: false } : undefined;
}

/** What stands in the brackets, without the spaces around it and a comment behind them; empty where the brackets do not close before it. */
function trimmedName(header: string): string {
  const comment = header.search(/[;#]/);
  const code = (comment < 0 ? header : header.slice(0, comment)).trimEnd();
  return code.endsWith(']') ? code.slice(1, -1).trim() : '';
}

/** The characters of a name in AWS's cases ("Profile names support alphanumeric characters and …"). */
function isSdkName(name: string): boolean {
  return /^[A-Za-z0-9\-/.%@_:+]+$/.test(name);
}

/** The words as Python's `shlex.split` reads them; undefined where a quote does not end. */
function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let rest = text;
  while (rest !== '') {
    const [token = '', space, single, double, escaped, plain] =
      /^(?:([ \t\r\n]+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^ \t\r\n'"\\]+))/su.exec(rest) ?? [];
    if (token === '') return undefined;
    rest = rest.slice(token.length);
    if (space === undefined) {
      word = (word ?? '') + (single ?? double?.replace(/\\(["\\])/g, '$1') ?? escaped ?? plain ?? '');
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}
