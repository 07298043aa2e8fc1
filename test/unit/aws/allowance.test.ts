import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../../src/core/aws/credentials/allowance.ts';
import { Problem } from '../../../src/core/aws/problem.ts';
import { createFakeClock, settle } from './fakeClock.ts';

const { signal } = new AbortController();
const late = new Problem('Timeout', { summary: 'late', message: 'Too late.' });
const options = { signal, onTimeout: () => late };

/** An allowance of 30 seconds, and a step of so many. */
function start() {
  const clock = createFakeClock();
  const allowance = createAllowance(30_000, clock);
  const step = (milliseconds: number) =>
    allowance.run(options, () => new Promise<string>((resolve) => clock.after(milliseconds, () => resolve('done'))));
  return { clock, allowance, step };
}

describe('the time that steps share', () => {
  it('ends the step in which it is over', async () => {
    const { clock, step } = start();
    const first = step(20_000);
    await clock.advance(20_000);
    await expect(first).resolves.toBe('done');
    const second = step(20_000);
    const failure = expect(second).rejects.toBe(late);
    await clock.advance(9_999);
    await settle();
    let isOver = false;
    void second.catch(() => {
      isOver = true;
    });
    await settle();
    expect(isOver).toBe(false);
    await clock.advance(1);
    await failure;
  });

  it('does not pass between steps', async () => {
    const { clock, allowance, step } = start();
    const first = step(20_000);
    await clock.advance(20_000);
    await first;
    await clock.advance(3_600_000);
    expect(allowance.taken()).toBe(20_000);
    const second = step(9_000);
    await clock.advance(9_000);
    await expect(second).resolves.toBe('done');
  });

  it('tells what the step under way has taken, and lacks what is taken from it', async () => {
    const { clock, allowance, step } = start();
    const first = step(10_000);
    await clock.advance(4_000);
    expect(allowance.taken()).toBe(4_000);
    await clock.advance(6_000);
    await first;
    allowance.take(15_000);
    const failure = expect(step(6_000)).rejects.toBe(late);
    await clock.advance(5_000);
    await failure;
  });
});
