import { describe, expect, it } from 'vitest';
import { watchGlobals } from './globals.ts';
import { createHome } from './home.ts';

const keys = 'aws_access_key_id = A\naws_secret_access_key = s';

describe('a profile that cannot be used', () => {
  it.each([
    [
      'source_profile goes round',
      'role_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = a',
      6,
      'a → b → a',
      'source_profile goes round: a → b → a',
    ],
    [
      'source_profile is itself, without keys',
      'role_arn = r\nsource_profile = a',
      3,
      'a → a',
      'source_profile goes round: a → a',
    ],
    [
      'source_profile does not exist',
      'role_arn = r\nsource_profile = gone',
      3,
      'gone',
      'source_profile gone does not exist',
    ],
    [
      'a source further on does not exist',
      'role_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = gone',
      6,
      'gone',
      'source_profile gone does not exist',
    ],
    [
      'a role has no source',
      'region = x\nrole_arn = r',
      3,
      'neither source_profile nor credential_source',
      'no source for its role',
    ],
    [
      'a role has two',
      `role_arn = r\nsource_profile = b\ncredential_source = Environment\n[profile b]\n${keys}`,
      2,
      'both',
      'two sources for one role',
    ],
    [
      'credential_source is unknown',
      'role_arn = r\ncredential_source = Moon',
      3,
      'Ec2InstanceMetadata',
      'unknown credential_source',
    ],
    ['a key is half', 'aws_access_key_id = A', 2, 'aws_secret_access_key', 'aws_secret_access_key is missing'],
    [
      'the other half',
      'aws_secret_access_key = s\naws_access_key_id =',
      2,
      'aws_access_key_id',
      'aws_access_key_id is missing',
    ],
    [
      'a source has no credentials',
      'role_arn = r\nsource_profile = b\n[profile b]\nregion = x',
      4,
      'b names no credentials',
      'no credentials',
    ],
    [
      'SSO lacks its role',
      'sso_start_url = u\nsso_region = r\nsso_account_id = 1',
      1,
      'sso_role_name',
      'sso_role_name is missing',
    ],
    [
      'an sso-session does not exist',
      'sso_account_id = 1\nsso_role_name = r\nsso_session = gone',
      4,
      'gone',
      'sso-session gone does not exist',
    ],
    [
      'an sso-session lacks its region',
      'sso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = u',
      5,
      'sso_region',
      'sso_region is missing',
    ],
    [
      'its sso_region is none',
      'sso_start_url = u\nsso_region = x.evil.example#\nsso_account_id = 1\nsso_role_name = r',
      3,
      'x.evil.example#',
      'sso_region is not a region',
    ],
    [
      'the region of its sso-session is none',
      'sso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = u\nsso_region = ../x',
      7,
      '../x',
      'sso_region is not a region',
    ],
    [
      'its region for SSO is another than that of its session',
      'sso_session = s\nsso_account_id = 1\nsso_role_name = r\nsso_region = us-east-1\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1',
      5,
      'its sso_region is not that of its sso-session s; remove the line',
      'sso_region is not that of its sso-session',
    ],
    [
      'its start address is another than that of its session',
      'sso_session = s\nsso_start_url = v\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1',
      3,
      'its sso_start_url is not that of its sso-session s',
      'sso_start_url is not that of its sso-session',
    ],
    [
      'duration_seconds is none',
      `role_arn = r\nsource_profile = b\nduration_seconds = 1h\n[profile b]\n${keys}`,
      4,
      '43,200',
      'duration_seconds is none',
    ],
    [
      'duration_seconds is too short',
      `role_arn = r\nsource_profile = b\nduration_seconds = 60\n[profile b]\n${keys}`,
      4,
      '43,200',
      'duration_seconds is none',
    ],
    [
      'duration_seconds is too long',
      `role_arn = r\nsource_profile = b\nduration_seconds = 43201\n[profile b]\n${keys}`,
      4,
      '43,200',
      'duration_seconds is none',
    ],
    [
      'SSO with a session lacks all else',
      'sso_session = s\n[sso-session s]\nsso_start_url = u\nsso_region = r',
      1,
      'lacks sso_account_id, sso_role_name',
      'sso_account_id, sso_role_name is missing',
    ],
    ['web identity has no role', 'web_identity_token_file = f', 2, 'role_arn', 'role_arn is missing'],
  ])('because %s has the line and the reason', async (_why, settings, line, words, summary) => {
    await using home = await createHome({ config: `[profile a]\n${settings}\n[profile fine]\n${keys}` });
    const { profiles } = await home.read();
    const [broken, ...others] = profiles;
    expect(broken?.problem?.place).toEqual({ file: home.config, line });
    expect(broken?.problem?.message).toContain(words);
    expect(broken?.problem?.summary).toBe(summary);
    expect(broken?.problem?.message).toContain(`line ${line} of ${home.config}`);
    expect(broken?.problem?.remedies).toEqual(['openFile']);
    expect(others.at(-1)).toMatchObject({ name: 'fine', kind: 'keys' });
    expect(others.at(-1)?.problem).toBeUndefined();
  });
});

