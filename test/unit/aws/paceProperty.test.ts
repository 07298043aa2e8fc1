import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Priority } from '../../../src/core/aws/catalog.ts';
import { createPace, interval, type Lane } from '../../../src/core/aws/pace.ts';
import { createFakeClock } from './fakeClock.ts';

const account = '111122223333';
const keys = ['AKIA1', 'AKIA2'];
const payers = [...keys, account];
const laneOf = (payer: string): Lane => ({ payer, region: 'eu-west-1', operation: 'ListConfigurationSets' });

interface Start {
  readonly claim: number;
  readonly at: number;
  /** Whom the call was counted for when it started. */
  readonly payer: string;
}

/** A pace, its clock, and what became of each claim. */
function createRun() {
  const clock = createFakeClock();
  const pace = createPace(clock);
  const starts: Start[] = [];
  const cancelled: number[] = [];
  const claims: AbortController[] = [];
  const merged = new Set<string>();
  return {
    clock,
    pace,
    starts,
    cancelled,
    claims,
    claim(payer: string, priority: Priority) {
      const claim = claims.length;
      const controller = new AbortController();
      claims.push(controller);
      pace.turn(laneOf(payer), { priority: () => priority, signal: controller.signal }).then(
        () => starts.push({ claim, at: clock.now(), payer: merged.has(payer) ? account : payer }),
        () => cancelled.push(claim),
      );
    },
    async merge(payer: string) {
      // Those that were given their turn in this instant are written down before.
      await clock.advance(0);
      pace.merge(payer, account);
      merged.add(payer);
    },
  };
}

type Run = ReturnType<typeof createRun>;
type Event = (run: Run) => void | Promise<void>;

const payer = fc.constantFrom(...payers);
const priority = fc.constantFrom<Priority>('asked', 'visible', 'background');
const claim = fc.tuple(payer, priority).map(
  ([who, how]): Event =>
    (run) =>
      run.claim(who, how),
);
const cancel = fc.nat({ max: 40 }).map(
  (which): Event =>
    ({ claims }) =>
      claims[which]?.abort(),
);
const throttled = payer.map(
  (who): Event =>
    ({ pace }) =>
      pace.throttled(laneOf(who)),
);
const answered = payer.map(
  (who): Event =>
    ({ pace }) =>
      pace.answered(laneOf(who), 10),
);
const merge = fc.constantFrom(...keys).map(
  (key): Event =>
    (run) =>
      run.merge(key),
);
const pass = fc.nat({ max: 3_000 }).map(
  (time): Event =>
    ({ clock }) =>
      clock.advance(time),
);
const events = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: claim },
    { weight: 2, arbitrary: cancel },
    { weight: 1, arbitrary: throttled },
    { weight: 1, arbitrary: answered },
    { weight: 1, arbitrary: merge },
    { weight: 4, arbitrary: pass },
  ),
  { maxLength: 60 },
);

async function runAll(sequence: readonly Event[]): Promise<Run> {
  const run = createRun();
  for (const event of sequence) await event(run);
  await run.clock.advance(10_000_000);
  return run;
}

const options = { numRuns: 200 };

describe('whatever arrives, cancels, is throttled and turns out to be one account', () => {
  it('no two calls of a payer start within a second', async () => {
    const property = fc.asyncProperty(events, async (sequence) => {
      const { starts } = await runAll(sequence);
      for (const each of payers) {
        const times = starts.filter((start) => start.payer === each).map(({ at }) => at);
        const gaps = times.slice(1).map((at, position) => at - Number(times[position]));
        expect(gaps.filter((gap) => gap < 1_000)).toEqual([]);
      }
    });
    await fc.assert(property, options);
  });

  it('every claim starts, or is told that it was cancelled, and never both', async () => {
    const property = fc.asyncProperty(events, async (sequence) => {
      const { starts, cancelled, claims } = await runAll(sequence);
      const settled = [...starts.map((start) => start.claim), ...cancelled].toSorted((a, b) => a - b);
      expect(settled).toEqual([...claims.keys()]);
      expect(cancelled.every((each) => claims[each]?.signal.aborted)).toBe(true);
    });
    await fc.assert(property, options);
  });

  it('nobody is passed over more than nine times in a row', async () => {
    const property = fc.asyncProperty(fc.array(priority, { minLength: 1, maxLength: 30 }), async (priorities) => {
      const run = createRun();
      run.claim(account, 'asked');
      run.claim(account, 'background');
      for (const [position, each] of priorities.entries()) {
        run.claim(account, each);
        if (position % 2 === 0) await run.clock.advance(interval);
      }
      await run.clock.advance(60_000);
      expect(run.starts.findIndex((start) => start.claim === 1)).toBeLessThanOrEqual(10);
    });
    await fc.assert(property, options);
  });
});
