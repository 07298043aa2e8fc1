import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Account, type Emulator, type Fault, generateSets, startEmulator } from '../../emulator/index.ts';
import { listen } from '../../emulator/listen.ts';
import { sampleAccounts, webIdentityToken } from '../../emulator/samples/accounts.ts';
import { addSection, createAccess } from './access.ts';
import { expectNoSecrets } from './told.ts';

const keys = { aws_access_key_id: 'AKIACHAINEXAMPLE0001', aws_secret_access_key: 'emulator-only-chain' };
const account = '999900001111';
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const region = 'eu-west-1';

/** An account with roles enough for chains. */
const chains: Account = {
  id: account,
  users: [{ name: 'root', accessKeyId: keys.aws_access_key_id, secretAccessKey: keys.aws_secret_access_key }],
  roles: ['one', 'two', 'three', 'four', 'five'].map((name) => ({ name, trustedAccounts: [account] })),
  regions: { [region]: () => generateSets(7, 3) },
  denied: [],
};

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false, accounts: [...sampleAccounts(), chains] });
});
beforeEach(() => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  emulator.clearFaults();
  emulator.clearRequests();
});
afterAll(async () => {
  await emulator.stop();
  expectNoSecrets([keys.aws_secret_access_key, webIdentityToken, 'emulator-only', 'the-token']);
});

const addProfile = (name: string, settings: Readonly<Record<string, string>>) =>
  addSection(emulator, `profile ${name}`, { region, endpoint_url: emulator.url, ...settings });
const sha = (kind: string, text: string) => createHash(kind).update(text).digest('hex');
const actions = () => emulator.requests.map(({ action }) => action);
const count = (action: string) => actions().filter((each) => each === action).length;

describe('static keys', () => {
  it('are sent with their session token', async () => {
    await addProfile('session', { ...keys, aws_session_token: 'the-token' });
    // The emulator has issued no such token, and AWS says the same of a key that it knows with a token that it does not.
    await expect(createAccess(emulator).catalog.list({ profile: 'session', region })).rejects.toMatchObject({
      code: 'InvalidClientTokenId',
    });
    await addProfile('no-session', keys);
    await expect(createAccess(emulator).catalog.list({ profile: 'no-session', region })).resolves.toHaveLength(7);
  });

  it('are sent with a session token under its older name, in a file and in the environment', async () => {
    await addProfile('older-session', { ...keys, aws_security_token: 'the-token' });
    const env = { AWS_ACCESS_KEY_ID: keys.aws_access_key_id, AWS_SECRET_ACCESS_KEY: keys.aws_secret_access_key };
    const { catalog } = createAccess(emulator, {
      env: { ...env, AWS_SECURITY_TOKEN: 'the-token', AWS_ENDPOINT_URL: emulator.url },
    });
    for (const profile of ['older-session', '[environment]'])
      await expect(catalog.list({ profile, region })).rejects.toMatchObject({ code: 'InvalidClientTokenId' });
  });

  it('tell their account by themselves, where the profile names it', async () => {
    await addProfile('with-account', { ...keys, aws_account_id: account });
    const { catalog } = createAccess(emulator);
    await catalog.list({ profile: 'with-account', region });
    expect(catalog.account('with-account')).toBe(account);
    expect(count('sts:GetCallerIdentity')).toBe(0);
  });

  it('of a profile that is in no file are missed by its name', async () => {
    await expect(createAccess(emulator).catalog.list({ profile: 'nobody', region })).rejects.toMatchObject({
      code: 'UnknownProfile',
      summary: 'no such profile',
      message: 'There is no profile nobody in the AWS files. Pick another, or add it.',
      remedies: ['openFile'],
    });
  });

  it('are those that the files hold now', async () => {
    await addProfile('corrected', { ...keys, aws_secret_access_key: 'emulator-only-wrong' });
    const { catalog, profiles } = createAccess(emulator);
    await expect(catalog.list({ profile: 'corrected', region })).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
    await addProfile('corrected', keys);
    profiles.reload();
    await expect(catalog.list({ profile: 'corrected', region })).resolves.toHaveLength(7);
  });

  it('of the environment are a profile of their own', async () => {
    const env = { AWS_ACCESS_KEY_ID: keys.aws_access_key_id, AWS_SECRET_ACCESS_KEY: keys.aws_secret_access_key };
    const { catalog } = createAccess(emulator, { env: { ...env, AWS_ENDPOINT_URL: emulator.url } });
    await expect(catalog.list({ profile: '[environment]', region })).resolves.toHaveLength(7);
  });
});

