import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/core/aws/origin.ts';
import { createHome } from './home.ts';

const keys = { aws_access_key_id: 'AKIA1', aws_secret_access_key: 'a', region: 'eu-west-1' };

async function origin(settings: Readonly<Record<string, string>>, env = {}) {
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`);
  await using home = await createHome({ config: `[profile a]\n${lines.join('')}` });
  return originOf('a', (await home.read()).sections, env);
}

describe('where the answers of a profile come from', () => {
  it('is AWS, or the endpoint that the profile names', async () => {
    expect((await origin(keys)).endpoint).toBe('aws');
    expect((await origin({ ...keys, endpoint_url: 'http://127.0.0.1:1' })).endpoint).toMatch(
      /^http:\/\/127\.0\.0\.1:1/,
    );
  });

  it('stays the same with another secret, and is another with any other setting', async () => {
    const { fingerprint } = await origin(keys);
    expect((await origin({ ...keys, aws_secret_access_key: 'b' })).fingerprint).toBe(fingerprint);
    expect((await origin({ ...keys, aws_session_token: 'b' })).fingerprint).toBe(fingerprint);
    for (const other of [{ aws_access_key_id: 'AKIA2' }, { region: 'us-east-1' }, { role_arn: 'x' }])
      expect((await origin({ ...keys, ...other })).fingerprint).not.toBe(fingerprint);
  });

  it('follows a chain of profiles to its end, however long a hostile file makes it', () => {
    const setting = (value: string) => ({ value, place: { file: '' }, from: 'config' as const });
    const endOf = (region: string) => {
      const profiles = Array.from({ length: 20_000 }, (_, index) => {
        const settings = new Map([['source_profile', setting(`p${index + 1}`)]]);
        return { name: `p${index}`, place: { file: '' }, settings };
      });
      const end = { name: 'p20000', place: { file: '' }, settings: new Map([['region', setting(region)]]) };
      const byName = new Map([...profiles, end].map((section) => [section.name, section]));
      return originOf('p0', { profiles: byName, ssoSessions: new Map(), services: new Map() }, {}).fingerprint;
    };
    expect(endOf('eu-west-1')).not.toBe(endOf('us-east-1'));
  });

  it('is another with other keys in the environment, where those are the source', async () => {
    const settings = { role_arn: 'arn:aws:iam::111122223333:role/r', credential_source: 'Environment' };
    const [one, two] = await Promise.all(['1', '2'].map((key) => origin(settings, { AWS_ACCESS_KEY_ID: key })));
    expect(one?.fingerprint).not.toBe(two?.fingerprint);
    const [three, four] = await Promise.all(['1', '2'].map((key) => origin(keys, { AWS_ACCESS_KEY_ID: key })));
    expect(three?.fingerprint).toBe(four?.fingerprint);
  });
});
