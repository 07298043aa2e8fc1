import { DescribeConfigurationSetCommand, ListConfigurationSetsCommand } from '@aws-sdk/client-ses';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hostileTexts } from '../../emulator/distortions.ts';
import { type Emulator, type Fault, startEmulator } from '../../emulator/index.ts';
import { connect, post } from './requests.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterEach(() => emulator.clearFaults());
afterAll(() => emulator.stop());

const listForm = { Action: 'ListConfigurationSets', Version: '2010-12-01' };
const list = (NextToken?: string) =>
  connect(emulator).send(
    new ListConfigurationSetsCommand({ MaxItems: 10, ...(NextToken !== undefined && { NextToken }) }),
  );
const describeNewsletter = () =>
  connect(emulator).send(
    new DescribeConfigurationSetCommand({
      ConfigurationSetName: 'newsletter-prod',
      ConfigurationSetAttributeNames: ['eventDestinations', 'trackingOptions', 'reputationOptions'],
    }),
  );

describe('a fault that answers', () => {
  it.each<{ fault: Fault; status: number; body: RegExp }>([
    {
      fault: { kind: 'throttle' },
      status: 400,
      body: /<Type>Sender<\/Type><Code>Throttling<\/Code><Message>Rate exceeded</,
    },
    { fault: { kind: 'error', status: 403, code: 'ExpiredToken' }, status: 403, body: /<Code>ExpiredToken<\/Code>/ },
    { fault: { kind: 'error', status: 500, code: 'InternalFailure' }, status: 500, body: /<Type>Receiver<\/Type>/ },
    { fault: { kind: 'page', status: 502 }, status: 502, body: /^<!DOCTYPE html>/ },
    { fault: { kind: 'page', status: 200 }, status: 200, body: /^<!DOCTYPE html>/ },
    { fault: { kind: 'empty', status: 200 }, status: 200, body: /^$/ },
    { fault: { kind: 'json', status: 200 }, status: 200, body: /^\{.*\}$/ },
    { fault: { kind: 'otherXml', status: 503 }, status: 503, body: /<rss/ },
    { fault: { kind: 'redirect' }, status: 302, body: /Found/ },
    { fault: { kind: 'proxyAuthentication' }, status: 407, body: /Proxy Authentication Required/ },
  ])('with $fault.kind $fault.status sends $status', async ({ fault, status, body }) => {
    emulator.addFaults(fault);
    const response = await post(emulator, listForm);
    expect(response.status).toBe(status);
    expect(response.body).toMatch(body);
    expect(emulator.requests.at(-1)).toMatchObject({ fault: fault.kind, status });
  });
});

describe('a fault of the connection', () => {
  it('with noAnswer leaves the client waiting', async () => {
    emulator.addFaults({ kind: 'noAnswer' });
    const waiting = fetch(emulator.url, { method: 'POST', signal: AbortSignal.timeout(100) });
    await expect(waiting).rejects.toThrow('timeout');
  });

  it('with slowDrip sends the headers, then byte by byte', async () => {
    emulator.addFaults({ kind: 'slowDrip', everyMs: 20 });
    const client = new AbortController();
    const response = await fetch(emulator.url, { method: 'POST', signal: client.signal });
    expect(response.status).toBe(403);
    expect((await response.body?.getReader().read())?.value).toHaveLength(1);
    client.abort();
  });

  it('with resetBeforeAnswer and resetWithinBody ends it', async () => {
    emulator.addFaults({ kind: 'resetBeforeAnswer', count: 1 });
    await expect(post(emulator, listForm)).rejects.toMatchObject({ code: 'ECONNRESET' });
    emulator.addFaults({ kind: 'resetWithinBody', count: 1 });
    const response = await fetch(emulator.url, { method: 'POST' });
    expect(response.status).toBe(403);
    await expect(response.text()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('with delay answers later', async () => {
    emulator.addFaults({ kind: 'delay', ms: 120 });
    const start = performance.now();
    await list();
    expect(performance.now() - start).toBeGreaterThanOrEqual(119);
  });
});

describe('a fault in what the answer says', () => {
  it('with badDate or truncatedXml gives what the client cannot read', async () => {
    emulator.addFaults({ kind: 'badDate', count: 1 });
    await expect(describeNewsletter()).rejects.toThrow('yesterday');
    emulator.addFaults({ kind: 'truncatedXml', count: 1 });
    await expect(describeNewsletter()).rejects.toThrow();
  });

  it('with badBoolean gives what Amazon’s client takes for false', async () => {
    emulator.addFaults({ kind: 'badBoolean' }, { kind: 'badBoolean', member: 'Enabled', nth: 2 });
    expect((await describeNewsletter()).ReputationOptions?.SendingEnabled).toBe(false);
    expect((await describeNewsletter()).EventDestinations?.[0]?.Enabled).toBe(false);
  });

  it('with nextToken names the same page for ever', async () => {
    emulator.addFaults({ kind: 'nextToken', value: '' }, { kind: 'nextToken', value: 'c3RhcnQ9NQ', nth: 2 });
    expect((await list()).NextToken).toBe('');
    expect((await list()).NextToken).toBe('c3RhcnQ9NQ');
    expect((await list('c3RhcnQ9NQ')).NextToken).toBe('c3RhcnQ9NQ');
  });

  it('with endlessPages never repeats a token or a name', async () => {
    emulator.addFaults({ kind: 'endlessPages' });
    const [first, second] = [await list(), await list()];
    expect(first.NextToken).not.toBe(second.NextToken);
    expect(first.ConfigurationSets).not.toEqual(second.ConfigurationSets);
  });

  it('with hostileText reaches the client as it was, in names and in details', async () => {
    emulator.addFaults({ kind: 'hostileText' });
    const listed = (await list()).ConfigurationSets?.map(({ Name }) => Name);
    expect(listed?.slice(-hostileTexts.length)).toEqual(hostileTexts);
    const described = (await describeNewsletter()).EventDestinations?.map(({ Name }) => Name);
    expect(described).toEqual(hostileTexts);
  });
});

describe('what a fault meets', () => {
  it('is the requests that match', async () => {
    emulator.addFaults({ kind: 'throttle', match: { operation: 'ListConfigurationSets', laterPage: true } });
    const { NextToken } = await list();
    await expect(list(NextToken)).rejects.toMatchObject({ Code: 'Throttling' });
    await describeNewsletter();
  });

  it.each([
    { region: 'us-east-1' },
    { account: '444455556666' },
    { accessKeyId: 'AKIADEVEXAMPLE000001' },
    { name: 'receipts' },
  ])('is not a request beside %o', async (match) => {
    emulator.addFaults({ kind: 'throttle', match });
    await expect(describeNewsletter()).resolves.toBeDefined();
  });

  it('is from the nth on, and so often', async () => {
    emulator.addFaults({ kind: 'throttle', nth: 2, count: 2 });
    const states: number[] = [];
    for (let index = 0; index < 4; index++) states.push((await list().catch(() => undefined)) ? 200 : 400);
    expect(states).toEqual([200, 400, 400, 200]);
  });
});