describe('a role', () => {
  it('is reached through a chain of five, each of which is asked for once', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    await addProfile('zero', keys);
    for (const [index, name] of names.entries()) {
      await addProfile(name, { role_arn: role(name), source_profile: names[index - 1] ?? 'zero' });
    }
    const { catalog } = createAccess(emulator);
    await Promise.all(
      ['eu-west-1', 'us-east-1', 'eu-central-1'].map((each) => catalog.list({ profile: 'five', region: each })),
    );
    await expect(catalog.list({ profile: 'four', region })).resolves.toHaveLength(7);
    expect(count('sts:AssumeRole')).toBe(5);
    expect(catalog.account('five')).toBe(account);
  });

  it('is renewed from its root, once, where everything has expired', async () => {
    const { catalog } = createAccess(emulator);
    await catalog.list({ profile: 'three', region });
    emulator.expireSessions();
    emulator.clearRequests();
    const regions = ['eu-west-1', 'us-east-1', 'eu-central-1'];
    await Promise.all(regions.map((each) => catalog.list({ profile: 'three', region: each }, { refresh: true })));
    // Three from the root, and those by which it was noticed that the ones before had ended.
    expect(count('sts:AssumeRole')).toBeLessThanOrEqual(3 + 2);
    emulator.clearRequests();
    await catalog.list({ profile: 'three', region }, { refresh: true });
    expect(actions()).toEqual(['ses:ListConfigurationSets']);
  });

  it('of a profile with keys is assumed with those, once', async () => {
    await addProfile('self', { ...keys, role_arn: role('one'), source_profile: 'self' });
    await expect(createAccess(emulator).catalog.list({ profile: 'self', region })).resolves.toHaveLength(7);
    expect(count('sts:AssumeRole')).toBe(1);
  });

  it('is assumed under the name, for the time and with the id that the profile says', async () => {
    const bodies: URLSearchParams[] = [];
    const server = await listen(
      createServer(async (request, response) => {
        bodies.push(new URLSearchParams(Buffer.concat(await request.toArray()).toString()));
        response.end('<AssumeRoleResponse><AssumeRoleResult></AssumeRoleResult></AssumeRoleResponse>');
      }),
      0,
    );
    try {
      const settings = {
        role_arn: role('one'),
        source_profile: 'zero',
        endpoint_url: `http://127.0.0.1:${server.port}`,
      };
      await addProfile('plain-role', settings);
      await addProfile('told-role', {
        ...settings,
        ...{ role_session_name: 'me', external_id: 'partner', duration_seconds: '900' },
      });
      const { catalog } = createAccess(emulator);
      for (const profile of ['plain-role', 'told-role']) {
        await expect(catalog.list({ profile, region })).rejects.toMatchObject({
          code: 'NotSes',
          message: expect.stringContaining('an answer without credentials'),
        });
      }
      const sent = ['RoleSessionName', 'ExternalId', 'DurationSeconds', 'SerialNumber'].map((key) =>
        bodies.map((body) => body.get(key)),
      );
      expect(sent).toEqual([
        [expect.stringMatching(/^vscode-\d+$/), 'me'],
        [null, 'partner'],
        ['3600', '900'],
        [null, null],
      ]);
    } finally {
      await server.stop();
    }
  });

  it('that is not given is named', async () => {
    await addProfile('refused', {
      ...keys,
      role_arn: 'arn:aws:iam::111122223333:role/auditor',
      source_profile: 'zero',
    });
    await expect(createAccess(emulator).catalog.list({ profile: 'refused', region })).rejects.toMatchObject({
      code: 'AccessDenied',
      message: expect.stringContaining('role/auditor'),
      remedies: expect.arrayContaining(['openFile']),
    });
  });

  it('meets a fault of STS, says so, and recovers', async () => {
    emulator.addFaults({ kind: 'error', status: 500, code: 'InternalFailure', match: { operation: 'AssumeRole' } });
    const { catalog } = createAccess(emulator);
    await expect(catalog.list({ profile: 'staging', region })).rejects.toMatchObject({
      code: 'InternalFailure',
      message: expect.stringContaining('AWS STS has a problem'),
    });
    emulator.clearFaults();
    await expect(catalog.list({ profile: 'staging', region })).resolves.toHaveLength(25);
  });

  it.each([
    { kind: 'throttle' },
    { kind: 'error', status: 503, code: 'ServiceUnavailable' },
    { kind: 'resetBeforeAnswer' },
  ] as const)('is there although STS fails twice: $kind', async (fault) => {
    emulator.addFaults({ ...fault, count: 2, match: { operation: 'AssumeRole' } });
    await expect(createAccess(emulator).catalog.list({ profile: 'staging', region })).resolves.toHaveLength(25);
    expect(count('sts:AssumeRole')).toBe(3);
  });

  it.each<readonly [Fault, string, RegExp]>([
    [{ kind: 'page', status: 200 }, 'NotSes', /other than AWS STS answered at 127\.0\.0\.1:\d+: a web page/],
    [{ kind: 'page', status: 403 }, 'NotSes', /at 127\.0\.0\.1:\d+: a web page/],
    [{ kind: 'empty', status: 200 }, 'NotSes', /an empty answer/],
    [{ kind: 'json', status: 200 }, 'NotSes', /JSON/],
    [{ kind: 'otherXml', status: 200 }, 'NotSes', /HTTP status 200/],
    [{ kind: 'truncatedXml' }, 'NotSes', /breaks off/],
    [{ kind: 'redirect' }, 'NotSes', /HTTP 302/],
    [{ kind: 'proxyAuthentication' }, 'NotSes', /HTTP 407/],
    [{ kind: 'resetBeforeAnswer' }, 'Network', /connection to 127\.0\.0\.1:\d+ was lost/],
    [{ kind: 'error', status: 403, code: 'RegionDisabledException' }, 'RegionDisabledException', /enabled AWS STS in/],
  ])('says what STS answered, and where: %j', async (fault, code, message) => {
    emulator.addFaults({ ...fault, match: { operation: 'AssumeRole' } });
    await expect(createAccess(emulator).catalog.list({ profile: 'staging', region })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('is asked for in the region of the call where the profile names none that is one', async () => {
    await addProfile('evil-region', { role_arn: role('one'), source_profile: 'zero', region: 'x.evil.example#' });
    await expect(createAccess(emulator).catalog.list({ profile: 'evil-region', region })).resolves.toHaveLength(7);
    const assumed = emulator.requests.filter(({ operation }) => operation === 'AssumeRole');
    expect(assumed.map((request) => request.region)).toEqual([region]);
  });

  it('is asked for once, with one prompt, where this computer’s clock is far ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    try {
      emulator.setClockOffset(-2 * 3_600_000);
      const mfaCode = vi.fn(async () => '123456');
      const { catalog } = createAccess(emulator, { mfaCode });
      for (const each of ['eu-west-1', 'us-east-1', 'eu-central-1']) {
        await catalog.list({ profile: 'mfa', region: each }).catch(() => undefined);
      }
      expect(mfaCode).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
      emulator.setClockOffset(0);
    }
  });

  it('of an STS that does not answer ends by the deadline', async () => {
    emulator.addFaults({ kind: 'noAnswer', match: { operation: 'AssumeRole' } });
    const { catalog } = createAccess(emulator, { credentialsDeadline: 150 });
    await expect(catalog.list({ profile: 'staging', region })).rejects.toMatchObject({
      code: 'Timeout',
      message: expect.stringContaining('AWS STS'),
    });
  });

  it('whose chain of roles is slow at each step ends by one deadline for all of them', async () => {
    emulator.addFaults({ kind: 'delay', ms: 400, match: { operation: 'AssumeRole' } });
    const { catalog } = createAccess(emulator, { credentialsDeadline: 700 });
    await expect(catalog.list({ profile: 'three', region })).rejects.toMatchObject({ code: 'Timeout' });
  });

  it('has no more time because it waits for a source that is being fetched for another', async () => {
    await addProfile('two-again', { role_arn: role('two'), source_profile: 'one' });
    emulator.addFaults({ kind: 'delay', ms: 400, match: { operation: 'AssumeRole' } });
    const { catalog } = createAccess(emulator, { credentialsDeadline: 700 });
    const both = ['two', 'two-again'].map((profile) => catalog.list({ profile, region }));
    await expect(Promise.allSettled(both)).resolves.toMatchObject([
      { reason: { code: 'Timeout' } },
      { reason: { code: 'Timeout' } },
    ]);
    expect(count('sts:AssumeRole')).toBe(3);
  });

  it('with the environment as its source is assumed with its keys', async () => {
    await addProfile('from-environment', { role_arn: role('one'), credential_source: 'Environment' });
    const without = createAccess(emulator);
    await expect(without.catalog.list({ profile: 'from-environment', region })).rejects.toMatchObject({
      code: 'NoCredentials',
      summary: 'no credentials',
      message: expect.stringContaining('Profile from-environment names no credentials that can be found'),
      remedies: ['openFile', 'retry'],
    });
    const { catalog } = createAccess(emulator, {
      env: { AWS_ACCESS_KEY_ID: keys.aws_access_key_id, AWS_SECRET_ACCESS_KEY: keys.aws_secret_access_key },
    });
    await expect(catalog.list({ profile: 'from-environment', region })).resolves.toHaveLength(7);
  });

  it.each([
    ['EcsContainer', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', '/credentials'],
    ['Ec2InstanceMetadata', 'AWS_EC2_METADATA_SERVICE_ENDPOINT', ''],
  ])('with %s as its source is assumed with what the metadata server gives', async (source, variable, path) => {
    const expiration = new Date(Date.now() + 3_600_000).toISOString();
    const given = {
      AccessKeyId: keys.aws_access_key_id,
      SecretAccessKey: keys.aws_secret_access_key,
      Token: '',
      Expiration: expiration,
    };
    const server = await listen(
      createServer(({ url = '' }, response) => {
        if (url.endsWith('/api/token')) response.end('metadata-token');
        else if (url.endsWith('/security-credentials/')) response.end('role');
        else response.end(JSON.stringify({ ...given, Code: 'Success' }));
      }),
      0,
    );
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined);
    vi.stubEnv(variable, `http://127.0.0.1:${server.port}${path}`);
    await addProfile(`from-${source}`, { role_arn: role('one'), credential_source: source });
    const { catalog } = createAccess(emulator);
    try {
      await expect(catalog.list({ profile: `from-${source}`, region })).resolves.toHaveLength(7);
    } finally {
      await server.stop();
    }
  });
});

