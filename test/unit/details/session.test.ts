import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Described, DescribeOptions } from '../../../src/core/aws/catalog.ts';
import { Problem } from '../../../src/core/aws/problem.ts';
import { type Attribute, allAttributes } from '../../../src/core/configurationSet.ts';
import { createSession } from '../../../src/details/session.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };
const details = { ConfigurationSet: { Name: 'news' } };

function problem(code: string): Problem {
  return new Problem(code, { summary: code, message: `It failed: ${code}.` });
}

function fresh(minute: number, attributes: readonly Attribute[] = allAttributes): Described {
  return { state: 'fresh', details, attributes, at: new Date(Date.UTC(2026, 0, 1, 0, minute)) };
}

/** A catalog of one set, of which the test says what is known and how each call ends. */
function open({ known, configured = allAttributes }: { known?: Described; configured?: readonly Attribute[] } = {}) {
  const calls: { options: DescribeOptions; end: (failure?: Problem) => void }[] = [];
  let described = known;
  let account: string | undefined = '111122223333';
  let changes = 0;
  const session = createSession({
    target,
    configured: () => configured,
    onChange: () => {
      changes += 1;
    },
    catalog: {
      account: () => account,
      described: () => described,
      wait: () => 2_500,
      describe: (_target, options = {}) =>
        new Promise((resolve, reject) => {
          const end = (failure?: Problem) => (failure ? reject(failure) : resolve(details));
          options.signal?.addEventListener('abort', () => end(problem('Cancelled')));
          calls.push({ options, end });
        }),
    },
  });
  const learn = (next: Described | undefined) => {
    described = next;
  };
  const turnTo = (other: string | undefined) => {
    account = other;
  };
  return { session, calls, learn, turnTo, changes: () => changes };
}

describe('a page whose profile turns to another account', () => {
  it('shows nothing of the former, and waits for what the page asks of the other', async () => {
    const { session, learn, turnTo, calls } = open({ known: fresh(0) });
    expect(session.state()).toMatchObject({ kind: 'described' });
    expect(session.isIdle()).toBe(false);
    // Forgotten before AWS has told of the other.
    turnTo(undefined);
    learn(undefined);
    expect(session.state()).toMatchObject({ kind: 'described' });
    turnTo('444455556666');
    expect(session.isIdle()).toBe(true);
    void session.load({ interactive: false });
    expect(session.isIdle()).toBe(false);
    expect(session.state()).toMatchObject({ kind: 'loading' });
    expect(calls).toHaveLength(1);
  });

  it('shows what is forgotten of the same one', () => {
    const { session, learn } = open({ known: fresh(0) });
    void session.state();
    learn(undefined);
    expect(session.state()).toMatchObject({ kind: 'described' });
    expect(session.isIdle()).toBe(false);
  });
});

describe('a page of a set that nothing is known of', () => {
  it('loads, and tells how long its turn takes', () => {
    const { session } = open();
    void session.load({ interactive: true });
    expect(session.state()).toEqual({ kind: 'loading', waitMilliseconds: 2_500 });
  });

  it('asks for the attributes of the setting, in the model’s order', () => {
    const { session, calls } = open({ configured: ['reputationOptions', 'trackingOptions'] });
    void session.load({ interactive: false });
    expect(calls[0]?.options).toMatchObject({
      attributes: ['trackingOptions', 'reputationOptions'],
      interactive: false,
      priority: 'visible',
      refresh: false,
    });
  });

  it('tells why it could not be described', async () => {
    const { session, calls } = open();
    const loaded = session.load({ interactive: true });
    calls[0]?.end(problem('Throttling'));
    await loaded;
    expect(session.state()).toMatchObject({ kind: 'failed', problem: { code: 'Throttling' }, mayAsk: false });
  });

  it('offers to ask where nobody was there to be asked', async () => {
    const { session, calls } = open();
    const loaded = session.load({ interactive: false });
    calls[0]?.end(problem('SignInNeeded'));
    await loaded;
    expect(session.state()).toMatchObject({ kind: 'failed', problem: { code: 'SignInNeeded' }, mayAsk: true });
  });

  it('tells what somebody else met since', async () => {
    const { session, calls, learn } = open();
    const loaded = session.load({ interactive: false });
    learn({ state: 'failed', problem: problem('Network') });
    calls[0]?.end(problem('SignInNeeded'));
    await loaded;
    expect(session.state()).toMatchObject({ problem: { code: 'SignInNeeded' }, mayAsk: true });
    learn({ state: 'failed', problem: problem('AccessDenied') });
    expect(session.state()).toMatchObject({ kind: 'failed', problem: { code: 'AccessDenied' }, mayAsk: false });
  });

  it('offers to try again what the user ended', async () => {
    const { session } = open();
    const loaded = session.load({ interactive: true });
    session.cancel();
    await loaded;
    expect(session.state()).toMatchObject({ kind: 'failed', problem: { code: 'Cancelled' }, mayAsk: true });
  });
});

