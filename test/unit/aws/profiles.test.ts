import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProfiles } from '../../../src/core/aws/files/createProfiles.ts';
import { awsPaths } from '../../../src/core/aws/files/paths.ts';
import { environmentProfile } from '../../../src/core/aws/profiles.ts';
import { createHome } from './home.ts';

describe('the list of profiles', () => {
  it('is in the files’ order, with what each file tells', async () => {
    await using home = await createHome({
      config:
        '[profile b]\nregion = eu-west-1\nrole_arn = arn:aws:iam::111122223333:role/team/reader\nsource_profile = a\n[default]\n',
      credentials:
        '[a]\naws_access_key_id = AKIA\naws_secret_access_key = secret\n[default]\naws_access_key_id = A\naws_secret_access_key = s\n',
    });
    const { profiles, problems, found, files } = await home.read();
    expect(profiles).toEqual([
      {
        name: 'b',
        kind: 'role',
        region: 'eu-west-1',
        role: 'reader',
        account: '111122223333',
        place: { file: home.config, line: 1 },
      },
      { name: 'default', kind: 'keys', place: { file: home.config, line: 5 } },
      { name: 'a', kind: 'keys', place: { file: home.credentials, line: 1 } },
    ]);
    expect({ problems, found, files }).toEqual({
      problems: [],
      found: true,
      files: { config: home.config, credentials: home.credentials },
    });
  });

  it('is empty, and says so, where there are no files', async () => {
    await using home = await createHome();
    expect(await home.read()).toMatchObject({ profiles: [], problems: [], found: false });
  });

  it.each([
    [
      'the account and the role of its ARN',
      'role_arn = arn:aws:iam::111122223333:role/reader',
      { account: '111122223333', role: 'reader' },
    ],
    ['the account that it names', 'aws_account_id = 444455556666', { account: '444455556666' }],
    ['neither of what is no ARN of a role', 'role_arn = arn:aws:iam::111122223333:user/ada', {}],
  ])('tells %s', async (_what, settings, expected) => {
    await using home = await createHome({ config: `[profile a]\n${settings}` });
    const [{ account, role } = {}] = (await home.read()).profiles;
    expect({ account, role }).toEqual({ account: undefined, role: undefined, ...expected });
  });

  it('begins with the environment’s own keys, where both are set', async () => {
    await using home = await createHome({ credentials: '[a]' });
    const env = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' };
    expect((await home.read(env)).profiles[0]).toEqual({
      name: environmentProfile,
      kind: 'environment',
      region: 'eu-west-1',
    });
    const { AWS_REGION, ...others } = env;
    expect((await home.read({ ...others, AWS_DEFAULT_REGION: AWS_REGION })).profiles[0]?.region).toBe(AWS_REGION);
    expect((await home.read(others)).profiles[0]).toEqual({ name: environmentProfile, kind: 'environment' });
    expect((await home.read({ ...env, AWS_SECRET_ACCESS_KEY: '' })).profiles.map(({ name }) => name)).toEqual(['a']);
  });

  it('tells the default of the environment, and lists the same', async () => {
    await using home = await createHome({ credentials: '[a]\n[b]' });
    expect((await home.read()).default).toBe('default');
    const list = await home.read({ AWS_PROFILE: 'b' });
    expect([list.default, list.profiles.length]).toEqual(['b', 2]);
    expect((await home.read({ AWS_PROFILE: 'b', AWS_DEFAULT_PROFILE: 'a' })).default).toBe('a');
  });

  it('is read once until it is told to reload', async () => {
    await using home = await createHome({ config: '[profile a]' });
    const profiles = createProfiles({ env: {}, home: home.path });
    const first = profiles.read();
    expect(profiles.read()).toBe(first);
    let told = 0;
    const stop = profiles.onDidChange(() => told++);
    profiles.reload();
    expect(profiles.read()).not.toBe(first);
    stop();
    profiles.reload();
    expect(told).toBe(1);
  });
});

