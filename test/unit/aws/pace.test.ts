import { describe, expect, it } from 'vitest';
import type { Priority } from '../../../src/core/aws/catalog.ts';
import { createPace, interval, type Lane, type Pace } from '../../../src/core/aws/pace.ts';
import { createFakeClock, type FakeClock } from './fakeClock.ts';

const lane: Lane = { payer: '111122223333', region: 'eu-west-1', operation: 'ListConfigurationSets' };

interface Start {
  readonly name: string;
  readonly at: number;
}

/** Claims that write down when they start. */
function createClaims(pace: Pace, clock: FakeClock) {
  const starts: Start[] = [];
  const ended: string[] = [];
  return {
    starts,
    ended,
    claim(name: string, priority: Priority = 'asked', of = lane): AbortController {
      const controller = new AbortController();
      pace.turn(of, { priority: () => priority, signal: controller.signal }).then(
        () => starts.push({ name, at: clock.now() }),
        ({ code }: { code: string }) => ended.push(`${name} ${code}`),
      );
      return controller;
    },
    names: () => starts.map(({ name }) => name),
  };
}

function setUp() {
  const clock = createFakeClock();
  const pace = createPace(clock);
  return { clock, pace, ...createClaims(pace, clock) };
}

describe('a lane', () => {
  it('starts the first at once and each other an interval later', async () => {
    const { clock, claim, starts } = setUp();
    const from = clock.now();
    for (const name of ['a', 'b', 'c']) claim(name);
    await clock.advance(10_000);
    expect(starts.map(({ at }) => at - from)).toEqual([0, interval, 2 * interval]);
  });

  it('holds back no other lane', async () => {
    const { clock, claim, names } = setUp();
    claim('list');
    claim('describe', 'asked', { ...lane, operation: 'DescribeConfigurationSet' });
    claim('elsewhere', 'asked', { ...lane, region: 'us-east-1' });
    claim('another account', 'asked', { ...lane, payer: '444455556666' });
    await clock.advance(0);
    expect(names()).toEqual(['list', 'describe', 'elsewhere', 'another account']);
  });

  it('goes by priority, then by who came first', async () => {
    const { clock, claim, names } = setUp();
    claim('first');
    claim('background', 'background');
    claim('visible', 'visible');
    claim('asked 1');
    claim('asked 2');
    await clock.advance(10_000);
    expect(names()).toEqual(['first', 'asked 1', 'asked 2', 'visible', 'background']);
  });

  it('reads the priority anew at each turn', async () => {
    const { clock, pace, claim, names } = setUp();
    let priority: Priority = 'background';
    claim('first');
    claim('visible', 'visible');
    void pace
      .turn(lane, { priority: () => priority, signal: new AbortController().signal })
      .then(() => claim('risen has started'));
    priority = 'asked';
    await clock.advance(interval);
    expect(names()).toEqual(['first']);
    await clock.advance(interval);
    expect(names()).toEqual(['first', 'risen has started']);
  });

  it('lets who tries again keep their place', async () => {
    const { clock, pace, claim, starts, names } = setUp();
    const since = clock.now();
    claim('first');
    await clock.advance(10);
    claim('later');
    expect(pace.wait(lane, since)).toBe(interval - 10);
    void pace
      .turn(lane, { priority: () => 'asked', signal: new AbortController().signal, since })
      .then(() => starts.push({ name: 'again', at: clock.now() }));
    await clock.advance(5_000);
    expect(names()).toEqual(['first', 'again', 'later']);
  });

  it('tells how long a new claim would wait', async () => {
    const { clock, pace, claim } = setUp();
    expect(pace.wait(lane)).toBe(0);
    claim('a');
    claim('b');
    expect(pace.wait(lane)).toBe(2 * interval);
    await clock.advance(10_000);
    expect(pace.wait(lane)).toBe(0);
  });

  it('keeps the next one back as long as a slow request may have been under way', async () => {
    const { clock, pace, claim, starts } = setUp();
    for (let answer = 0; answer < 5; answer++) pace.answered(lane, 20);
    await clock.advance(5_000);
    claim('slow');
    await clock.advance(900);
    pace.answered(lane, 900);
    claim('next');
    await clock.advance(5_000);
    const [slow, next] = starts.map(({ at }) => at);
    expect(Number(next) - Number(slow)).toBe(900 + 1_000 - 20);
  });
});

