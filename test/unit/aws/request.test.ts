import { describe, expect, it } from 'vitest';
import type { Answer, Connect, Connection } from '../../../src/core/aws/connection.ts';
import { createPace, interval } from '../../../src/core/aws/pace.ts';
import { createSend, type What } from '../../../src/core/aws/request.ts';
import { createFakeClock } from './fakeClock.ts';
// Loaded with the first failure otherwise, for which a clock that stands still does not wait.
import '../../../src/core/aws/problemOf.ts';

const what: What = { profile: 'p', region: 'eu-west-1', operation: 'DescribeConfigurationSet', name: 'news' };
const error = (Code: string, httpStatusCode = 400) => ({ Code, $metadata: { httpStatusCode } });
const fault = { $metadata: { httpStatusCode: 503 } };
const lost = { code: 'ECONNRESET' };

/** What each try meets, in turn and the last one for ever: an answer, an error, or nothing at all. */
type Outcome = 'answer' | 'nothing' | object;

function createConnection(): Connection {
  const unused = () => Promise.reject(new Error('the request is made by the test'));
  return {
    payer: 'AKIA',
    account: undefined,
    identified: Promise.resolve(undefined),
    origin: { fingerprint: '', endpoint: 'aws' },
    host: 'ses.example:443',
    list: unused,
    describe: unused,
  };
}

const lane = { payer: 'AKIA', region: what.region, operation: what.operation };

/** A request to a service that answers as told, under a clock that stands still until it is told to go on. */
function setUp(
  outcomes: readonly Outcome[],
  { clock = createFakeClock(), pace = createPace(clock), renewal = 0 } = {},
) {
  const lines: string[] = [];
  const tries: number[] = [];
  const renewals: boolean[] = [];
  const began = clock.now();
  const write = (line: string) => lines.push(line);
  const connect: Connect = async (_scope, { refused }) => {
    renewals.push(refused !== undefined);
    if (refused) await new Promise<void>((resolve) => clock.after(renewal, resolve));
    return createConnection();
  };
  const send = createSend({ connect, pace, log: { trace: write, info: write, warn: write }, clock });
  const controller = new AbortController();
  let result: unknown = 'still waiting';
  const call = (): Promise<Answer<string>> => {
    const outcome = outcomes[Math.min(tries.length, outcomes.length - 1)];
    tries.push(clock.now() - began);
    if (outcome === 'answer') return Promise.resolve({ value: 'value', requestId: 'id-1' });
    return outcome === 'nothing' ? new Promise(() => undefined) : Promise.reject(outcome);
  };
  send(what, { signal: controller.signal, interactive: true, priority: () => 'asked' }, call).then(
    (value) => {
      result = value;
    },
    (problem: unknown) => {
      result = problem;
    },
  );
  return { clock, pace, lines, tries, renewals, controller, result: () => result };
}

describe('a request', () => {
  it('is sent once where it is answered, and logged with its id', async () => {
    const { clock, tries, result, lines } = setUp(['answer']);
    await clock.advance(0);
    expect(result()).toBe('value');
    expect(tries).toEqual([0]);
    expect(lines.at(-1)).toBe('DescribeConfigurationSet p eu-west-1 news: answered, 0 ms, try 1, request id-1');
  });

  it.each([
    ['AWS has a problem', fault],
    ['the connection is lost', lost],
  ])('is sent three times, each in its turn, where %s', async (_why, outcome) => {
    const { clock, tries } = setUp([outcome]);
    await clock.advance(60_000);
    expect(tries).toEqual([0, interval, 2 * interval]);
  });

  it.each([
    ['refused', error('AccessDenied', 403)],
    ['of a set that is gone', error('ConfigurationSetDoesNotExist')],
    ['refused a connection', { code: 'ECONNREFUSED' }],
  ])('is sent once where it is %s', async (_what, outcome) => {
    const { clock, tries } = setUp([outcome]);
    await clock.advance(60_000);
    expect(tries).toEqual([0]);
  });

  it('is answered after it was throttled twice and met a fault twice', async () => {
    const { clock, tries, result } = setUp([error('Throttling'), error('Throttling'), fault, fault, 'answer']);
    await clock.advance(60_000);
    expect(tries).toHaveLength(5);
    expect(result()).toBe('value');
  });

  it('that is throttled for ever ends with Throttling within the deadline, after few tries', async () => {
    const { clock, tries, result } = setUp([error('Throttling')]);
    await clock.advance(30_000);
    expect(result()).toMatchObject({ code: 'Throttling' });
    expect(tries.length).toBeLessThanOrEqual(6);
  });
});