describe('a profile that can be used', () => {
  it.each([
    ['assumes a role over five others', chain(5)],
    ['assumes a role over as many others as are followed', chain(25)],
    [
      'has the shortest session',
      `[profile a]\nrole_arn = r\nsource_profile = b\nduration_seconds = 900\n[profile b]\n${keys}`,
    ],
    [
      'has the longest session',
      `[profile a]\nrole_arn = r\nsource_profile = b\nduration_seconds = 43200\n[profile b]\n${keys}`,
    ],
    [
      'says the same of SSO as its session',
      '[profile a]\nsso_session = s\nsso_start_url = u\nsso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1',
    ],
    ['is a role of an instance', '[profile a]\nrole_arn = r\ncredential_source = Ec2InstanceMetadata'],
    ['is a role of a container', '[profile a]\nrole_arn = r\ncredential_source = EcsContainer'],
    ['assumes a role with its own keys', `[profile a]\n${keys}\nrole_arn = r\nsource_profile = a`],
    [
      'assumes a role with a profile that names a credential_source alone',
      '[profile a]\nrole_arn = r\nsource_profile = b\n[profile b]\ncredential_source = Environment',
    ],
    [
      'assumes a role in a circle that ends at keys',
      `[profile a]\n${keys}\nrole_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = a`,
    ],
  ])('%s', async (_what, config) => {
    await using home = await createHome({ config });
    expect((await home.read()).profiles[0]).not.toHaveProperty('problem');
  });
});

describe('a hostile name', () => {
  const members = Object.getOwnPropertyNames(Object.prototype);

  it.each(members)('%s is listed with its line, and the others work', async (name) => {
    await using home = await createHome({
      config: `[profile ${name}]\nentries = x\nassign = x\n${keys}\n[profile fine]\n${keys}\n${name} = x\n[sso-session ${name}]\nkeys = x\n[services ${name}]\nx =\n  ${name} = 1\n`,
      credentials: `[${name}]\nkeys = x\n`,
    });
    const changedGlobals = watchGlobals();
    const { profiles } = await home.read();
    expect(profiles.map((profile) => profile.name)).toEqual([name, 'fine']);
    expect(profiles[0]?.problem).toMatchObject({
      code: 'BrokenProfile',
      summary: 'a name that programs reserve',
      place: { file: home.config, line: 1 },
    });
    expect(profiles[1]).not.toHaveProperty('problem');
    expect(changedGlobals()).toEqual([]);
  });

  it.each(members)('%s as a source or a session is refused', async (name) => {
    await using home = await createHome({
      config: `[profile a]\nrole_arn = r\nsource_profile = ${name}\n[profile b]\nsso_session = ${name}\nsso_account_id = 1\nsso_role_name = r\n`,
    });
    const { profiles } = await home.read();
    expect(profiles.map(({ problem }) => problem?.place?.line)).toEqual([3, 5]);
  });

  it.each([
    ['turns text', 'a\u202eb', 'a\\u{202e}b'],
    ['is invisible', 'a\u200bb', 'a\\u{200b}b'],
    ['controls a terminal', 'a\u001b[31m', 'a\\u{1b}[31m'],
    ['ends a line for some', 'a\u2028b', 'a\\u{2028}b'],
    ['begins so', '\u202eab', '\\u{202e}ab'],
  ])('that %s is listed as it is, and told in visible characters', async (_what, name, shown) => {
    await using home = await createHome({ credentials: `[${name}]\n${keys}` });
    const [profile] = (await home.read()).profiles;
    expect(profile?.name).toBe(name);
    expect(profile?.problem?.summary).toBe('a name with invisible characters');
    expect(profile?.problem?.message).toContain(shown);
    expect(profile?.problem?.message).not.toContain(name);
  });

  it.each(['a ;b', 'a #b'])(
    'with a comment sign behind a space is refused, as tools differ about it: %s',
    async (name) => {
      await using home = await createHome({ credentials: `[${name}]\n${keys}` });
      expect((await home.read()).profiles[0]).toMatchObject({
        name,
        problem: { summary: 'a name with a comment sign' },
      });
    },
  );

  it.each(['a;rm -rf ~', '$(id)', '`id`', '"a"', "a'b", 'a|b', '--profile', '../../x', '<b>'])(
    'with shell characters is a name: %s',
    async (name) => {
      await using home = await createHome({ credentials: `[${name}]\n${keys}` });
      expect((await home.read()).profiles[0]).toMatchObject({ name, kind: 'keys' });
    },
  );
});

function chain(length: number): string {
  const roles = Array.from(
    { length },
    (_, index) => `[profile p${index}]\nrole_arn = r\nsource_profile = p${index + 1}\n`,
  );
  return `${roles.join('')}[profile p${length}]\n${keys}`;
}
