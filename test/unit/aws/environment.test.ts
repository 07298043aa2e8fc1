import { describe, expect, it } from 'vitest';
import { environmentCredentials } from '../../../src/core/aws/credentials/environment.ts';

const keys = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE000000001', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };
const identity = { accessKeyId: 'AKIAEXAMPLE000000001', secretAccessKey: 'not-a-secret' };

describe('credentials in the environment', () => {
  it.each([
    [{}, undefined],
    [{ AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE000000001' }, undefined],
    [{ AWS_SECRET_ACCESS_KEY: 'not-a-secret' }, undefined],
    [{ ...keys, AWS_ACCESS_KEY_ID: '' }, undefined],
    [keys, identity],
    [
      { ...keys, AWS_SESSION_TOKEN: 'token' },
      { ...identity, sessionToken: 'token' },
    ],
    [
      { ...keys, AWS_SECURITY_TOKEN: 'older', AWS_SESSION_TOKEN: '' },
      { ...identity, sessionToken: 'older' },
    ],
    [
      { ...keys, AWS_SECURITY_TOKEN: 'older', AWS_SESSION_TOKEN: 'token' },
      { ...identity, sessionToken: 'token' },
    ],
    [
      { ...keys, AWS_ACCOUNT_ID: '111122223333' },
      { ...identity, accountId: '111122223333' },
    ],
    [
      { ...keys, AWS_CREDENTIAL_EXPIRATION: '2026-03-03T14:05:00Z' },
      { ...identity, expiration: new Date('2026-03-03T14:05:00Z') },
    ],
    [{ ...keys, AWS_CREDENTIAL_EXPIRATION: 'tomorrow' }, identity],
  ])('%j are %j', (env, expected) => expect(environmentCredentials(env)).toEqual(expected));
});
