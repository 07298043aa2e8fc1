import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { listen } from '../../emulator/listen.ts';
import { addSection, createAccess } from './access.ts';
import { watchGlobals } from './globals.ts';
import { expectNoSecrets } from './told.ts';

let emulator: Emulator;
let attacker: Awaited<ReturnType<typeof listen>>;
const stolen: string[] = [];
const address = () => `http://127.0.0.1:${attacker.port}`;

/** Every sample profile that works, and where it has sets. */
const working = {
  prod: 'eu-west-1',
  dev: 'eu-west-1',
  staging: 'eu-west-1',
  empty: 'us-east-1',
  sso: 'eu-west-1',
  mfa: 'eu-west-1',
  alice: 'eu-west-1',
  process: 'us-east-1',
  'web-identity': 'us-east-1',
};

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  attacker = await listen(
    createServer((request, response) => {
      stolen.push(`${request.method} ${request.url}`);
      response.end();
    }),
    0,
  );
});
beforeEach(() => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  emulator.clearRequests();
});
afterAll(async () => {
  await Promise.all([emulator.stop(), attacker.stop()]);
  expectNoSecrets(['emulator-only', 'the-password']);
});

const listAll = async (catalog: ReturnType<typeof createAccess>['catalog']) => {
  const scopes = Object.entries(working).map(([profile, region]) => ({ profile, region }));
  return Promise.all(scopes.map((scope) => catalog.list(scope).then(({ length }) => length, String)));
};

