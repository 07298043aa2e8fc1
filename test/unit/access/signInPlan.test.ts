import { describe, expect, it } from 'vitest';
import { signInPlan } from '../../../src/access/signInPlan.ts';
import type { Section, Sections } from '../../../src/core/aws/files/sections.ts';

const place = { file: '/home/ann/.aws/config', line: 1 };

/** Profiles of the config file, by name, each with its settings. */
function sections(profiles: Readonly<Record<string, Readonly<Record<string, string>>>>): Pick<Sections, 'profiles'> {
  const entries = Object.entries(profiles).map(([name, values]): [string, Section] => {
    const settings = new Map(
      Object.entries(values).map(([key, value]) => [key, { value, place, from: 'config' as const }]),
    );
    return [name, { name, place, settings }];
  });
  return { profiles: new Map(entries) };
}

const keys = { aws_access_key_id: 'AKIAEXAMPLE', aws_secret_access_key: 'secret' };
const role = (source: string) => ({ role_arn: 'arn:aws:iam::111122223333:role/reader', source_profile: source });

describe('how a profile signs in', () => {
  it.each([
    ['SSO', { a: { sso_session: 's' } }, { how: 'cli', command: ['sso', 'login'], profile: 'a' }],
    [
      'the older form of SSO',
      { a: { sso_start_url: 'https://x' } },
      { how: 'cli', command: ['sso', 'login'], profile: 'a' },
    ],
    ['aws login', { a: { login_session: 'arn' } }, { how: 'cli', command: ['login'], profile: 'a' }],
    [
      'a role on SSO signs in to the SSO profile',
      { a: role('b'), b: { sso_session: 's' } },
      { how: 'cli', command: ['sso', 'login'], profile: 'b' },
    ],
    [
      'a chain of roles on aws login',
      { a: role('b'), b: role('c'), c: { login_session: 'arn' } },
      { how: 'cli', command: ['login'], profile: 'c' },
    ],
    ['a role with MFA', { a: { ...role('b'), mfa_serial: 'arn' }, b: keys }, { how: 'ask' }],
    ['MFA in the middle of a chain', { a: role('b'), b: { ...role('c'), mfa_serial: 'arn' }, c: keys }, { how: 'ask' }],
    ['a process', { a: { credential_process: 'x' } }, { how: 'ask' }],
    ['a role on a process', { a: role('b'), b: { credential_process: 'x' } }, { how: 'ask' }],
    ['static keys', { a: keys }, { how: 'keys' }],
    ['a role on static keys', { a: role('b'), b: keys }, { how: 'keys' }],
    ['a cycle', { a: role('b'), b: role('a') }, { how: 'ask' }],
    ['a profile that no file has', {}, { how: 'keys' }],
  ])('%s', (_what, profiles, plan) => {
    expect(signInPlan('a', sections(profiles))).toEqual(plan);
  });
});
