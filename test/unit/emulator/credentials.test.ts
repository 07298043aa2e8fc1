import { ListConfigurationSetsCommand, SESClient } from '@aws-sdk/client-ses';
import { fromIni, fromWebToken } from '@aws-sdk/credential-providers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { mfaCode, webIdentityToken } from '../../emulator/samples/accounts.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterAll(() => emulator.stop());
beforeEach(() => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

async function listAs(profile: string, tokenCode = mfaCode): Promise<number | undefined> {
  const credentials = fromIni({
    profile,
    ignoreCache: true,
    clientConfig: { endpoint: emulator.url, region: 'eu-west-1' },
    mfaCodeProvider: () => Promise.resolve(tokenCode),
  });
  const client = new SESClient({ endpoint: emulator.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
  return (await client.send(new ListConfigurationSetsCommand({ MaxItems: 1_000 }))).ConfigurationSets?.length;
}

describe('the sample profile', () => {
  it.each([
    { profile: 'prod', sets: 42 },
    { profile: 'dev', sets: 5 },
    { profile: 'staging', sets: 25 },
    { profile: 'mfa', sets: 42 },
    { profile: 'process', sets: 5 },
    { profile: 'empty', sets: 0 },
  ])('$profile reaches its account', async ({ profile, sets }) => {
    expect(await listAs(profile)).toBe(sets);
  });

  it('mfa is refused with the wrong code, which no log holds', async () => {
    await expect(listAs('mfa', '654321')).rejects.toMatchObject({ Code: 'AccessDenied' });
    expect(emulator.requests.at(-1)).toMatchObject({ action: 'sts:AssumeRole', status: 403 });
    expect(JSON.stringify(emulator.requests)).not.toContain('654321');
  });

  it('sso needs a token, and works with one', async () => {
    await expect(listAs('sso')).rejects.toThrow('SSO session');
    await emulator.signIn(3_600);
    expect(await listAs('sso')).toBe(25);
    await emulator.signOut();
    await expect(listAs('sso')).rejects.toThrow('SSO session');
  });

  it('sso renews a token that is about to end, with the refresh token', async () => {
    emulator.clearRequests();
    await emulator.signIn(200);
    expect(await listAs('sso')).toBe(25);
    expect(emulator.requests.map(({ action }) => action)).toContain('oidc:CreateToken');
  });

  it('broken names the cycle of its source profiles', async () => {
    await expect(listAs('broken')).rejects.toThrow(/cycle/i);
  });

  it('no-credentials has none', async () => {
    await expect(listAs('no-credentials')).rejects.toThrow('no-credentials');
  });
});

describe('a role for a web identity', () => {
  const assume = (token: string) =>
    fromWebToken({
      roleArn: 'arn:aws:iam::111122223333:role/deploy',
      webIdentityToken: token,
      clientConfig: { endpoint: emulator.url, region: 'eu-west-1' },
    })();

  it('is given for the token of its provider, and for no other', async () => {
    await expect(assume(webIdentityToken)).resolves.toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) });
    await expect(assume('another')).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  });
});

describe('credentials that were issued', () => {
  it('are refused with ExpiredToken once they have expired', async () => {
    const credentials = await fromIni({
      profile: 'staging',
      ignoreCache: true,
      clientConfig: { endpoint: emulator.url, region: 'eu-west-1' },
    })();
    const client = new SESClient({ endpoint: emulator.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
    await client.send(new ListConfigurationSetsCommand({}));
    emulator.expireSessions();
    await expect(client.send(new ListConfigurationSetsCommand({}))).rejects.toMatchObject({
      Code: 'ExpiredToken',
      $metadata: { httpStatusCode: 403 },
    });
  });
});
