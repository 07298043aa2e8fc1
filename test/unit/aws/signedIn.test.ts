import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Environment } from '../../../src/core/aws/files/paths.ts';
import { type Emulator, type Fault, startEmulator } from '../../emulator/index.ts';
import { listen } from '../../emulator/listen.ts';
import { type AccessOptions, addSection, createAccess } from './access.ts';
import { expectNoSecrets } from './told.ts';

const region = 'eu-west-1';
const scope = { profile: 'sso', region };
const secrets: string[] = ['emulator-client-secret', 'emulator-only', 'the-login-secret', 'the-login-token'];
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
beforeEach(() => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const file of await tokenFiles()) secrets.push(...tokensIn(await readFile(file, 'utf8')));
  await emulator.signOut();
  emulator.clearFaults();
  emulator.clearRequests();
});
afterAll(async () => {
  await emulator.stop();
  expect(secrets.length).toBeGreaterThan(6);
  expectNoSecrets(secrets);
});

const cache = () => join(emulator.home, '.aws', 'sso', 'cache');
const tokenFiles = async () => (await readdir(cache())).map((name) => join(cache(), name));
const actions = () => emulator.requests.map(({ action }) => action);

function tokensIn(text: string): string[] {
  return [...text.matchAll(/"(?:accessToken|refreshToken)":"([^"]+)"/g)].map(([, token = '']) => token);
}

/** Rewrites the token that was just signed in with, as a string or an object. */
async function spoil(change: (token: Record<string, string>) => object | string): Promise<void> {
  const [file = ''] = await tokenFiles();
  const spoilt = change(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt));
}

const past = new Date(Date.now() - 60_000).toISOString();

