import { describe, expect, it, vi } from 'vitest';
import { createSharedCalls, type SharedControl } from '../../../src/core/aws/sharedCalls.ts';

/** Calls that end when they are told, and what each was given when it started. */
function setUp() {
  const calls = createSharedCalls<string>();
  const started: SharedControl[] = [];
  const answers: PromiseWithResolvers<string>[] = [];
  const start = (control: SharedControl) => {
    started.push(control);
    const answer = Promise.withResolvers<string>();
    answers.push(answer);
    return answer.promise;
  };
  const join = (signal?: AbortSignal, priority: 'asked' | 'visible' | 'background' = 'asked', key = 'key') =>
    calls.join(key, { signal, priority }, start);
  return { calls, started, answers, join };
}

describe('equal calls at the same time', () => {
  it('are made once, and everybody has the answer', async () => {
    const { started, answers, join } = setUp();
    const all = [join(), join(), join()];
    answers[0]?.resolve('answer');
    await expect(Promise.all(all)).resolves.toEqual(['answer', 'answer', 'answer']);
    expect(started).toHaveLength(1);
  });

  it('fail together', async () => {
    const { answers, join } = setUp();
    const all = [join(), join()];
    answers[0]?.reject(new Error('why'));
    await expect(Promise.allSettled(all)).resolves.toMatchObject([
      { reason: { message: 'why' } },
      { reason: { message: 'why' } },
    ]);
  });

  it('are made anew once they have ended, however they ended', async () => {
    const { calls, started, answers, join } = setUp();
    const first = join();
    answers[0]?.reject(new Error('why'));
    await expect(first).rejects.toThrow('why');
    expect(calls.has('key')).toBe(false);
    const second = join();
    answers[1]?.resolve('better');
    await expect(second).resolves.toBe('better');
    expect(started).toHaveLength(2);
  });

  it('with other keys are others', () => {
    const { started, join } = setUp();
    void join();
    void join(undefined, 'asked', 'another');
    expect(started).toHaveLength(2);
  });

  it('can be joined by whoever is told of the start', async () => {
    const calls = createSharedCalls<string>();
    const start = vi.fn(async (): Promise<string> => {
      if (start.mock.calls.length < 5) inner = calls.join('key', { priority: 'asked' }, start);
      return 'answer';
    });
    let inner: Promise<string> | undefined;
    await expect(calls.join('key', { priority: 'asked' }, start)).resolves.toBe('answer');
    await expect(inner).resolves.toBe('answer');
    expect(start).toHaveBeenCalledOnce();
  });
});

describe('who cancels', () => {
  it('ends their own wait alone', async () => {
    const { started, answers, join } = setUp();
    const controller = new AbortController();
    const leaves = join(controller.signal);
    const stays = join();
    controller.abort();
    await expect(leaves).rejects.toMatchObject({ code: 'Cancelled' });
    expect(started[0]?.signal.aborted).toBe(false);
    answers[0]?.resolve('answer');
    await expect(stays).resolves.toBe('answer');
  });

  it('ends the call as the last, and the next one starts another', async () => {
    const { started, join } = setUp();
    const [one, two] = [new AbortController(), new AbortController()];
    const all = Promise.allSettled([join(one.signal), join(two.signal)]);
    one.abort();
    two.abort();
    await all;
    expect(started[0]?.signal.aborted).toBe(true);
    void join();
    expect(started).toHaveLength(2);
    expect(started[1]?.signal.aborted).toBe(false);
  });

  it('before asking starts nothing', async () => {
    const { started, join } = setUp();
    await expect(join(AbortSignal.abort())).rejects.toMatchObject({ code: 'Cancelled' });
    expect(started).toHaveLength(0);
  });

  it('leaves no failure unheard', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    const { answers, join } = setUp();
    const controller = new AbortController();
    const leaves = join(controller.signal);
    controller.abort();
    await expect(leaves).rejects.toMatchObject({ code: 'Cancelled' });
    answers[0]?.reject(new Error('too late'));
    await new Promise(setImmediate);
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});

describe('the priority of a call', () => {
  it('is the most urgent of those who still wait', async () => {
    const { started, join } = setUp();
    const [visible, asked] = [new AbortController(), new AbortController()];
    void join(undefined, 'background');
    const priority = () => started[0]?.priority();
    expect(priority()).toBe('background');
    const all = Promise.allSettled([join(visible.signal, 'visible'), join(asked.signal, 'asked')]);
    expect(priority()).toBe('asked');
    asked.abort();
    await new Promise(setImmediate);
    expect(priority()).toBe('visible');
    visible.abort();
    await all;
    expect(priority()).toBe('background');
  });
});

describe('ending calls', () => {
  it('ends those whose key passes, for all who wait', async () => {
    const { calls, started, join } = setUp();
    const ended = Promise.allSettled([join(), join()]);
    void join(undefined, 'asked', 'another');
    calls.end((key) => key === 'key');
    await expect(ended).resolves.toMatchObject([{ reason: { code: 'Cancelled' } }, { reason: { code: 'Cancelled' } }]);
    expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });
});
