import { execFileSync } from 'node:child_process';
import { ListConfigurationSetsCommand, SESClient } from '@aws-sdk/client-ses';
import { fromIni } from '@aws-sdk/credential-providers';
import { loadSsoSessionData, parseKnownFiles } from '@smithy/core/config';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { supplyToSdk } from '../../../src/core/aws/sdkFiles.ts';
import { watchGlobals } from './globals.ts';
import { createHome, type Home } from './home.ts';

const keys = 'aws_access_key_id = AKIA\naws_secret_access_key = secret';

afterEach(() => vi.unstubAllEnvs());

describe('the SDK, given the files as they were read here', () => {
  it.each([
    ['a name with spaces', '[profile "two words"]', 'two words'],
    ['a name in any script', '[profile été]', 'été'],
    ['a header with two spaces', '[profile  a]', 'a'],
    ['a comment behind the bracket', '[profile a];c', 'a'],
    ['brackets in the name', '[profile x"[y]"]', 'x[y]'],
    ['a quote in the name', "[profile 'x\"y']", 'x"y'],
    ['a repeated section', '[profile a]\nregion = x\n[profile a]', 'a'],
  ])('finds the credentials of a profile with %s', async (_what, header, name) => {
    await using home = await createHome({ config: `${header}\n${keys}` });
    await supply(home);
    await expect(fromIni({ profile: name })()).resolves.toMatchObject({
      accessKeyId: 'AKIA',
      secretAccessKey: 'secret',
    });
  });

  it.each([
    ['CR alone', Buffer.from(`[profile a]\r${keys.replace('\n', '\r')}`)],
    ['UTF-16', Buffer.from(`\ufeff[profile a]\n${keys}`, 'utf16le')],
    ['a byte order mark', `\ufeff[profile a]\n${keys}`],
    [
      'keys in capitals, and a value with a sign',
      '[profile a]\nAWS_ACCESS_KEY_ID = AKIA\nAWS_Secret_Access_Key = secret # mine',
    ],
  ])('reads files with %s', async (_what, config) => {
    await using home = await createHome({ config });
    await supply(home);
    await expect(fromIni({ profile: 'a' })()).resolves.toMatchObject({
      accessKeyId: 'AKIA',
      secretAccessKey: 'secret',
    });
  });

  it('sees another content after the files changed', async () => {
    await using before = await createHome({ credentials: `[a]\n${keys}` });
    await supply(before);
    await fromIni({ profile: 'a' })();
    await using after = await createHome({ credentials: '[b]\naws_access_key_id = OTHER\naws_secret_access_key = s' });
    await supply(after, before);
    await expect(fromIni({ profile: 'b' })()).resolves.toMatchObject({ accessKeyId: 'OTHER' });
    await expect(fromIni({ profile: 'a' })()).rejects.toThrow();
  });

  it('never sees an endpoint, nor anything else than what credentials need', async () => {
    await using home = await createHome({
      config:
        '[default]\nendpoint_url = http://evil\nservices = s\nmax_attempts = abc\nuse_fips_endpoint = true\n[services s]\nsts =\n  endpoint_url = http://evil\n[profile a]\nregion = x\n',
    });
    await supply(home);
    expect(await parseKnownFiles({})).toEqual({ a: { region: 'x' } });
  });

  it('knows the sso-sessions', async () => {
    await using home = await createHome({ config: '[sso-session "my session"]\nsso_region = x\nsso_start_url = u' });
    await supply(home);
    expect(await loadSsoSessionData()).toEqual({ 'my session': { sso_region: 'x', sso_start_url: 'u' } });
  });

  it('follows a chain of five roles to keys', async () => {
    const roles = [0, 1, 2, 3, 4].map(
      (index) => `[profile p ${index}]\nrole_arn = r${index}\nsource_profile = p ${index + 1}\n`,
    );
    await using home = await createHome({
      config: `${roles.join('').replaceAll(/p (\d)\]/g, '"p $1"]')}[profile "p 5"]\n${keys}`,
    });
    await supply(home);
    const assumed: (string | undefined)[] = [];
    await fromIni({
      profile: 'p 0',
      roleAssumer: async (source, { RoleArn }) => {
        assumed.push(RoleArn);
        return source;
      },
    })();
    expect(assumed).toEqual(['r4', 'r3', 'r2', 'r1', 'r0']);
  });
});

describe('a hostile section', () => {
  const members = Object.getOwnPropertyNames(Object.prototype);

  it.each(members)('named %s changes nothing global, and other profiles work', async (name) => {
    const changedGlobals = watchGlobals();
    await using home = await createHome({
      config: `[profile ${name}]\nentries = x\nassign = x\n${keys}\n[sso-session ${name}]\nsso_region = x\n[profile fine]\n${name} = x\n${keys}`,
      credentials: `[${name}]\nkeys = x\n${keys}`,
    });
    await supply(home);
    await expect(fromIni({ profile: 'fine' })()).resolves.toMatchObject({ accessKeyId: 'AKIA' });
    await loadSsoSessionData();
    expect(changedGlobals()).toEqual([]);
  });
});

describe('a client of the SDK, which asks for its settings in the files however it is made', () => {
  it('changes nothing global by a hostile section', async () => {
    const changedGlobals = watchGlobals();
    await using home = await createHome({ credentials: '[constructor]\nentries = x' });
    await supply(home);
    await callNobody();
    expect(changedGlobals()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a FIFO in the place of a file', async () => {
    await using home = await createHome();
    execFileSync('mkfifo', [home.config]);
    await supply(home);
    await callNobody();
  });
});

/** Sends a request to a port at which nobody listens. */
async function callNobody(): Promise<void> {
  const client = new SESClient({
    region: 'eu-west-1',
    endpoint: 'http://127.0.0.1:1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
  });
  await expect(client.send(new ListConfigurationSetsCommand({}))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
}

/** Supplies what stands in `home`, as the files at the paths of `at`. */
async function supply(home: Home, at: Home = home) {
  vi.stubEnv('AWS_CONFIG_FILE', at.config);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', at.credentials);
  const list = await home.read();
  supplyToSdk(list.sections);
  return list;
}