describe('a page of a set that was described', () => {
  it('shows it while a newer answer is on its way, and the newer one then', async () => {
    const { session, calls, learn } = open({ known: fresh(0) });
    const loaded = session.load({ refresh: true, interactive: true });
    expect(session.state()).toMatchObject({ kind: 'described', loading: { waitMilliseconds: 2_500 } });
    learn(fresh(1));
    calls[0]?.end();
    await loaded;
    expect(session.state()).toMatchObject({ answer: { at: new Date('2026-01-01T00:01:00Z') }, loading: undefined });
  });

  it('shows no loading where the cache answers at once', async () => {
    const { session, calls, changes } = open({ known: fresh(0) });
    const loaded = session.load({ interactive: true });
    // Whoever else has the page rendered meanwhile.
    expect(session.state()).toMatchObject({ kind: 'described', loading: undefined });
    calls[0]?.end();
    expect(changes()).toBe(0);
    await loaded;
    await nextTurn();
    expect(changes()).toBe(0);
    expect(session.state()).toMatchObject({ kind: 'described', loading: undefined });
  });

  it('tells of an attribute that the cache has already', async () => {
    const { session, calls, changes } = open({ known: fresh(0), configured: ['deliveryOptions'] });
    const asked = session.ask('eventDestinations');
    calls[0]?.end();
    await asked;
    expect(changes()).toBe(1);
  });

  it('tells that a problem is over', async () => {
    const { session, calls, changes } = open({ known: fresh(0) });
    const failed = session.load({ interactive: true });
    calls[0]?.end(problem('Network'));
    await failed;
    expect(changes()).toBe(1);
    const loaded = session.load({ interactive: true });
    calls[1]?.end();
    await loaded;
    expect(changes()).toBe(2);
  });

  it('shows that it loads where the cache does not', async () => {
    const { session, changes } = open({ known: fresh(0) });
    void session.load({ interactive: true });
    await nextTurn();
    expect(changes()).toBe(1);
    expect(session.state()).toMatchObject({ kind: 'described', loading: { waitMilliseconds: 2_500 } });
  });

  it('keeps it, with the reason, where it could not be refreshed', async () => {
    const { session, calls } = open({ known: fresh(0) });
    const loaded = session.load({ refresh: true, interactive: true });
    calls[0]?.end(problem('ConfigurationSetDoesNotExist'));
    await loaded;
    expect(session.state()).toMatchObject({ kind: 'described', problem: { code: 'ConfigurationSetDoesNotExist' } });
  });

  it('forgets the reason once somebody else has a newer answer', async () => {
    const { session, calls, learn } = open({ known: fresh(0) });
    const loaded = session.load({ refresh: true, interactive: true });
    calls[0]?.end(problem('Network'));
    await loaded;
    learn(fresh(1));
    expect(session.state()).toMatchObject({ kind: 'described', problem: undefined });
  });

  it('says nothing of a refresh that the user ended', async () => {
    const { session } = open({ known: fresh(0) });
    const loaded = session.load({ refresh: true, interactive: true });
    session.cancel();
    await loaded;
    expect(session.state()).toMatchObject({ kind: 'described', problem: undefined, loading: undefined });
  });

  it('keeps it when the cache is cleared', () => {
    const { session, learn } = open({ known: fresh(0) });
    session.state();
    learn(undefined);
    expect(session.state()).toMatchObject({ kind: 'described', answer: { details } });
  });

  it('shows the attributes of the setting alone, and one more where it is asked for', () => {
    const { session, calls } = open({ known: fresh(0), configured: ['deliveryOptions'] });
    expect(session.state()).toMatchObject({ answer: { attributes: ['deliveryOptions'] } });
    void session.ask('eventDestinations');
    expect(calls[0]?.options.attributes).toEqual(['eventDestinations', 'deliveryOptions']);
    expect(session.state()).toMatchObject({ answer: { attributes: ['eventDestinations', 'deliveryOptions'] } });
  });
});

describe('a wait of a page', () => {
  it('is given up only after the next one has begun, which so can join the same request', () => {
    const { session, calls } = open();
    void session.load({ interactive: true });
    const aborted: number[] = [];
    calls[0]?.options.signal?.addEventListener('abort', () => aborted.push(calls.length));
    void session.load({ refresh: true, interactive: true });
    expect(aborted).toEqual([2]);
    expect(calls[1]?.options.signal?.aborted).toBe(false);
  });

  it('ends with the page', () => {
    const { session, calls } = open();
    void session.load({ interactive: true });
    session.dispose();
    expect(calls[0]?.options.signal?.aborted).toBe(true);
  });
});
