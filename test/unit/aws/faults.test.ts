import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Remedy } from '../../../src/core/aws/problem.ts';
import { type Emulator, type Fault, startEmulator } from '../../emulator/index.ts';
import { listen } from '../../emulator/listen.ts';
import { certificates } from '../../emulator/tls.ts';
import { addSection, createAccess } from './access.ts';
import { expectNoSecrets } from './told.ts';

let emulator: Emulator;
const scope = { profile: 'prod', region: 'eu-west-1' };
const list = 'ListConfigurationSets';

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(() => {
  emulator.clearFaults();
  emulator.clearRequests();
  emulator.setClockOffset(0);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
  expectNoSecrets(['emulator-only', 'not-the-secret']);
});

/** How many requests of the operation came. */
const sent = (operation = list) => emulator.requests.filter((request) => request.operation === operation).length;

interface Case {
  readonly fault: Fault;
  readonly code: string;
  readonly message: RegExp;
  readonly remedy: Remedy;
  readonly requests: number;
}

const lasting: readonly Case[] = [
  ...[500, 502, 503, 504].flatMap((status): Case[] => [
    {
      fault: { kind: 'page', status },
      code: 'ServiceUnavailable',
      message: /Amazon SES has a problem in eu-west-1/,
      remedy: 'retry',
      requests: 3,
    },
    {
      fault: { kind: 'error', status, code: 'InternalFailure' },
      code: 'InternalFailure',
      message: /Amazon SES has a problem in eu-west-1/,
      remedy: 'retry',
      requests: 3,
    },
  ]),
  {
    fault: { kind: 'empty', status: 503 },
    code: 'ServiceUnavailable',
    message: /has a problem/,
    remedy: 'retry',
    requests: 3,
  },
  {
    fault: { kind: 'empty', status: 200 },
    code: 'NotSes',
    message: /an empty answer/,
    remedy: 'showEndpoint',
    requests: 1,
  },
  {
    fault: { kind: 'page', status: 200 },
    code: 'NotSes',
    message: /a web page/,
    remedy: 'openProxySettings',
    requests: 1,
  },
  {
    fault: { kind: 'page', status: 403 },
    code: 'NotSes',
    message: /a web page/,
    remedy: 'openProxySettings',
    requests: 1,
  },
  { fault: { kind: 'json', status: 200 }, code: 'NotSes', message: /JSON/, remedy: 'showEndpoint', requests: 1 },
  {
    fault: { kind: 'otherXml', status: 200 },
    code: 'NotSes',
    message: /Something other/,
    remedy: 'showEndpoint',
    requests: 1,
  },
  { fault: { kind: 'truncatedXml' }, code: 'NotSes', message: /breaks off/, remedy: 'retry', requests: 1 },
  {
    fault: { kind: 'redirect' },
    code: 'NotSes',
    message: /redirection .*302/,
    remedy: 'openProxySettings',
    requests: 1,
  },
  {
    fault: { kind: 'proxyAuthentication' },
    code: 'NotSes',
    message: /proxy .*407/,
    remedy: 'openProxySettings',
    requests: 1,
  },
  {
    fault: { kind: 'resetBeforeAnswer' },
    code: 'Network',
    message: /127\.0\.0\.1:\d+ was lost/,
    remedy: 'retry',
    requests: 3,
  },
  {
    fault: { kind: 'resetWithinBody' },
    code: 'Network',
    message: /127\.0\.0\.1:\d+ was lost/,
    remedy: 'retry',
    requests: 3,
  },
  {
    fault: { kind: 'nextToken', value: 'c3RhcnQ9NQ' },
    code: 'NotSes',
    message: /does not end/,
    remedy: 'retry',
    requests: 2,
  },
  { fault: { kind: 'throttle' }, code: 'Throttling', message: /one request a second/, remedy: 'retry', requests: 5 },
  {
    fault: { kind: 'error', status: 403, code: 'AccessDenied' },
    code: 'AccessDenied',
    message: /ses:ListConfigurationSets/,
    remedy: 'copyPolicy',
    requests: 1,
  },
  {
    fault: { kind: 'error', status: 403, code: 'ExpiredToken' },
    code: 'ExpiredToken',
    message: /has expired/,
    remedy: 'signIn',
    requests: 2,
  },
  {
    fault: { kind: 'error', status: 403, code: 'InvalidClientTokenId' },
    code: 'InvalidClientTokenId',
    message: /does not know the keys/,
    remedy: 'openFile',
    requests: 1,
  },
  {
    fault: { kind: 'error', status: 403, code: 'SignatureDoesNotMatch' },
    code: 'SignatureDoesNotMatch',
    message: /clock is off/,
    remedy: 'openFile',
    requests: 1,
  },
  {
    fault: { kind: 'error', status: 403, code: 'OptInRequired' },
    code: 'OptInRequired',
    message: /has not enabled/,
    remedy: 'pickRegion',
    requests: 1,
  },
  {
    fault: { kind: 'error', status: 400, code: 'NeverHeardOf' },
    code: 'NeverHeardOf',
    message: /NeverHeardOf/,
    remedy: 'showLog',
    requests: 1,
  },
];