describe('who cancels', () => {
  it('is told at once, and takes no turn', async () => {
    const { clock, claim, names, ended } = setUp();
    claim('first');
    const second = claim('second');
    claim('third');
    second.abort();
    await clock.advance(0);
    expect(ended).toEqual(['second Cancelled']);
    await clock.advance(interval);
    expect(names()).toEqual(['first', 'third']);
  });

  it('before asking gets no turn at all', async () => {
    const { pace } = setUp();
    const claim = { priority: () => 'asked' as const, signal: AbortSignal.abort() };
    await expect(pace.turn(lane, claim)).rejects.toMatchObject({ code: 'Cancelled' });
    expect(pace.wait(lane)).toBe(0);
  });
});

describe('a click in the middle of a background load', () => {
  it('starts by the second free slot at the latest, however many turns it passes over', async () => {
    const { clock, claim, starts } = setUp();
    for (let call = 0; call < 40; call++) claim(`background ${call}`, 'background');
    for (let click = 0; click < 25; click++) {
      const before = starts.length;
      claim(`click ${click}`);
      await clock.advance(2 * interval);
      const after = starts.slice(before).map(({ name }) => name);
      expect(after.slice(0, 2)).toContain(`click ${click}`);
    }
  });
});

describe('a throttled lane', () => {
  it('slows down step by step, within bounds, and recovers with its answers', async () => {
    const { clock, pace, claim, starts } = setUp();
    const gaps: number[] = [];
    const gapAfter = async (event: () => void) => {
      claim('one');
      await clock.advance(0);
      event();
      claim('another');
      await clock.advance(60_000);
      const [one = 0, another = 0] = starts.slice(-2).map(({ at }) => at);
      gaps.push((another - one) / interval);
      await clock.advance(60_000);
    };
    for (let time = 0; time < 5; time++) await gapAfter(() => pace.throttled(lane));
    expect(gaps).toEqual([2, 4, 8, 8, 8]);
    for (let time = 0; time < 5; time++) pace.answered(lane, 1);
    await clock.advance(60_000);
    await gapAfter(() => undefined);
    expect(gaps.at(-1)).toBe(1);
  });

  it('does not slow down another', async () => {
    const { clock, pace, claim, names } = setUp();
    pace.throttled(lane);
    claim('another', 'asked', { ...lane, region: 'us-east-1' });
    await clock.advance(0);
    expect(names()).toEqual(['another']);
  });
});

describe('a payer that turns out to be an account', () => {
  const byKey = { ...lane, payer: 'AKIAEXAMPLE' };

  it('shares the turns of the account, and who waits keeps the order', async () => {
    const { clock, pace, claim, names, starts } = setUp();
    claim('first of the key', 'asked', byKey);
    claim('second of the key', 'asked', byKey);
    await clock.advance(1);
    claim('first of the account');
    claim('second of the account');
    await clock.advance(1);
    pace.merge(byKey.payer, lane.payer);
    claim('third of the key', 'asked', byKey);
    await clock.advance(10_000);
    expect(names().slice(2)).toEqual(['second of the key', 'second of the account', 'third of the key']);
    const gaps = starts.slice(2).map(({ at }, index) => at - (starts[index + 1]?.at ?? 0));
    expect(gaps.every((gap) => gap >= interval)).toBe(true);
  });

  it.each([
    ['the key', byKey],
    ['the account', lane],
  ])('stays as slow as %s was told to be', async (_which, throttled) => {
    const { clock, pace, claim, starts } = setUp();
    pace.throttled(throttled);
    pace.merge(byKey.payer, lane.payer);
    claim('a');
    claim('b', 'asked', byKey);
    const from = clock.now();
    await clock.advance(10_000);
    expect(starts.map(({ at }) => at - from)).toEqual([2 * interval, 4 * interval]);
  });

  it('lets who waits cancel all the same', async () => {
    const { clock, pace, claim, ended } = setUp();
    claim('first', 'asked', byKey);
    const second = claim('second', 'asked', byKey);
    pace.merge(byKey.payer, lane.payer);
    second.abort();
    await clock.advance(0);
    expect(ended).toEqual(['second Cancelled']);
    expect(pace.wait(lane)).toBe(interval);
  });
});
