import { describe, expect, it } from 'vitest';
import { cancelled, Problem } from '../../../src/core/aws/problem.ts';
import { describeAll, type Run } from '../../../src/core/overview/describeAll.ts';

const problem = (code: string) => new Problem(code, { summary: code, message: code });

/** A run over these names, in which each description ends when the test says so. */
function start(names: readonly string[]) {
  const calls: { name: string; interactive: boolean; end: (error?: Problem) => Promise<void>; signal: AbortSignal }[] =
    [];
  let begun = Promise.withResolvers<void>();
  const run: Run = describeAll({
    names,
    describe: (name, { signal, interactive }) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => reject(cancelled()));
      const end = async (error?: Problem) => {
        begun = Promise.withResolvers<void>();
        if (error) reject(error);
        else resolve();
        await Promise.race([begun.promise, settled()]);
      };
      calls.push({ name, interactive, signal, end });
      begun.resolve();
      return promise;
    },
    onChange: () => undefined,
  });
  const last = () => calls.at(-1) ?? expect.unreachable('nothing was begun');
  return { run, calls, last, names: () => calls.map(({ name }) => name) };
}

/** Until whatever follows has followed. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a run over sets', () => {
  it('describes them one after the other, and may prompt for the first alone', async () => {
    const { run, calls, last, names } = start(['a', 'b', 'c']);
    expect(names()).toEqual(['a']);
    await last().end();
    expect(run.progress()).toEqual({ done: 1, total: 3, isPaused: false, problem: undefined });
    await last().end();
    await last().end();
    await run.over;
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(calls.map(({ interactive }) => interactive)).toEqual([true, false, false]);
    expect(run.progress().done).toBe(3);
  });

  it('begins nothing while it is paused, and goes on where it was', async () => {
    const { run, calls, last, names } = start(['a', 'b']);
    run.pause();
    await last().end();
    await settled();
    expect(names()).toEqual(['a']);
    expect(run.progress()).toMatchObject({ done: 1, isPaused: true });
    run.resume();
    await settled();
    expect(names()).toEqual(['a', 'b']);
    expect(calls[1]?.interactive).toBe(true);
  });

  it('ends when it is cancelled, and the call that is under way with it', async () => {
    const { run, last, names } = start(['a', 'b']);
    run.cancel();
    await run.over;
    expect(last().signal.aborted).toBe(true);
    expect(names()).toEqual(['a']);
  });

  it('ends when it is cancelled while it is paused, and cannot be paused after that', async () => {
    const { run, last } = start(['a', 'b']);
    run.pause();
    await last().end();
    run.cancel();
    run.pause();
    await run.over;
    expect(run.progress().isPaused).toBe(false);
  });

  it('ends where all that waits is stopped', async () => {
    const { run, last, names } = start(['a', 'b']);
    await last().end(cancelled());
    await run.over;
    expect(names()).toEqual(['a']);
  });

  it('passes over what fails for one set, and pauses after three in a row, with these to begin with', async () => {
    const { run, last, names } = start(['a', 'b', 'c', 'd', 'e']);
    await last().end(problem('Timeout'));
    await last().end();
    for (const code of ['Timeout', 'Timeout', 'Network']) await last().end(problem(code));
    await settled();
    expect(names()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(run.progress()).toMatchObject({ done: 2, isPaused: true, problem: { code: 'Network' } });
    run.resume();
    await settled();
    expect(names().at(-1)).toBe('c');
    expect(run.progress()).toMatchObject({ isPaused: false, problem: undefined });
  });

  it('does not count sets that are gone as failures', async () => {
    const { run, last, names } = start(['a', 'b', 'c', 'd', 'e']);
    for (let each = 0; each < 4; each += 1) await last().end(problem('ConfigurationSetDoesNotExist'));
    expect(names()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(run.progress().isPaused).toBe(false);
  });

  it('pauses at once where somebody has to sign in, and begins with that set again', async () => {
    const { run, last, names } = start(['a', 'b']);
    await last().end();
    await last().end(problem('SignInNeeded'));
    await settled();
    expect(run.progress()).toMatchObject({ done: 1, isPaused: true, problem: { code: 'SignInNeeded' } });
    run.resume();
    await settled();
    expect(names()).toEqual(['a', 'b', 'b']);
    expect(last().interactive).toBe(true);
  });

  it('rejects with what nobody expects', async () => {
    const run = describeAll({
      names: ['a'],
      describe: () => Promise.reject(new TypeError('a mistake')),
      onChange: () => undefined,
    });
    await expect(run.over).rejects.toThrow(TypeError);
  });
});