describe('a list with sets that have no name', () => {
  it.each([
    '<member/>',
    '<member><Name></Name></member>',
    '<member><Name>a</Name></member><member/>',
    '<member><Name>&b;</Name></member>',
  ])('is none of Amazon SES, and no account without sets: %s', async (members) => {
    const list = `<ListConfigurationSetsResult><ConfigurationSets>${members}</ConfigurationSets></ListConfigurationSetsResult>`;
    const answer = `<ListConfigurationSetsResponse>${list}</ListConfigurationSetsResponse>`;
    const { port, stop } = await listen(
      createServer((_request, response) => response.end(answer)),
      0,
    );
    try {
      const profile = `nameless-${port}`;
      await addSection(emulator, `profile ${profile}`, {
        ...{ region: scope.region, endpoint_url: `http://127.0.0.1:${port}`, aws_account_id: '111122223333' },
        ...{ aws_access_key_id: 'AKIANAMELESSEXAMPLE0', aws_secret_access_key: 'emulator-only' },
      });
      await expect(createAccess(emulator).catalog.list({ ...scope, profile })).rejects.toMatchObject({
        code: 'NotSes',
      });
    } finally {
      await stop();
    }
  });
});

describe('a list that meets a fault', () => {
  it.each(
    lasting.map(
      (each) => [`${each.fault.kind} ${'status' in each.fault ? each.fault.status : ''} ${each.code}`, each] as const,
    ),
  )('says so: %s', async (_name, { fault, code, message, remedy, requests }) => {
    const { catalog } = createAccess(emulator);
    emulator.addFaults({ ...fault, match: { operation: list, region: 'eu-west-1' } });
    await expect(catalog.list(scope)).rejects.toMatchObject({
      name: 'Problem',
      code,
      message: expect.stringMatching(message),
    });
    expect(sent()).toBe(requests);
    const listed = catalog.listed(scope);
    expect(listed).toMatchObject({ problem: { code, remedies: expect.arrayContaining([remedy]) } });
    expect(listed && 'at' in listed).toBe(false);

    // Others go on, and it recovers by itself once the fault is gone.
    await expect(catalog.list({ ...scope, region: 'us-east-1' })).resolves.toHaveLength(4);
    emulator.clearFaults();
    await expect(catalog.list(scope)).resolves.toHaveLength(42);
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete' });
  });

  it.each<readonly [string, Fault]>([
    ['throttled twice', { kind: 'throttle', count: 2 }],
    ['a fault of AWS twice', { kind: 'page', status: 502, count: 2 }],
    ['the connection lost once', { kind: 'resetWithinBody', count: 1 }],
    ['a token that ended, once', { kind: 'error', status: 403, code: 'ExpiredToken', count: 1 }],
    ['an empty next token', { kind: 'nextToken', value: '' }],
  ])('answers all the same: %s', async (_name, fault) => {
    const { catalog } = createAccess(emulator);
    emulator.addFaults({ ...fault, match: { operation: list } });
    await expect(catalog.list(scope)).resolves.toHaveLength(42);
    expect(sent()).toBe(1 + (fault.count ?? 0));
  });

  it.each<readonly [string, Fault]>([
    ['no answer', { kind: 'noAnswer' }],
    ['a byte now and then', { kind: 'slowDrip', everyMs: 20 }],
  ])('ends by the deadline, and at once where it is cancelled: %s', async (_name, fault) => {
    const { catalog } = createAccess(emulator, { requestDeadline: 250 });
    emulator.addFaults(fault);
    await expect(catalog.list(scope)).rejects.toMatchObject({
      code: 'Timeout',
      message: expect.stringContaining('127.0.0.1'),
      remedies: expect.arrayContaining(['retry', 'openProxySettings']),
    });
    await vi.waitFor(() => expect(emulator.requests.at(-1)).toMatchObject({ aborted: true }));
    expect(sent()).toBe(1);

    const patient = createAccess(emulator);
    const controller = new AbortController();
    const cancelled = patient.catalog.list(scope, { signal: controller.signal });
    await vi.waitFor(() => expect(sent()).toBe(2));
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'Cancelled' });
    await vi.waitFor(() => expect(emulator.requests.every(({ aborted }) => aborted)).toBe(true));

    emulator.clearFaults();
    await expect(catalog.list(scope)).resolves.toHaveLength(42);
  });
});