describe('a role for a web identity', () => {
  it('is given for the token in its file', async () => {
    const { catalog } = createAccess(emulator);
    await expect(catalog.list({ profile: 'web-identity', region: 'us-east-1' })).resolves.toHaveLength(4);
    expect(actions().filter((each) => each.startsWith('sts:') || each.startsWith('unknown:'))).toHaveLength(1);
  });

  it.each([
    ['cannot be read', undefined, 'NoCredentials', 'cannot be read (there is none)', 'its token file cannot be read'],
    ['is empty', ' \n', 'NoCredentials', 'cannot be read (it is empty)', 'its token file is empty'],
    [
      'holds another token',
      'not-the-token',
      'InvalidIdentityToken',
      'AWS STS refused',
      'refused: InvalidIdentityToken',
    ],
  ])('is refused where the file %s, without its text', async (_why, text, code, message, summary) => {
    const file = join(emulator.home, 'token-of-another');
    await rm(file, { force: true });
    if (text) await writeFile(file, text);
    await addProfile('other-web-identity', {
      role_arn: 'arn:aws:iam::111122223333:role/deploy',
      web_identity_token_file: file,
    });
    const failure = createAccess(emulator).catalog.list({ profile: 'other-web-identity', region });
    await expect(failure).rejects.toMatchObject({ code, summary, message: expect.stringContaining(message) });
    await expect(failure).rejects.not.toThrow('not-the-token');
  });

  it('leads to the file that names a folder in the place of its token', async () => {
    await addProfile('folder-token', { role_arn: role('one'), web_identity_token_file: emulator.home });
    await expect(createAccess(emulator).catalog.list({ profile: 'folder-token', region })).rejects.toMatchObject({
      message: expect.stringContaining('(it is a folder)'),
      remedies: ['openFile', 'retry'],
      place: { file: emulator.files.config },
    });
  });
});

