import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSnapshots } from '../../../src/core/compare/snapshots.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { createAccess } from '../aws/access.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'receipts' };
const account = ['111122223333', 'eu-west-1'] as const;

let emulator: Emulator;
let folder: string;
let minutes = 0;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
beforeEach(async () => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
  folder = await mkdtemp(join(tmpdir(), 'ses-snapshots-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
afterAll(() => emulator.stop());

/** A window of the editor. */
function open() {
  const now = () => Date.now() + minutes * 60_000;
  const { catalog, past } = createAccess(emulator, { folder, now });
  if (past === undefined) throw new Error('nothing is kept');
  const snapshots = createSnapshots({ catalog, past });
  const policies = async () =>
    (await snapshots.of(target)).map(({ details }) => details.DeliveryOptions?.TlsPolicy ?? 'none');
  /** Describes the set once Amazon SES has it so, a minute after the last time, and waits until that is kept. */
  const describeWith = async (TlsPolicy: 'Require' | 'Optional') => {
    minutes += 1;
    const sets = emulator.sets(...account);
    const changed = sets.map((set) =>
      set.ConfigurationSet.Name === target.name ? { ...set, DeliveryOptions: { TlsPolicy } } : set,
    );
    emulator.putSets(...account, changed);
    await catalog.describe(target, { refresh: true });
    await vi.waitFor(async () => expect((await policies())[0]).toBe(TlsPolicy));
  };
  const isChanged = (expected: boolean) => vi.waitFor(() => expect(snapshots.hasChanged(target)).toBe(expected));
  return { catalog, snapshots, policies, describeWith, isChanged };
}

describe('a set that the user looks at', () => {
  it('has changed once it is described otherwise, until they leave it', async () => {
    const { snapshots, describeWith, isChanged } = open();
    snapshots.look(target);
    await describeWith('Require');
    await vi.waitFor(async () => expect(await snapshots.lastLook(target)).toBeDefined());
    const told: unknown[] = [];
    snapshots.onDidChange((changed) => told.push(changed));
    await describeWith('Optional');
    await isChanged(true);
    snapshots.leave(target);
    await isChanged(false);
    expect(told).toEqual([target, target]);
  });

  it('has changed in the next window too, by what is kept alone', async () => {
    const { snapshots, describeWith, isChanged } = open();
    snapshots.look(target);
    await describeWith('Require');
    await vi.waitFor(async () => expect(await snapshots.lastLook(target)).toBeDefined());
    await describeWith('Optional');
    await isChanged(true);
    emulator.clearRequests();
    const next = open();
    expect(next.catalog.described(target)).toBeUndefined();
    await next.isChanged(true);
    expect(emulator.requests).toEqual([]);
    expect((await next.snapshots.lastLook(target))?.details.DeliveryOptions?.TlsPolicy).toBe('Require');
  });

  it('has not changed for who never looked', async () => {
    const { snapshots, describeWith, policies } = open();
    await describeWith('Require');
    await describeWith('Optional');
    expect(await policies()).toEqual(['Optional', 'Require']);
    expect(snapshots.hasChanged(target)).toBe(false);
  });
});

describe('clearing the cache', () => {
  it('forgets the states, and what changed', async () => {
    const { catalog, snapshots, describeWith, policies, isChanged } = open();
    snapshots.look(target);
    await describeWith('Require');
    await vi.waitFor(async () => expect(await snapshots.lastLook(target)).toBeDefined());
    await describeWith('Optional');
    await isChanged(true);
    await catalog.clear();
    await isChanged(false);
    expect(await policies()).toEqual([]);
  });
});

describe('the states of a set', () => {
  it('are none of a set of the same name in another account', async () => {
    const { snapshots, describeWith } = open();
    await describeWith('Require');
    expect(await snapshots.of({ ...target, profile: 'dev' })).toEqual([]);
  });
});