describe('a long list', () => {
  const big = { profile: 'big', region: 'eu-west-1' };

  it('keeps its first pages where a later one fails, and recovers', async () => {
    const { catalog } = createAccess(emulator);
    emulator.addFaults({
      kind: 'error',
      status: 403,
      code: 'AccessDenied',
      match: { operation: list, laterPage: true },
      nth: 2,
    });
    await expect(catalog.list(big)).rejects.toMatchObject({ code: 'AccessDenied' });
    const listed = catalog.listed(big);
    expect(listed).toMatchObject({ state: 'partial', problem: { code: 'AccessDenied' } });
    expect(listed && 'names' in listed && listed.names.length).toBe(2_000);
    emulator.clearFaults();
    await expect(catalog.list(big)).resolves.toHaveLength(10_000);
    expect(catalog.listed(big)).toMatchObject({ state: 'complete' });
  });

  it('that is whole stays whole where refreshing it fails', async () => {
    const { catalog } = createAccess(emulator);
    const names = await catalog.list(scope);
    emulator.addFaults({ kind: 'empty', status: 200 });
    await expect(catalog.list(scope, { refresh: true })).rejects.toMatchObject({ code: 'NotSes' });
    expect(catalog.listed(scope)).toMatchObject({ state: 'stale', names, problem: { code: 'NotSes' } });
  });

  it('ends where its pages do not', async () => {
    let pages = 0;
    const server = await listen(
      createServer((_request, response) => response.end(endlessPage(++pages))),
      0,
    );
    const { catalog } = await accessAt('endless', `http://127.0.0.1:${server.port}`);
    await expect(catalog.list({ profile: 'endless', region: 'eu-west-1' })).rejects.toMatchObject({
      code: 'NotSes',
      message: expect.stringContaining('does not end'),
    });
    expect(catalog.listed({ profile: 'endless', region: 'eu-west-1' })).toMatchObject({ state: 'partial' });
    // One more answers the question whose account it is.
    expect(pages).toBeLessThanOrEqual(202);
    await server.stop();
  });
});

function endlessPage(page: number): string {
  const sets = `<ConfigurationSets><member><Name>set-${page}</Name></member></ConfigurationSets><NextToken>${page}</NextToken>`;
  return `<ListConfigurationSetsResponse><ListConfigurationSetsResult>${sets}</ListConfigurationSetsResult></ListConfigurationSetsResponse>`;
}

/** A catalog over a further profile, with production's keys, that calls this address. */
async function accessAt(name: string, url: string) {
  await addSection(emulator, `profile ${name}`, {
    region: 'eu-west-1',
    endpoint_url: url,
    aws_access_key_id: 'AKIAPRODEXAMPLE00001',
    aws_secret_access_key: 'not-the-secret',
  });
  return createAccess(emulator);
}