describe('the requests of many lanes at once', () => {
  it('are sent a few at a time, and those of a lane a second apart all the same', async () => {
    const clock = createFakeClock();
    const connect: Connect = async ({ profile }) => ({ ...createConnection(), payer: profile });
    const log = { trace() {}, info() {}, warn() {} };
    const send = createSend({ connect, pace: createPace(clock), log, clock });
    const sent = new Map<string, number[]>(Array.from({ length: 100 }, (_, lane) => [`p${lane}`, []]));
    const control = { signal: new AbortController().signal, interactive: true, priority: () => 'asked' as const };
    const all = [...sent].flatMap(([profile, times]) =>
      Array.from({ length: 3 }, () =>
        send({ ...what, profile }, control, async () => {
          times.push(clock.now());
          return { value: 'value', requestId: undefined };
        }),
      ),
    );
    await clock.advance(60_000);
    await Promise.all(all);
    const gaps = [...sent.values()].flatMap((times) => times.slice(1).map((at, before) => at - Number(times[before])));
    expect(gaps).toHaveLength(200);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });
});

describe('the deadline of a request', () => {
  it('ends it 30 seconds after its turn, with Timeout', async () => {
    const { clock, result } = setUp(['nothing']);
    await clock.advance(29_999);
    expect(result()).toBe('still waiting');
    await clock.advance(1);
    expect(result()).toMatchObject({ code: 'Timeout', message: expect.stringContaining('ses.example:443') });
  });

  it('is one for all tries', async () => {
    const { clock, tries, result } = setUp([fault, 'nothing']);
    await clock.advance(30_000);
    expect(tries).toHaveLength(2);
    expect(result()).toMatchObject({ code: 'Timeout' });
  });

  it('does not begin before the turn', async () => {
    const clock = createFakeClock();
    const pace = createPace(clock);
    for (let other = 0; other < 40; other++) {
      void pace.turn(lane, { priority: () => 'asked', signal: new AbortController().signal });
    }
    expect(pace.wait(lane)).toBeGreaterThan(30_000);
    const { result } = setUp(['answer'], { clock, pace });
    await clock.advance(60_000);
    expect(result()).toBe('value');
  });

  it('ends a try that others do not let have its turn, with what failed before', async () => {
    const { clock, pace, result } = setUp([fault]);
    await clock.advance(0);
    // Others slow the lane down after the failed try has queued again.
    for (let time = 0; time < 4; time++) pace.throttled(lane);
    for (let time = 0; time < 4; time++) {
      await clock.advance(7_000);
      pace.throttled(lane);
    }
    await clock.advance(2_000);
    expect(result()).toMatchObject({ code: 'ServiceUnavailable' });
  });
});

describe('a request whose credentials expired', () => {
  it('is sent again with new ones, once', async () => {
    const { clock, tries, renewals, result } = setUp([error('ExpiredToken', 403), 'answer']);
    await clock.advance(60_000);
    expect(result()).toBe('value');
    expect(tries).toHaveLength(2);
    expect(renewals).toEqual([false, true]);
  });

  it('fails with ExpiredToken where the new ones are no better', async () => {
    const { clock, tries, result } = setUp([error('ExpiredToken', 403)]);
    await clock.advance(60_000);
    expect(result()).toMatchObject({ code: 'ExpiredToken', remedies: ['signIn', 'retry'] });
    expect(tries).toHaveLength(2);
  });

  it('has its whole time again once somebody has typed a code', async () => {
    const { clock, result } = setUp([error('ExpiredToken', 403), 'answer'], { renewal: 100_000 });
    await clock.advance(200_000);
    expect(result()).toBe('value');
  });
});

describe('a request that is cancelled', () => {
  it.each([
    ['while it is under way', ['nothing'], 0],
    ['while it waits for another try', [error('Throttling')], 100],
  ] as const)('%s ends at once', async (_when, outcomes, after) => {
    const { clock, controller, result } = setUp(outcomes);
    await clock.advance(after);
    controller.abort();
    await clock.advance(0);
    expect(result()).toMatchObject({ code: 'Cancelled' });
    expect(clock.waiting()).toBe(0);
  });
});

describe('the log', () => {
  it('holds no text of an error', async () => {
    const secret = 'wJalrXUtnFEMI';
    const { clock, lines } = setUp([Object.assign(new Error(`--password ${secret}`), error('AccessDenied', 403))]);
    await clock.advance(0);
    expect(lines.join('\n')).toContain('AccessDenied');
    expect(lines.join('\n')).not.toContain(secret);
  });
});
