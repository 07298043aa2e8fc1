import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshots, type Snapshots } from '../../../src/compare/snapshots.ts';
import type { Change, Described } from '../../../src/core/aws/catalog.ts';
import { createStoreFolder } from '../../../src/core/aws/storeFolder.ts';
import { type Attribute, allAttributes, type Details } from '../../../src/core/configurationSet.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const withTls = (TlsPolicy: 'Require' | 'Optional', rest: Partial<Details> = {}): Details => ({
  ConfigurationSet: { Name: 'news' },
  DeliveryOptions: { TlsPolicy },
  ...rest,
});

describe('the states that a set was seen in', () => {
  let folder: string;
  let snapshots: Snapshots;
  let described: Described | undefined;
  const listeners = new Set<(change: Change) => void>();
  const catalog = {
    described: () => described,
    onDidChange(listener: (change: Change) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const open = () => createSnapshots(catalog, createStoreFolder(folder), { warn: () => undefined });
  const see = (details: Details, minute: number, attributes: readonly Attribute[] = allAttributes) => {
    described = { state: 'fresh', details, attributes, at: at(minute) };
    for (const listener of listeners) listener({ scope: target, name: target.name });
  };
  const seen = async () =>
    (await snapshots.of(target)).map(({ at: time, details }) => [time, details.DeliveryOptions?.TlsPolicy]);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-snapshots-'));
    snapshots = open();
  });
  afterEach(async () => {
    snapshots.dispose();
    await rm(folder, { recursive: true });
  });

  it('are kept when something changed, the newest first, each with the time it was first seen', async () => {
    see(withTls('Require'), 1);
    see(withTls('Require'), 2);
    see(withTls('Optional'), 3);
    expect(await seen()).toEqual([
      [at(3), 'Optional'],
      [at(1), 'Require'],
    ]);
  });

  it('are still there in the next window', async () => {
    see(withTls('Require'), 1);
    await snapshots.of(target);
    snapshots.dispose();
    snapshots = open();
    expect(await seen()).toEqual([[at(1), 'Require']]);
  });

  it('do not differ by the order of destinations or by when sending was switched on', async () => {
    const destinations = ['a', 'b'].map((Name) => ({ Name, MatchingEventTypes: [] }));
    see(withTls('Require', { EventDestinations: destinations }), 1);
    see(
      withTls('Require', {
        EventDestinations: destinations.toReversed(),
        ReputationOptions: { LastFreshStart: at(0) },
      }),
      2,
    );
    expect(await seen()).toEqual([[at(1), 'Require']]);
  });

  it('are at most ten', async () => {
    for (let minute = 1; minute <= 12; minute += 1) see(withTls(minute % 2 === 0 ? 'Require' : 'Optional'), minute);
    const states = await seen();
    expect(states).toHaveLength(10);
    expect(states.at(-1)).toEqual([at(3), 'Optional']);
  });

  it('are none of what was asked for in part, or could not be refreshed', async () => {
    see(withTls('Require'), 1, ['deliveryOptions']);
    expect(await seen()).toEqual([]);
  });

  it('are not put in the wrong order by an answer that another window kept before', async () => {
    see(withTls('Require'), 5);
    see(withTls('Optional'), 4);
    expect(await seen()).toEqual([[at(5), 'Require']]);
  });

  it('end with the window', () => {
    snapshots.dispose();
    expect(listeners.size).toBe(0);
  });
});