describe('an address that leads nowhere', () => {
  const unreachable = async (name: string, url: string) => {
    const { catalog } = await accessAt(name, url);
    return catalog.list({ profile: name, region: 'eu-west-1' }).then(
      () => undefined,
      (problem: unknown) => problem,
    );
  };

  it('is named where nothing listens', async () => {
    const { port, stop } = await listen(createServer(), 0);
    await stop();
    await expect(unreachable('refused', `http://127.0.0.1:${port}`)).resolves.toMatchObject({
      code: 'Network',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
  });

  it('is named where there is no such host', async () => {
    await expect(unreachable('unknown', 'https://no-such-host.invalid:444')).resolves.toMatchObject({
      code: 'Network',
      message: expect.stringContaining('no-such-host.invalid:444'),
    });
  });

  it.each(certificates)('is named where its certificate is %s, and no way around is offered', async (certificate) => {
    const { url } = await emulator.startTls(certificate);
    await expect(unreachable(certificate, url)).resolves.toMatchObject({
      code: 'Certificate',
      message: expect.stringContaining(new URL(url).host),
      remedies: ['trustCertificate', 'openProxySettings', 'showEndpoint', 'retry'],
    });
    expect(sent()).toBe(0);
  });

  it('is named where it does not speak TLS', async () => {
    await expect(unreachable('plain', emulator.url.replace('http:', 'https:'))).resolves.toMatchObject({
      code: 'Network',
      message: expect.stringMatching(/127\.0\.0\.1:\d+ does not speak TLS/),
    });
  });

  it('is named where it speaks nothing but TLS', async () => {
    const { url } = await emulator.startTls('selfSigned');
    await expect(unreachable('tls-only', url.replace('https:', 'http:'))).resolves.toMatchObject({
      message: expect.stringContaining(new URL(url).host),
    });
  });
});

describe('a clock that is an hour off', () => {
  it.each([3_600_000, -3_600_000])('works, or says so: %i ms', async (offset) => {
    const { catalog } = createAccess(emulator);
    emulator.setClockOffset(offset);
    const first = await catalog.list(scope).catch((problem: unknown) => problem);
    expect([first]).toEqual([expect.objectContaining({ message: expect.stringMatching(/clock/) })]);
    // The SDK has learnt the time from that answer.
    await expect(catalog.list(scope)).resolves.toHaveLength(42);
  });
});

describe('a set that holds what this version of the API cannot express', () => {
  it.each(['odd-no-target', 'odd-delivery-delay', 'odd-nothing-answered', 'odd-empty-parts', 'odd-no-events'])(
    'is described as far as it is known: %s',
    async (name) => {
      const { catalog } = createAccess(emulator);
      await expect(catalog.describe({ ...scope, name })).resolves.toMatchObject({ ConfigurationSet: { Name: name } });
    },
  );
});

describe('a described set', () => {
  const target = { ...scope, name: 'newsletter-prod' };
  const describeOperation = 'DescribeConfigurationSet';

  it('that was deleted is said to be gone, keeps its text, and leaves the list', async () => {
    const { catalog } = createAccess(emulator);
    const sets = emulator.sets('111122223333', 'eu-west-1');
    await catalog.list(scope);
    const details = await catalog.describe(target);
    try {
      emulator.putSets(
        '111122223333',
        'eu-west-1',
        sets.filter(({ ConfigurationSet }) => ConfigurationSet.Name !== target.name),
      );
      await expect(catalog.describe(target, { refresh: true })).rejects.toMatchObject({
        code: 'ConfigurationSetDoesNotExist',
        message: expect.stringContaining('There is no configuration set newsletter-prod in eu-west-1'),
      });
      expect(catalog.described(target)).toMatchObject({
        state: 'stale',
        details,
        problem: { code: 'ConfigurationSetDoesNotExist' },
      });
      await vi.waitFor(() => {
        const listed = catalog.listed(scope);
        expect(listed).toMatchObject({ state: 'complete' });
        expect(listed && 'names' in listed && listed.names).not.toContain(target.name);
      });
    } finally {
      emulator.putSets('111122223333', 'eu-west-1', sets);
    }
  });

  it.each<readonly [string, Fault]>([
    ['a date that is none', { kind: 'badDate' }],
    ['a boolean that is none', { kind: 'badBoolean' }],
  ])('with %s is a problem, and nothing of it is shown', async (_name, fault) => {
    const { catalog } = createAccess(emulator);
    emulator.addFaults({ ...fault, match: { operation: describeOperation } });
    await expect(catalog.describe(target)).rejects.toMatchObject({
      code: 'NotSes',
      message: expect.stringContaining('a date or a boolean that is none'),
    });
    expect(catalog.described(target)).toMatchObject({ state: 'failed' });
  });

  it('with markup and control characters comes as it is', async () => {
    const { catalog } = createAccess(emulator);
    emulator.addFaults({ kind: 'hostileText', match: { operation: describeOperation } });
    const details = await catalog.describe(target).catch((problem: unknown) => problem);
    expect(details).toSatisfy(
      (answer: object) => ('code' in answer && answer.code === 'NotSes') || 'ConfigurationSet' in answer,
    );
  });

  it('with a character that XML cannot hold is no crash', async () => {
    const { catalog } = createAccess(emulator);
    emulator.addFaults({ kind: 'controlCharacter', match: { operation: describeOperation } });
    await expect(catalog.describe(target)).rejects.toMatchObject({ code: 'NotSes' });
  });
});
