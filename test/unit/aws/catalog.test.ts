import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Answer, Connect, Connection, Page } from '../../../src/core/aws/connection.ts';
import { createCatalog } from '../../../src/core/aws/createCatalog.ts';
import { createPace, interval } from '../../../src/core/aws/pace.ts';
import { cancelled, Problem } from '../../../src/core/aws/problem.ts';
import { type Attribute, allAttributes, type Details } from '../../../src/core/configurationSet.ts';
import { createFakeClock, settle } from './fakeClock.ts';

const scope = { profile: 'p', region: 'eu-west-1' };
const target = { ...scope, name: 'news' };
const refused = { Code: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

interface Call<Value> {
  readonly what: string;
  readonly signal: AbortSignal;
  answer(value: Value): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/** A catalog over connections of which each call ends when it is told; each connection opens once `opening` has resolved. */
function setUp({ minutes = 10, opening = async () => {} } = {}) {
  const opened: WeakRef<Connection>[] = [];
  const clock = createFakeClock();
  const calls: (Call<Page> & Call<Details>)[] = [];
  const connected: boolean[] = [];
  const call = (what: string, signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer<Page & Details>>();
    calls.push({
      what,
      signal,
      answer(value) {
        resolve({ value: { names: [], ConfigurationSet: undefined, ...value }, requestId: undefined });
        return settle();
      },
      fail(error) {
        reject(error);
        return settle();
      },
    });
    return promise;
  };
  const connect: Connect = async ({ profile }, { interactive }) => {
    connected.push(interactive);
    await opening();
    const connection: Connection = {
      payer: profile,
      account: '111122223333',
      identified: Promise.resolve('111122223333'),
      origin: { fingerprint: profile, endpoint: 'aws' },
      host: 'ses.example',
      list: (token, signal) => call(`list ${token ?? ''}`.trim(), signal),
      describe: (name, attributes, signal) => call([name, ...attributes].join(' '), signal),
    };
    opened.push(new WeakRef(connection));
    return connection;
  };
  const catalog = createCatalog({
    connect,
    pace: createPace(clock),
    log: { trace() {}, info() {}, warn() {} },
    cacheMinutes: () => minutes,
    now: clock.now,
    clock,
  });
  const last = () => {
    const found = calls.at(-1);
    if (found === undefined) throw new Error('nothing was called');
    return found;
  };
  return { catalog, clock, calls, connected, opened, last, whats: () => calls.map(({ what }) => what) };
}

const details = (attributes: readonly Attribute[]): Details => ({
  ConfigurationSet: { Name: 'news' },
  ...(attributes.includes('trackingOptions') && { TrackingOptions: { CustomRedirectDomain: 'example.com' } }),
  ...(attributes.includes('deliveryOptions') && { DeliveryOptions: { TlsPolicy: 'Require' } }),
});

describe('a list', () => {
  it('holds every page, sorted by code unit, and is frozen', async () => {
    const { catalog, clock, last } = setUp();
    const list = catalog.list(scope);
    await settle();
    await last().answer({ names: ['b', 'B', 'ä'], next: 'more' });
    expect(catalog.listed(scope)).toEqual({ state: 'loading', names: ['B', 'b', 'ä'] });
    await clock.advance(2_000);
    await last().answer({ names: ['a', 'b'] });
    await expect(list).resolves.toEqual(['B', 'a', 'b', 'ä']);
    await expect(list).resolves.toSatisfy(Object.isFrozen);
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete', names: ['B', 'a', 'b', 'ä'] });
    expect(catalog.loadedScopes()).toEqual([scope]);
  });

  it('answers from the cache while it is fresh, and not after', async () => {
    const { catalog, clock, calls, last } = setUp();
    void catalog.list(scope);
    await settle();
    await last().answer({ names: ['a'] });
    await clock.advance(10 * 60_000 - 1);
    await expect(catalog.list(scope)).resolves.toEqual(['a']);
    expect(calls).toHaveLength(1);
    await clock.advance(1);
    void catalog.list(scope);
    await settle();
    expect(calls).toHaveLength(2);
  });

  it('is asked for every time where the cache is off', async () => {
    const { catalog, clock, calls, last } = setUp({ minutes: 0 });
    for (let time = 1; time <= 2; time++) {
      void catalog.list(scope);
      await clock.advance(2_000);
      expect(calls).toHaveLength(time);
      await last().answer({ names: ['a'] });
    }
  });

  it('is one call for all who ask at the same time, refreshing or not', async () => {
    const { catalog, calls, last } = setUp();
    const all = Promise.all([catalog.list(scope), catalog.list(scope, { refresh: true }), catalog.list(scope)]);
    await settle();
    expect(calls).toHaveLength(1);
    await last().answer({ names: ['a'] });
    await expect(all).resolves.toEqual([['a'], ['a'], ['a']]);
  });

  it('that may not prompt does not wait for one that may', async () => {
    const { catalog, connected } = setUp();
    void catalog.list(scope);
    void catalog.list(scope, { interactive: false });
    await settle();
    expect(connected).toEqual([true, false]);
  });

  it('is refused before any call where the region is none', async () => {
    const { catalog, connected } = setUp();
    for (const region of ['x.evil.com#', '../', 'eu-west-1@evil', 'EU-WEST-1', '']) {
      await expect(catalog.list({ ...scope, region })).rejects.toMatchObject({ code: 'InvalidRegion' });
    }
    expect(connected).toEqual([]);
  });

  it('ends its request with the last who waits', async () => {
    const { catalog, last } = setUp();
    const [one, two] = [new AbortController(), new AbortController()];
    const waits = [one, two].map(({ signal }) => catalog.list(scope, { signal }));
    await settle();
    one.abort();
    await expect(waits[0]).rejects.toMatchObject({ code: 'Cancelled' });
    expect(last().signal.aborted).toBe(false);
    two.abort();
    await expect(waits[1]).rejects.toMatchObject({ code: 'Cancelled' });
    expect(last().signal.aborted).toBe(true);
    await settle();
    expect(catalog.listed(scope)).toBeUndefined();
  });

  it('that is whole and fresh stays so where a refresh of it is stopped', async () => {
    const { catalog, clock, last } = setUp();
    void catalog.list(scope);
    await settle();
    await last().answer({ names: ['a'] });
    const controller = new AbortController();
    const refresh = catalog.list(scope, { refresh: true, signal: controller.signal });
    await clock.advance(2_000);
    controller.abort();
    await expect(refresh).rejects.toMatchObject({ code: 'Cancelled' });
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete', names: ['a'] });
    await expect(catalog.list(scope)).resolves.toEqual(['a']);
  });
});

describe('what a list shows', () => {
  it('while it is fetched again is what was known, until more has come', async () => {
    const { catalog, clock, last } = setUp();
    void catalog.list(scope);
    await settle();
    await last().answer({ names: ['a', 'b'] });
    void catalog.list(scope, { refresh: true });
    await clock.advance(2_000);
    await last().answer({ names: ['c'], next: 'more' });
    expect(catalog.listed(scope)).toEqual({ state: 'loading', names: ['a', 'b'] });
    await clock.advance(2_000);
    await last().answer({ names: ['d', 'e'], next: 'still more' });
    expect(catalog.listed(scope)).toEqual({ state: 'loading', names: ['c', 'd', 'e'] });
  });

  it('is why it failed, also to who may not ask for the sign-in that would tell more', async () => {
    const { catalog, clock, last } = setUp();
    const signInNeeded = new Problem('SignInNeeded', { summary: '', message: '' });
    const first = expect(catalog.list(scope)).rejects.toMatchObject({ code: 'AccessDenied' });
    await settle();
    await last().fail(refused);
    await first;
    const silent = expect(catalog.list(scope, { interactive: false })).rejects.toBe(signInNeeded);
    await clock.advance(2_000);
    await last().fail(signInNeeded);
    await silent;
    expect(catalog.listed(scope)).toMatchObject({ problem: { code: 'AccessDenied' } });
    const asked = expect(catalog.list(scope)).rejects.toBe(signInNeeded);
    await clock.advance(2_000);
    await last().fail(signInNeeded);
    await asked;
    expect(catalog.listed(scope)).toMatchObject({ problem: { code: 'SignInNeeded' } });
  });

  it('is not asked for again because of a set that it does not hold', async () => {
    const { catalog, clock, last, whats } = setUp();
    void catalog.list(scope);
    await settle();
    await last().answer({ names: ['other'] });
    const gone = expect(catalog.describe(target)).rejects.toMatchObject({ code: 'ConfigurationSetDoesNotExist' });
    await clock.advance(2_000);
    await last().fail({ Code: 'ConfigurationSetDoesNotExist', $metadata: { httpStatusCode: 400 } });
    await gone;
    await clock.advance(10_000);
    expect(whats().filter((what) => what === 'list')).toHaveLength(1);
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete' });
  });
});

describe('each change', () => {
  it('is told with its place', async () => {
    const { catalog, clock, last } = setUp();
    const changes: unknown[] = [];
    catalog.onDidChange((change) => changes.push(change));
    void catalog.list(scope);
    await settle();
    await last().answer({ names: ['news'] });
    expect(new Set(changes.map((change) => JSON.stringify(change)))).toEqual(new Set([JSON.stringify({ scope })]));
    changes.length = 0;
    void catalog.describe(target);
    await clock.advance(2_000);
    await last().answer(details(allAttributes));
    expect(changes).toEqual([
      { scope, name: 'news' },
      { scope, name: 'news' },
    ]);
  });
});

describe('a description', () => {
  it('that is stopped is as if nobody had asked', async () => {
    const { catalog, last } = setUp();
    const controller = new AbortController();
    const asked = expect(catalog.describe(target, { signal: controller.signal })).rejects.toMatchObject({
      code: 'Cancelled',
    });
    await settle();
    expect(catalog.described(target)).toEqual({ state: 'loading' });
    controller.abort();
    await asked;
    expect(last().signal.aborted).toBe(true);
    await settle();
    expect(catalog.described(target)).toBeUndefined();
  });

  it('is loading as long as one of two calls for it goes on', async () => {
    const { catalog, clock, calls } = setUp();
    void catalog.describe(target, { attributes: ['trackingOptions'] });
    const other = catalog.describe(target, { attributes: ['deliveryOptions'] });
    const failed = expect(other).rejects.toMatchObject({ code: 'Cancelled' });
    await clock.advance(2_000);
    expect(calls).toHaveLength(2);
    await calls[1]?.fail(cancelled());
    await failed;
    expect(catalog.described(target)).toEqual({ state: 'loading' });
    await calls[0]?.answer(details(['trackingOptions']));
    expect(catalog.described(target)).toMatchObject({ state: 'fresh' });
  });

  it('of more attributes answers who asks for fewer', async () => {
    const { catalog, calls, last } = setUp();
    void catalog.describe(target);
    await settle();
    await last().answer(details(allAttributes));
    await expect(catalog.describe(target, { attributes: ['trackingOptions'] })).resolves.toEqual(
      details(['trackingOptions']),
    );
    await expect(catalog.describe(target, { attributes: [] })).resolves.toEqual(details([]));
    expect(calls).toHaveLength(1);
  });

  it('in flight for everything answers who asks for less', async () => {
    const { catalog, calls, last } = setUp();
    void catalog.describe(target);
    const less = catalog.describe(target, { attributes: ['deliveryOptions'] });
    await settle();
    expect(calls).toHaveLength(1);
    await last().answer(details(allAttributes));
    await expect(less).resolves.toEqual(details(['deliveryOptions']));
  });

  it('is asked for with what was known besides, so that nothing is lost', async () => {
    const { catalog, clock, last, whats } = setUp();
    void catalog.describe(target, { attributes: ['trackingOptions'] });
    await settle();
    await last().answer(details(['trackingOptions']));
    void catalog.describe(target, { attributes: ['deliveryOptions'] });
    await clock.advance(2_000);
    expect(whats()).toEqual(['news trackingOptions', 'news trackingOptions deliveryOptions']);
  });

  it('that fails is a failure, and one that was known stays, as stale', async () => {
    const { catalog, clock, last } = setUp();
    const first = expect(catalog.describe(target)).rejects.toMatchObject({ code: 'AccessDenied' });
    await settle();
    expect(catalog.described(target)).toEqual({ state: 'loading' });
    await last().fail(refused);
    await first;
    expect(catalog.described(target)).toMatchObject({ state: 'failed', problem: { code: 'AccessDenied' } });
    void catalog.describe(target);
    await clock.advance(2_000);
    await last().answer(details(allAttributes));
    const refresh = catalog.describe(target, { refresh: true });
    await Promise.all([clock.advance(2_000).then(() => last().fail(refused)), expect(refresh).rejects.toThrow()]);
    expect(catalog.described(target)).toMatchObject({ state: 'stale', details: details(allAttributes) });
    void catalog.describe(target);
    await clock.advance(2_000);
    expect(last().what).toContain('news');
  });

  it('is refused before any call where the name is none', async () => {
    const { catalog, connected } = setUp();
    for (const name of ['', 'a b', '../x', 'x'.repeat(65), 'ä']) {
      await expect(catalog.describe({ ...scope, name })).rejects.toMatchObject({ code: 'InvalidName' });
    }
    expect(connected).toEqual([]);
  });
});

describe('who waits for their turn', () => {
  it('goes by priority, and a click by the second free slot', async () => {
    const { catalog, clock, whats } = setUp();
    for (const name of ['a', 'b', 'c', 'd'])
      void catalog.describe({ ...scope, name }, { priority: 'background', attributes: [] });
    await clock.advance(10);
    void catalog.describe({ ...scope, name: 'clicked' }, { attributes: [] });
    await clock.advance(2 * interval);
    expect(whats().slice(0, 3)).toContain('clicked');
  });

  it('is as urgent as the most urgent who waits', async () => {
    const { catalog, clock, whats } = setUp();
    for (const name of ['a', 'b', 'c'])
      void catalog.describe({ ...scope, name }, { priority: 'background', attributes: [] });
    await clock.advance(10);
    void catalog.describe({ ...scope, name: 'c' }, { priority: 'asked', attributes: [] });
    await clock.advance(2 * interval);
    expect(whats()[1]).toBe('c');
  });

  it('is told how long', async () => {
    const { catalog, clock } = setUp();
    expect(catalog.wait(target)).toBe(0);
    for (const name of ['a', 'b', 'c']) void catalog.describe({ ...scope, name });
    await clock.advance(0);
    expect(catalog.wait(target)).toBe(3 * interval);
    expect(catalog.wait(scope)).toBe(0);
  });

  it('is ended by stop, in its scope alone', async () => {
    const { catalog, clock, whats } = setUp();
    const elsewhere = { ...scope, region: 'us-east-1' };
    const ended = Promise.allSettled([
      catalog.list(scope),
      catalog.describe(target),
      catalog.describe({ ...target, name: 'b' }),
    ]);
    const goesOn = catalog.describe({ ...elsewhere, name: 'goes-on' }, { attributes: [] });
    await settle();
    catalog.stop(scope);
    await expect(ended).resolves.toMatchObject([1, 2, 3].map(() => ({ reason: { code: 'Cancelled' } })));
    await clock.advance(10_000);
    expect(whats()).not.toContain('b');
    expect(whats()).toContain('goes-on');
    catalog.stop();
    await expect(goesOn).rejects.toMatchObject({ code: 'Cancelled' });
  });
});

describe('forgetting', () => {
  it('a profile asks anew for those who wait, drops what came, and leaves the others', async () => {
    const { catalog, calls, clock, last } = setUp();
    const other = { ...scope, profile: 'p2' };
    for (const each of [scope, other]) {
      void catalog.list(each);
      await settle();
      await last().answer({ names: ['a'] });
    }
    const running = Promise.all([catalog.list(scope, { refresh: true }), catalog.describe(target)]);
    await clock.advance(2_000);
    expect(calls.slice(2).map(({ what }) => what.split(' ')[0])).toEqual(['news', 'list']);
    await last().answer({ names: ['old'], next: 'more' });
    const before = calls.length;
    catalog.forget(new Set(['p']));
    expect(catalog.listed(scope)).not.toHaveProperty('at');
    expect(catalog.account('p')).toBeUndefined();
    expect(catalog.isUsed('p')).toBe(false);
    expect(catalog.isUsed('p2')).toBe(true);
    expect(catalog.loadedScopes()).toEqual([other]);
    expect(catalog.account('p2')).toBe('111122223333');
    expect(calls[2]?.signal.aborted).toBe(true);

    await clock.advance(10_000);
    expect(catalog.listed(scope)).toEqual({ state: 'loading', names: [] });
    for (const each of calls.slice(before)) {
      await (each.what === 'list' ? each.answer({ names: ['new'] }) : each.answer(details(allAttributes)));
    }
    await expect(running).resolves.toEqual([['new'], details(allAttributes)]);
    expect(calls).toHaveLength(before + 2);
    expect(catalog.account('p')).toBe('111122223333');
  });

  it.each(['list', 'describe'] as const)('a profile leaves out why a %s of before failed', async (method) => {
    const asked = Promise.withResolvers<void>();
    const openings = [asked.promise];
    const { catalog, last } = setUp({ opening: async () => openings.shift() });
    const waiting = catalog[method](target);
    await settle();
    catalog.forget(new Set(['p']));
    await settle();
    await last().answer({ names: ['a'], ...details(allAttributes) });
    await waiting;
    // The user answers a question that was asked for the settings of before.
    asked.reject(new Problem('EndpointRefused', { summary: 'endpoint not allowed', message: 'It is not allowed.' }));
    await settle();
    expect(method === 'list' ? catalog.listed(scope) : catalog.described(target)).not.toHaveProperty('problem');
    expect(method === 'list' ? catalog.listed(scope) : catalog.described(target)).toHaveProperty('at');
  });

  it('everything tells the listeners, until they no longer listen', async () => {
    const { catalog } = setUp();
    const changes: unknown[] = [];
    const end = catalog.onDidChange((change) => changes.push(change));
    await catalog.clear();
    expect(changes).toEqual([{}]);
    end();
    await catalog.clear();
    expect(changes).toEqual([{}]);
  });
});

it('keeps of a connection what it is asked for, and not the client', async () => {
  const { catalog, opened, last } = setUp();
  const listed = catalog.list(scope);
  await settle();
  await last().answer({ names: ['a'] });
  await listed;
  setFlagsFromString('--expose-gc');
  await new Promise(setImmediate);
  runInNewContext('gc')();
  expect(opened.map((connection) => connection.deref())).toEqual([undefined]);
  expect(catalog.account('p')).toBe('111122223333');
});
