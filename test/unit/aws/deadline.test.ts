import { describe, expect, it, vi } from 'vitest';
import { withDeadline } from '../../../src/core/aws/deadline.ts';
import { timeout } from '../../../src/core/aws/problem.ts';
import { createFakeClock } from './fakeClock.ts';

const onTimeout = () => timeout({ action: 'list', profile: 'p', region: 'r' }, 30);
const never = () => new Promise<never>(() => undefined);

function setUp() {
  const clock = createFakeClock();
  const controller = new AbortController();
  const run = <Value>(call: (signal: AbortSignal) => Promise<Value>) =>
    withDeadline(30_000, { signal: controller.signal, onTimeout, clock }, call);
  return { clock, controller, run };
}

describe('a call with a deadline', () => {
  it('answers what the call answers', async () => {
    await expect(setUp().run(async () => 7)).resolves.toBe(7);
  });

  it('fails as the call fails', async () => {
    const failure = new TypeError('its own');
    await expect(setUp().run(() => Promise.reject(failure))).rejects.toBe(failure);
  });

  it('ends by the deadline, not before, even where the call does not listen', async () => {
    const { clock, run } = setUp();
    let signal: AbortSignal | undefined;
    const ended = vi.fn<(error: unknown) => void>();
    run((given) => {
      signal = given;
      return never();
    }).catch(ended);
    await clock.advance(29_999);
    expect(ended).not.toHaveBeenCalled();
    expect(signal?.aborted).toBe(false);
    await clock.advance(1);
    expect(ended.mock.calls[0]).toMatchObject([{ code: 'Timeout' }]);
    expect(signal?.aborted).toBe(true);
  });

  it('ends at once where it is cancelled, and tells the call', async () => {
    const { controller, run } = setUp();
    let signal: AbortSignal | undefined;
    const running = run((given) => {
      signal = given;
      return never();
    });
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'Cancelled' });
    expect(signal?.aborted).toBe(true);
  });

  it('that was cancelled before is not made', async () => {
    const { controller, run } = setUp();
    const call = vi.fn(never);
    controller.abort();
    await expect(run(call)).rejects.toMatchObject({ code: 'Cancelled' });
    expect(call).not.toHaveBeenCalled();
  });

  it('leaves no timer and no listener behind', async () => {
    const { clock, controller, run } = setUp();
    const stop = vi.spyOn(clock, 'after');
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    await run(async () => 1);
    expect(stop).toHaveBeenCalledOnce();
    expect(remove).toHaveBeenCalledOnce();
    expect(clock.waiting()).toBe(0);
  });
});
