import { describe, expect, it } from 'vitest';
import { createLoads } from '../../../src/tree/loads.ts';
import { handCatalog, problem, scope } from './fakes.ts';

const options = { interactive: true, priority: 'visible' } as const;

function started() {
  const catalog = handCatalog();
  const changes: string[] = [];
  const loads = createLoads(catalog, ({ region }) => changes.push(region));
  const over = loads.start(scope, options);
  const [call] = catalog.calls;
  if (call === undefined) throw new Error('no call was made');
  return { catalog, changes, loads, over, call };
}

describe('a load of a region', () => {
  it('is one call, however often it is started', async () => {
    const { catalog, loads, call, over } = started();
    for (let press = 0; press < 20; press++) void loads.start(scope, { ...options, refresh: true });
    expect(catalog.calls).toHaveLength(1);
    call.answer.resolve([]);
    await over;
    void loads.start(scope, options);
    expect(catalog.calls).toHaveLength(2);
  });

  it('waits as loading, with the names that came', () => {
    const { catalog, loads } = started();
    expect(loads.stateOf(scope)).toEqual({ state: 'loading', names: [] });
    catalog.set(scope, { state: 'loading', names: ['a'] });
    expect(loads.stateOf(scope)).toEqual({ state: 'loading', names: ['a'] });
  });

  it('tells when it begins and when it is over', async () => {
    const { changes, call, over } = started();
    expect(changes).toEqual(['eu-west-1']);
    call.answer.resolve([]);
    await over;
    expect(changes).toEqual(['eu-west-1', 'eu-west-1']);
  });

  it('that failed says so for as long as the catalog does', async () => {
    const { catalog, loads, call, over } = started();
    const failed = { state: 'failed', problem: problem('AccessDenied') } as const;
    catalog.set(scope, failed);
    call.answer.reject(failed.problem);
    await over;
    expect(loads.stateOf(scope)).toEqual(failed);
    catalog.forget();
    expect(loads.stateOf(scope)).toEqual({ state: 'unknown' });
  });

  it('says that it was stopped where Stop ended it, until the next one', async () => {
    const { loads, call, over } = started();
    call.answer.reject(problem('Cancelled'));
    await over;
    expect(loads.stateOf(scope)).toMatchObject({ state: 'failed', problem: { code: 'Cancelled' } });
    void loads.start(scope, options);
    expect(loads.stateOf(scope)).toEqual({ state: 'loading', names: [] });
  });

  it('leaves a complete list as it is where a refresh was stopped', async () => {
    const { catalog, loads, call, over } = started();
    const complete = { state: 'complete', names: ['a'], at: new Date() } as const;
    catalog.set(scope, complete);
    call.answer.reject(problem('Cancelled'));
    await over;
    expect(loads.stateOf(scope)).toEqual(complete);
  });
});

describe('a region that nobody can see any more', () => {
  it('is no longer waited for, and says nothing of it', async () => {
    const { loads, call, over } = started();
    loads.leave(scope);
    await over;
    expect(call.options?.signal?.aborted).toBe(true);
    expect(loads.isWaiting(scope)).toBe(false);
    expect(loads.stateOf(scope)).toEqual({ state: 'unknown' });
  });

  it('can be waited for anew at once', async () => {
    const { catalog, loads, over } = started();
    loads.leave(scope);
    void loads.start(scope, options);
    await over;
    expect(catalog.calls).toHaveLength(2);
    expect(loads.isWaiting(scope)).toBe(true);
  });

  it('is left when the view is disposed', () => {
    const { loads, call } = started();
    loads.dispose();
    expect(call.options?.signal?.aborted).toBe(true);
  });
});