describe.skipIf(process.platform === 'win32')('a pipe in the place of a token', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, (home: string) => string, string]>([
    [
      'of a web identity',
      { role_arn: 'arn:aws:iam::111122223333:role/deploy', web_identity_token_file: 'PIPE' },
      (home) => join(home, 'pipe'),
      'NoCredentials',
    ],
    [
      'of a sign-in',
      { sso_start_url: 'https://pipe', sso_region: region, sso_account_id: account, sso_role_name: 'reader' },
      (home) => join(home, '.aws', 'sso', 'cache', `${sha('sha1', 'https://pipe')}.json`),
      'SignInNeeded',
    ],
    [
      'of `aws login`',
      { login_session: 'arn:aws:iam::999900001111:user/pipe' },
      (home) => join(home, '.aws', 'login', 'cache', `${sha('sha256', 'arn:aws:iam::999900001111:user/pipe')}.json`),
      'SignInNeeded',
    ],
  ])('%s is not waited for', async (_what, settings, pipeOf, code) => {
    const pipe = pipeOf(emulator.home);
    await mkdir(dirname(pipe), { recursive: true });
    execFileSync('mkfifo', [pipe]);
    const filled = Object.entries(settings).map(([key, value]) => [key, value === 'PIPE' ? pipe : value]);
    await addProfile(`pipe-${code}-${pipe.length}`, Object.fromEntries(filled));
    const list = createAccess(emulator).catalog.list({ profile: `pipe-${code}-${pipe.length}`, region });
    await expect(list).rejects.toMatchObject({ code });
    await rm(pipe);
  });
});