describe('the paths of the files', () => {
  it.each([
    ['a path', { AWS_CONFIG_FILE: '/etc/aws' }, '/etc/aws'],
    ['a relative path', { AWS_CONFIG_FILE: 'some/config' }, join('/work', 'some/config')],
    ['a home folder', { AWS_CONFIG_FILE: '~/c' }, '/home/me/c'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the form that a shell expands, too
    ['a variable', { AWS_CONFIG_FILE: '$ROOT/${ROOT}/$NONE', ROOT: '/r' }, '/r/r/$NONE'],
    ['a name of Object.prototype', { AWS_CONFIG_FILE: '/$constructor' }, '/$constructor'],
    ['the home folder itself', { AWS_CONFIG_FILE: '~' }, '/home/me'],
    ['a user’s home folder as it stands, which only a shell finds', { AWS_CONFIG_FILE: '/x/~me' }, '/x/~me'],
    ['what only Windows expands as it stands', { AWS_CONFIG_FILE: '/%ROOT%', ROOT: '/r' }, '/%ROOT%'],
    ['nothing', { AWS_CONFIG_FILE: '' }, '/home/me/.aws/config'],
  ])('follow %s', async (_what, env, config) => {
    const profiles = createProfiles({ env, home: '/home/me', platform: 'linux', folder: '/work' });
    expect((await profiles.read()).files.config).toBe(config);
  });

  it('have Windows’ form on Windows', async () => {
    const env = { AWS_CONFIG_FILE: '%ROOT%\\config', AWS_SHARED_CREDENTIALS_FILE: '~\\credentials', ROOT: 'D:\\aws' };
    const profiles = createProfiles({ env, home: 'C:\\Users\\me', platform: 'win32', folder: 'C:\\' });
    expect((await profiles.read()).files).toEqual({
      config: 'D:\\aws\\config',
      credentials: 'C:\\Users\\me\\credentials',
    });
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the form that a shell expands
    ['a variable as a shell writes it', '${ROOT}\\$ROOT', 'D:\\aws\\aws'],
    ['a home folder with a slash', '~/config', 'C:\\Users\\me\\config'],
    ['percent signs around no variable', 'D:\\%NONE%', 'D:\\%NONE%'],
  ])('follow %s on Windows', (_what, written, config) => {
    const env = { AWS_CONFIG_FILE: written, ROOT: 'aws' };
    expect(awsPaths({ env, home: 'C:\\Users\\me', platform: 'win32', folder: 'D:\\' }).config).toBe(config);
  });

  it('are the AWS CLI’s where nothing else is said, those of tokens too', () => {
    expect(awsPaths({ env: {}, home: '/home/me', platform: 'linux' })).toEqual({
      config: '/home/me/.aws/config',
      credentials: '/home/me/.aws/credentials',
      ssoCache: '/home/me/.aws/sso/cache',
      loginCache: '/home/me/.aws/login/cache',
    });
    const env = { AWS_LOGIN_CACHE_DIRECTORY: '~/tokens' };
    expect(awsPaths({ env, home: '/home/me', platform: 'linux' }).loginCache).toBe('/home/me/tokens');
  });
});

describe('how a profile gets its credentials', () => {
  const sso = 'sso_start_url = u\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = reader';
  it.each([
    ['keys', 'aws_access_key_id = A\naws_secret_access_key = s'],
    ['role', 'role_arn = r\ncredential_source = Environment'],
    ['role', 'role_arn = r\nsource_profile = p\naws_access_key_id = A\naws_secret_access_key = s'],
    ['webIdentity', 'role_arn = r\nweb_identity_token_file = f'],
    ['process', 'credential_process = c'],
    ['sso', sso],
    ['sso', 'sso_session = s\nsso_account_id = 111122223333\nsso_role_name = reader'],
    ['login', 'login_session = arn'],
    ['none', 'region = eu-west-1'],
  ])('is %s for %j', async (kind, settings) => {
    await using home = await createHome({
      config: `[profile p]\n${settings}\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1`,
    });
    const [profile] = (await home.read()).profiles;
    expect(profile?.kind).toBe(kind);
    expect(profile?.problem?.code).toBe(kind === 'none' ? 'NoCredentials' : undefined);
    if (kind === 'sso') expect(profile).toMatchObject({ role: 'reader', account: '111122223333' });
  });
});

describe('a profile with several ways to credentials takes that of the AWS CLI', () => {
  const keys = 'aws_access_key_id = A\naws_secret_access_key = s';
  const role = 'role_arn = r\nsource_profile = q';
  const token = 'web_identity_token_file = f';
  const sso = 'sso_start_url = u\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = reader';
  const process = 'credential_process = c';
  it.each([
    ['webIdentity', `${role}\n${token}`, ''],
    ['webIdentity', `role_arn = r\n${token}`, keys],
    ['role', `${role}\n${sso}\n${process}`, keys],
    ['sso', sso, keys],
    ['sso', `${sso}\n${process}`, ''],
    ['keys', process, keys],
    ['keys', 'login_session = arn', keys],
    ['keys', 'sso_session = s', keys],
    ['process', `${keys}\n${process}`, ''],
    ['process', `sso_session = s\n${process}`, ''],
    ['login', `${process}\nlogin_session = arn`, ''],
    ['login', `${keys}\nlogin_session = arn`, ''],
  ])('%s for %j with %j in the credentials file', async (kind, config, credentials) => {
    await using home = await createHome({
      config: `[profile p]\n${config}\n[profile q]\n${keys}`,
      credentials: `[p]\n${credentials}`,
    });
    expect((await home.read()).profiles[0]).toMatchObject({ name: 'p', kind });
    expect((await home.read()).profiles[0]).not.toHaveProperty('problem');
  });
});