describe('a profile that signs in through a session', () => {
  it('works with a token, for all regions at once with one call for credentials', async () => {
    await emulator.signIn(3_600);
    const { catalog } = createAccess(emulator);
    await Promise.all(
      ['eu-west-1', 'us-east-1', 'eu-central-1'].map((each) => catalog.list({ profile: 'sso', region: each })),
    );
    expect(actions().filter((action) => action === 'sso:GetRoleCredentials')).toHaveLength(1);
    expect(catalog.account('sso')).toBe('777788889999');
  });

  it.each<readonly [string, () => Promise<void>]>([
    ['no token', () => emulator.signOut()],
    [
      'one that ended and cannot be renewed',
      () => spoil(({ refreshToken: _, ...token }) => ({ ...token, expiresAt: past })),
    ],
    [
      'one whose renewal is refused',
      () => spoil((token) => ({ ...token, expiresAt: past, refreshToken: 'of-another' })),
    ],
    ['one that AWS does not know', () => spoil((token) => ({ ...token, accessToken: 'of-another' }))],
    ['one that no header can hold', () => spoil((token) => ({ ...token, accessToken: 'one\ntwo' }))],
    ['one of letters that no header can hold', () => spoil((token) => ({ ...token, accessToken: '☃' }))],
    ['a broken file', () => spoil(() => '{"accessToken": "abc')],
    ['a file that is none', () => spoil(() => '')],
  ])('with %s needs a sign-in, and recovers once the file is there, without a reload', async (_what, damage) => {
    await emulator.signIn(3_600);
    await damage();
    const { catalog } = createAccess(emulator);
    await expect(catalog.list(scope)).rejects.toMatchObject({
      code: 'SignInNeeded',
      message: expect.stringContaining('Profile sso'),
      remedies: ['signIn', 'retry'],
    });
    await emulator.signIn(3_600);
    await expect(catalog.list(scope)).resolves.toHaveLength(25);
  });

  it.each<readonly [number, string, string, RegExp]>([
    [
      200,
      '{"status":"UP"}',
      'NotSes',
      /other than AWS IAM Identity Center answered at 127\.0\.0\.1:\d+: HTTP status 200/,
    ],
    [429, '{"message":"slow down"}', 'TooManyRequestsException', /AWS IAM Identity Center was asked too often/],
    [403, '{"message":"no"}', 'ForbiddenException', /not given the role/],
    [403, '<html></html>', 'NotSes', /HTTP status 403/],
    [401, '{"message":"Session token not found or invalid"}', 'SignInNeeded', /no sign-in that works/],
  ])('says what answered with %i %s', async (status, body, code, message) => {
    await emulator.signIn(3_600);
    const server = await listen(
      createServer((_request, response) => {
        response.writeHead(status, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/html' });
        response.end(body);
      }),
      0,
    );
    try {
      const env = { AWS_ENDPOINT_URL_SSO: `http://127.0.0.1:${server.port}` };
      await expect(createAccess(emulator, { env }).catalog.list(scope)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    } finally {
      await server.stop();
    }
  });

  it('renews a token that is about to end', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    try {
      await emulator.signIn(200);
      // Longer than what comes in its place.
      await spoil((token) => JSON.stringify(token, null, 10));
      const [file = ''] = await tokenFiles();
      const before = JSON.parse(await readFile(file, 'utf8'));
      await expect(createAccess(emulator).catalog.list(scope)).resolves.toHaveLength(25);
      expect(actions()).toContain('oidc:CreateToken');
      const { accessToken, refreshToken, expiresAt, ...same } = JSON.parse(await readFile(file, 'utf8'));
      expect(before).toMatchObject(same);
      expect([accessToken, refreshToken]).not.toContain(before.accessToken);
      expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 300_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each<readonly [string, Environment, readonly Fault[], string]>([
    ['nothing listens', { AWS_ENDPOINT_URL_SSO_OIDC: 'http://127.0.0.1:1' }, [], 'Network'],
    ['AWS has a problem', {}, [{ kind: 'error', status: 503, code: 'InternalFailure' }], 'ServiceUnavailable'],
  ])(
    'tells each profile why its token is not renewed where %s, and renews it by the next try',
    async (_why, env, faults, code) => {
      await addSection(emulator, 'profile sso-too', {
        region,
        endpoint_url: emulator.url,
        sso_session: 'example',
        sso_account_id: '777788889999',
        sso_role_name: 'ReadOnly',
      });
      await emulator.signIn(3_600);
      await spoil((token) => ({ ...token, expiresAt: past }));
      const list = (options: AccessOptions) => {
        const { catalog } = createAccess(emulator, options);
        return Promise.allSettled(['sso', 'sso-too'].map((profile) => catalog.list({ profile, region })));
      };
      emulator.addFaults(...faults.map((fault) => ({ ...fault, match: { operation: 'CreateToken' } })));
      expect(await list({ env })).toMatchObject([{ reason: { code } }, { reason: { code } }]);
      emulator.clearFaults();
      emulator.clearRequests();
      expect(await list({})).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
      expect(actions().filter((action) => action === 'oidc:CreateToken')).toHaveLength(1);
    },
  );

  it('goes on with a token that ends soon where it cannot be renewed', async () => {
    await emulator.signIn(200);
    emulator.addFaults({ kind: 'error', status: 503, code: 'InternalFailure', match: { operation: 'CreateToken' } });
    await expect(createAccess(emulator).catalog.list(scope)).resolves.toHaveLength(25);
  });

  it('goes on with the token that another window has renewed at the same time', async () => {
    await emulator.signIn(3_600);
    await spoil((token) => ({ ...token, expiresAt: past }));
    const server = await listen(
      createServer((_request, response) => {
        void emulator.signIn(3_600).then(() => {
          response.writeHead(400, { 'content-type': 'application/json' });
          response.end('{"error":"invalid_grant"}');
        });
      }),
      0,
    );
    try {
      const env = { AWS_ENDPOINT_URL_SSO_OIDC: `http://127.0.0.1:${server.port}` };
      await expect(createAccess(emulator, { env }).catalog.list(scope)).resolves.toHaveLength(25);
    } finally {
      await server.stop();
    }
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is renewed for the call alone where its file may not be written',
    async () => {
      const renewal = { region, endpoint_url: emulator.url, sso_account_id: '777788889999', sso_role_name: 'ReadOnly' };
      await addSection(emulator, 'sso-session kept', { sso_region: region, sso_start_url: 'https://kept.example' });
      await addSection(emulator, 'profile kept', { ...renewal, sso_session: 'kept' });
      await emulator.signIn(3_600);
      await spoil((token) => ({ ...token, expiresAt: past }));
      const [file = ''] = await tokenFiles();
      const kept = join(cache(), `${createHash('sha1').update('kept').digest('hex')}.json`);
      const text = await readFile(file, 'utf8');
      await writeFile(kept, text, { mode: 0o400 });
      await expect(createAccess(emulator).catalog.list({ profile: 'kept', region })).resolves.toHaveLength(25);
      expect(await readFile(kept, 'utf8')).toBe(text);
      await rm(kept);
    },
  );

  it('stays signed out where that happens while its token is renewed', async () => {
    await emulator.signIn(3_600);
    await spoil((token) => ({ ...token, expiresAt: past }));
    const server = await listen(
      createServer((_request, response) => {
        void emulator.signOut().then(() => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.end('{"accessToken":"too-late","expiresIn":3600}');
        });
      }),
      0,
    );
    try {
      const env = { AWS_ENDPOINT_URL_SSO_OIDC: `http://127.0.0.1:${server.port}` };
      await expect(createAccess(emulator, { env }).catalog.list(scope)).rejects.toMatchObject({ code: 'SignInNeeded' });
      expect(await tokenFiles()).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it('has its role fetched once more where that has expired, and then needs a sign-in', async () => {
    await emulator.signIn(3_600);
    const { catalog } = createAccess(emulator);
    await catalog.list(scope);
    emulator.expireSessions();
    await expect(catalog.list(scope, { refresh: true })).resolves.toHaveLength(25);
    expect(actions().filter((action) => action === 'sso:GetRoleCredentials')).toHaveLength(2);
    emulator.expireSessions();
    await emulator.signOut();
    const regions = ['eu-west-1', 'us-east-1'];
    const results = await Promise.allSettled(
      regions.map((each) => catalog.list({ ...scope, region: each }, { refresh: true })),
    );
    expect(results).toMatchObject(regions.map(() => ({ reason: { code: 'SignInNeeded' } })));
  });

  it('whose role is not given says which', async () => {
    await addSection(emulator, 'profile sso-refused', {
      region,
      endpoint_url: emulator.url,
      sso_session: 'example',
      sso_account_id: '777788889999',
      sso_role_name: 'Administrator',
    });
    await emulator.signIn(3_600);
    await expect(createAccess(emulator).catalog.list({ profile: 'sso-refused', region })).rejects.toMatchObject({
      code: 'ForbiddenException',
      message: expect.stringContaining('Administrator'),
    });
  });

  it.each([
    [
      { kind: 'error', status: 500, code: 'InternalFailure' },
      'ServiceUnavailable',
      'AWS IAM Identity Center has a problem',
    ],
    [{ kind: 'page', status: 200 }, 'NotSes', 'Something other than AWS IAM Identity Center'],
    [{ kind: 'resetBeforeAnswer' }, 'Network', 'The connection to 127.0.0.1:'],
    [{ kind: 'noAnswer' }, 'Timeout', 'AWS IAM Identity Center'],
  ] as const)('meets %o of the portal and does not take it for a sign-in that ended', async (fault, code, text) => {
    await emulator.signIn(3_600);
    emulator.addFaults({ ...fault, match: { operation: 'GetRoleCredentials' } });
    const { catalog } = createAccess(emulator, { credentialsDeadline: 400 });
    await expect(catalog.list(scope)).rejects.toMatchObject({ code, message: expect.stringContaining(text) });
    emulator.clearFaults();
    await expect(catalog.list(scope)).resolves.toHaveLength(25);
  });
});

describe('a profile that signs in in the older form', () => {
  it('works with the token under its start address', async () => {
    const sso_start_url = 'https://older.awsapps.com/start';
    await addSection(emulator, 'profile older', {
      region,
      endpoint_url: emulator.url,
      sso_start_url,
      sso_region: region,
      sso_account_id: '777788889999',
      sso_role_name: 'ReadOnly',
    });
    const { catalog } = createAccess(emulator);
    await expect(catalog.list({ profile: 'older', region })).rejects.toMatchObject({ code: 'SignInNeeded' });
    await emulator.signIn(3_600);
    const [file = ''] = await tokenFiles();
    await writeFile(
      join(cache(), `${createHash('sha1').update(sso_start_url).digest('hex')}.json`),
      await readFile(file),
    );
    await expect(catalog.list({ profile: 'older', region })).resolves.toHaveLength(25);
  });
});

describe('a profile of `aws login`', () => {
  const session = 'arn:aws:iam::111122223333:user/alice';
  const folder = () => join(emulator.home, '.aws', 'login', 'cache');
  const write = async (expiresAt: number) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await mkdir(folder(), { recursive: true });
    const token = {
      accessToken: {
        accessKeyId: 'AKIAPRODEXAMPLE00001',
        secretAccessKey: 'emulator-only-not-a-secret-prod'.padEnd(40, '/'),
        sessionToken: '',
        accountId: '111122223333',
        expiresAt: new Date(expiresAt).toISOString(),
      },
      clientId: 'arn:aws:signin:::devtools/same-device',
      refreshToken: 'the-login-token',
      dpopKey: privateKey.export({ type: 'sec1', format: 'pem' }),
    };
    await writeFile(
      join(folder(), `${createHash('sha256').update(session).digest('hex')}.json`),
      JSON.stringify(token),
    );
  };

  beforeAll(() =>
    addSection(emulator, 'profile login', { region, endpoint_url: emulator.url, login_session: session }),
  );
  beforeEach(() => vi.stubEnv('AWS_LOGIN_CACHE_DIRECTORY', folder()));

  it('needs a sign-in, and works once its token is there', async () => {
    const { catalog } = createAccess(emulator);
    await expect(catalog.list({ profile: 'login', region })).rejects.toMatchObject({ code: 'SignInNeeded' });
    await write(Date.now() + 3_600_000);
    await expect(catalog.list({ profile: 'login', region })).resolves.toHaveLength(42);
    expect(catalog.account('login')).toBe('111122223333');
  });

  it.each([
    ['where the variable says, as the AWS CLI does', '~/.aws/login/cache'],
    ['in its usual place where the variable is empty', ''],
  ])('finds its token %s', async (_where, value) => {
    vi.stubEnv('HOME', emulator.home);
    vi.stubEnv('AWS_LOGIN_CACHE_DIRECTORY', value);
    await write(Date.now() + 3_600_000);
    await expect(createAccess(emulator).catalog.list({ profile: 'login', region })).resolves.toHaveLength(42);
  });

  it('asks its own endpoint to renew a token that has ended, and needs a sign-in where that is refused', async () => {
    const paths: string[] = [];
    const server = await listen(
      createServer(({ url = '' }, response) => {
        paths.push(url);
        response.writeHead(400, { 'content-type': 'application/json' }).end('{"error": "TOKEN_EXPIRED"}');
      }),
      0,
    );
    await addSection(emulator, 'profile login', { endpoint_url: `http://127.0.0.1:${server.port}` });
    await write(Date.now() - 60_000);
    await expect(createAccess(emulator).catalog.list({ profile: 'login', region })).rejects.toMatchObject({
      code: 'SignInNeeded',
    });
    await server.stop();
    expect(paths).toEqual(['/v1/token']);
  });
});