describe('MFA', () => {
  const regions = ['eu-west-1', 'us-east-1', 'eu-central-1'];
  const listAll = (catalog: ReturnType<typeof createAccess>['catalog'], options = {}) =>
    Promise.allSettled(regions.map((each) => catalog.list({ profile: 'mfa', region: each }, options)));

  it('asks once for three regions at once, and names the device', async () => {
    const mfaCode = vi.fn(async () => '123456');
    const { catalog } = createAccess(emulator, { mfaCode });
    const results = await listAll(catalog);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(mfaCode).toHaveBeenCalledOnce();
    expect(mfaCode.mock.calls[0]).toMatchObject([{ profile: 'mfa', device: 'arn:aws:iam::111122223333:mfa/alice' }]);
  });

  it('asks again after the code was wrong, of which it names the device', async () => {
    const mfaCode = vi.fn(async () => '123456').mockResolvedValueOnce('654321');
    const { catalog } = createAccess(emulator, { mfaCode });
    await expect(catalog.list({ profile: 'mfa', region })).rejects.toMatchObject({
      code: 'AccessDenied',
      summary: 'MFA code not accepted',
      message: expect.stringContaining('arn:aws:iam::111122223333:mfa/alice is not the device'),
      remedies: ['retry', 'openFile', 'showLog'],
      ofProfile: true,
    });
    await expect(catalog.list({ profile: 'mfa', region })).resolves.toHaveLength(42);
    expect(mfaCode).toHaveBeenCalledTimes(2);
  });

  it.each([
    'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    'MultiFactorAuthentication failed, unable to validate MFA code. Please verify your MFA serial number is valid and associated with this user.',
  ])('tells a code that is refused from a role that is not given: %s', async (message) => {
    const mfaCode = async () => '123456';
    const refusal = { kind: 'error', status: 403, code: 'AccessDenied', match: { operation: 'AssumeRole' } } as const;
    emulator.addFaults({ ...refusal, message, count: 1 });
    const { catalog } = createAccess(emulator, { mfaCode });
    await expect(catalog.list({ profile: 'mfa', region })).rejects.toMatchObject({ summary: 'MFA code not accepted' });
    const denied =
      'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/Admin-MFA';
    emulator.addFaults({ ...refusal, message: denied, count: 1 });
    await expect(catalog.list({ profile: 'mfa', region })).rejects.toMatchObject({
      summary: 'not allowed to assume its role',
      ofProfile: true,
    });
  });

  it('ends for all who wait where the prompt is cancelled, and asks again when it is asked for again', async () => {
    const cancelled = Object.assign(new Error('cancelled'), { code: 'MfaCancelled' });
    const mfaCode = vi.fn(async () => '123456').mockRejectedValueOnce(cancelled);
    const { catalog } = createAccess(emulator, { mfaCode });
    const results = await listAll(catalog);
    expect(results.map((result) => result.status === 'rejected' && result.reason)).toEqual([
      cancelled,
      cancelled,
      cancelled,
    ]);
    expect(mfaCode).toHaveBeenCalledOnce();
    await expect(catalog.list({ profile: 'mfa', region })).resolves.toHaveLength(42);
  });

  it('is asked for by one profile after the other', async () => {
    await addProfile('mfa-too', {
      role_arn: 'arn:aws:iam::111122223333:role/auditor',
      source_profile: 'alice',
      mfa_serial: 'arn:aws:iam::111122223333:mfa/alice',
    });
    let open = 0;
    let most = 0;
    const mfaCode = async () => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open--;
      return '123456';
    };
    const { catalog } = createAccess(emulator, { mfaCode });
    await Promise.all(['mfa', 'mfa-too'].map((profile) => catalog.list({ profile, region })));
    expect(most).toBe(1);
  });

  it('has no deadline while somebody looks for the device', async () => {
    const mfaCode = async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return '123456';
    };
    const { catalog } = createAccess(emulator, { mfaCode, credentialsDeadline: 300 });
    await expect(catalog.list({ profile: 'mfa', region })).resolves.toHaveLength(42);
  });

  it('withdraws the prompt of whom nobody waits for any more, and shows none that nobody waits for', async () => {
    const shown: AbortSignal[] = [];
    const mfaCode = ({ signal }: { signal: AbortSignal }) => {
      shown.push(signal);
      return new Promise<string>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('withdrawn'))),
      );
    };
    const { catalog } = createAccess(emulator, { mfaCode });
    const controller = new AbortController();
    const both = ['mfa', 'mfa-too'].map((profile) => catalog.list({ profile, region }, { signal: controller.signal }));
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    controller.abort();
    await expect(Promise.allSettled(both)).resolves.toMatchObject([
      { reason: { code: 'Cancelled' } },
      { reason: { code: 'Cancelled' } },
    ]);
    await new Promise(setImmediate);
    expect(shown.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('is not asked for where nobody asked, and says that a sign-in is needed', async () => {
    const { catalog } = createAccess(emulator);
    await expect(catalog.list({ profile: 'mfa', region }, { interactive: false })).rejects.toMatchObject({
      code: 'SignInNeeded',
      remedies: expect.arrayContaining(['signIn']),
    });
  });

  it('is not asked for again because another profile changed', async () => {
    const mfaCode = vi.fn(async () => '123456');
    const { catalog, profiles } = createAccess(emulator, { mfaCode });
    await catalog.list({ profile: 'mfa', region });
    await addProfile('somebody-else', keys);
    profiles.reload();
    await catalog.list({ profile: 'mfa', region }, { refresh: true });
    expect(mfaCode).toHaveBeenCalledOnce();
    await addProfile('mfa', { duration_seconds: '1800' });
    profiles.reload();
    await catalog.list({ profile: 'mfa', region }, { refresh: true });
    expect(mfaCode).toHaveBeenCalledTimes(2);
  });
});