describe('an endpoint of [default] that belongs to somebody else', () => {
  beforeAll(async () => {
    await appendFile(
      emulator.files.config,
      `\n[default]\nregion = eu-west-1\nendpoint_url = ${address()}\nservices = stolen\nuse_fips_endpoint = true\n`,
    );
    const lines = ['ses', 'sts', 'sso', 'sso_oidc', 'signin'].map((id) => `${id} =\n  endpoint_url = ${address()}`);
    await appendFile(emulator.files.config, `[services stolen]\n${lines.join('\n')}\n`);
  });

  it.each([
    ['', undefined],
    [' and AWS_PROFILE names it', 'default'],
    [' and AWS_PROFILE names another', 'attacker'],
  ])('gets no request of another profile, of SES, STS, SSO or OIDC%s', async (_what, profile) => {
    await addSection(emulator, 'profile attacker', { endpoint_url: address() });
    vi.stubEnv('AWS_PROFILE', profile);
    await emulator.signIn(200);
    const { catalog } = createAccess(emulator, { mfaCode: async () => '123456' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const lengths = await listAll(catalog).finally(() => vi.useRealTimers());
    expect(lengths).toEqual([42, 5, 25, 0, 25, 42, 42, 3, 4]);
    await vi.waitFor(() => expect(emulator.requests.every(({ status }) => status === 200)).toBe(true));
    const kinds = new Set(emulator.requests.map(({ action }) => action.split(':')[0]));
    expect([...kinds]).toEqual(expect.arrayContaining(['ses', 'sts', 'sso']));
    expect(stolen).toEqual([]);
  });
});

describe('every request', () => {
  it('is one that reads sets, or that a kind of credentials needs', async () => {
    await emulator.signIn(3_600);
    const { catalog } = createAccess(emulator, { mfaCode: async () => '123456' });
    await listAll(catalog);
    await catalog.describe({ profile: 'prod', region: 'eu-west-1', name: 'newsletter-prod' });
    const operations = new Set(emulator.requests.map(({ operation }) => operation));
    expect([...operations].toSorted()).toEqual([
      'AssumeRole',
      'AssumeRoleWithWebIdentity',
      'DescribeConfigurationSet',
      'GetCallerIdentity',
      'GetRoleCredentials',
      'ListConfigurationSets',
    ]);
  });
});

describe('sections and keys that are named like members of Object.prototype', () => {
  // A parser that falls for __proto__ sees nothing of the others.
  it.each([[['constructor', 'prototype', 'toString', 'hasOwnProperty']], [['__proto__']]])(
    'change no global while other profiles are used: %j',
    async (hostile) => {
      const sections = hostile.flatMap((name) => [
        `[profile ${name}]\nentries = x\nkeys = x\nassign = x\npolluted = yes\nhasOwnProperty =\n  polluted = yes`,
        `[sso-session ${name}]\nentries = x`,
        `[services ${name}]\n__proto__ =\n  endpoint_url = ${address()}`,
      ]);
      await appendFile(emulator.files.config, `\n${sections.join('\n')}\n`);
      await emulator.signIn(3_600);
      const changes = watchGlobals();
      const { catalog } = createAccess(emulator, { mfaCode: async () => '123456' });
      expect(await listAll(catalog)).toEqual([42, 5, 25, 0, 25, 42, 42, 3, 4]);
      expect(changes()).toEqual([]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      for (const profile of hostile) {
        await expect(catalog.list({ profile, region: 'eu-west-1' })).rejects.toMatchObject({
          place: { file: emulator.files.config, line: expect.any(Number) },
        });
      }
      expect(changes()).toEqual([]);
    },
  );
});

describe('an endpoint that is neither encrypted nor on this machine', () => {
  /** An address of this machine that is not its loopback: nothing leaves it all the same. */
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  const keys = { aws_access_key_id: 'AKIAPRODEXAMPLE00001', aws_secret_access_key: 'emulator-only' };
  const region = 'eu-west-1';
  const refusal = Object.assign(new Error('not allowed'), { code: 'EndpointRefused' });

  it('is asked about, with its source, and gets nothing where that is declined', async () => {
    await addSection(emulator, 'profile open', { ...keys, region, endpoint_url: 'http://ses.example.com:8080' });
    const allowEndpoint = vi.fn(() => Promise.reject(refusal));
    const { catalog } = createAccess(emulator, { allowEndpoint });
    await expect(catalog.list({ profile: 'open', region }, { interactive: false })).rejects.toMatchObject({
      code: 'EndpointRefused',
    });
    expect(allowEndpoint.mock.calls).toEqual([
      [
        {
          profile: 'open',
          url: 'http://ses.example.com:8080',
          source: expect.stringContaining(emulator.files.config),
          interactive: false,
        },
      ],
    ]);
  });

  it.each([
    ['STS', 'sts', { role_arn: 'arn:aws:iam::111122223333:role/auditor', source_profile: 'prod' }],
    ['SSO', 'sso', { sso_session: 'example', sso_account_id: '777788889999', sso_role_name: 'ReadOnly' }],
    ['OIDC', 'sso_oidc', { sso_session: 'example', sso_account_id: '777788889999', sso_role_name: 'ReadOnly' }],
  ])('of %s alone is asked about too', async (_name, id, settings) => {
    await appendFile(
      emulator.files.config,
      `\n[services open-${id}]\n${id} =\n  endpoint_url = http://${id}.example.com\n`,
    );
    await addSection(emulator, `profile open-${id}`, {
      ...settings,
      region,
      endpoint_url: emulator.url,
      services: `open-${id}`,
    });
    const allowEndpoint = vi.fn(() => Promise.reject(refusal));
    const { catalog } = createAccess(emulator, { allowEndpoint });
    await expect(catalog.list({ profile: `open-${id}`, region })).rejects.toMatchObject({ code: 'EndpointRefused' });
    expect(allowEndpoint).toHaveBeenCalledOnce();
    expect(emulator.requests).toEqual([]);
  });

  it.runIf(outer)('is used where it is allowed', async () => {
    const requests: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      requests.push(url);
      response.end();
    }).listen(0, outer);
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : 0;
    await addSection(emulator, 'profile allowed', { ...keys, region, endpoint_url: `http://${outer}:${port}` });
    const { catalog } = createAccess(emulator, { allowEndpoint: async () => undefined });
    await expect(catalog.list({ profile: 'allowed', region })).rejects.toMatchObject({ code: 'NotSes' });
    expect(requests.length).toBeGreaterThan(0);
    server.closeAllConnections();
    server.close();
  });

  it.each([
    'http://user:the-password@127.0.0.1:1',
    'https://user@ses.example.com',
    'ftp://ses.example.com',
    'ses.example.com',
  ])('is refused, and no process is started for it: %s', async (url) => {
    await addSection(emulator, 'profile refused', { region, endpoint_url: url, credential_process: `exit 9` });
    const failure = createAccess(emulator).catalog.list({ profile: 'refused', region });
    await expect(failure).rejects.toMatchObject({
      code: 'EndpointRefused',
      place: { file: emulator.files.config },
      remedies: expect.arrayContaining(['openFile', 'showEndpoint']),
    });
  });
});
