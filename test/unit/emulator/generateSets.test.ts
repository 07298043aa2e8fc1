import { describe, expect, it } from 'vitest';
import { isName } from '../../../src/core/configurationSet.ts';
import { eventTypes } from '../../emulator/describedSet.ts';
import { generateSets } from '../../emulator/index.ts';

describe('generated sets', () => {
  const sets = generateSets(200, 1);
  const destinations = sets.flatMap(({ EventDestinations = [] }) => EventDestinations);
  const dimensions = destinations.flatMap((one) => one.CloudWatchDestination?.DimensionConfigurations ?? []);

  it('are the same for the same seed, and others for another', () => {
    expect(generateSets(200, 1)).toEqual(sets);
    expect(generateSets(200, 2)).not.toEqual(sets);
  });

  it('have different names that SES would take', () => {
    const names = sets.map(({ ConfigurationSet }) => ConfigurationSet.Name);
    expect(names.filter((name) => !isName(name))).toEqual([]);
    expect(new Set(names).size).toBe(200);
  });

  it('keep to the limits: ten destinations with one target each, ten dimensions, 256 characters', () => {
    for (const one of destinations) {
      const targets = [one.SNSDestination, one.KinesisFirehoseDestination, one.CloudWatchDestination];
      expect(targets.filter(Boolean)).toHaveLength(1);
      expect(one.CloudWatchDestination?.DimensionConfigurations.length ?? 0).toBeLessThanOrEqual(10);
    }
    expect(Math.max(...sets.map(({ EventDestinations = [] }) => EventDestinations.length))).toBe(10);
    for (const { DimensionName, DefaultDimensionValue } of dimensions) {
      expect(DimensionName).toMatch(/^[A-Za-z0-9_:-]{1,256}$/);
      expect(DefaultDimensionValue).toMatch(/^[A-Za-z0-9_@.-]{1,256}$/);
    }
  });

  it('hold every member and value of the model', () => {
    const all = <Value>(values: readonly Value[]) => [...new Set(values)].sort();
    expect(all(destinations.flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes))).toEqual(
      [...eventTypes].sort(),
    );
    expect(all(destinations.map(({ Enabled }) => Enabled))).toEqual([false, true]);
    expect(destinations.some((one) => one.SNSDestination)).toBe(true);
    expect(destinations.some((one) => one.KinesisFirehoseDestination)).toBe(true);
    expect(all(dimensions.map((one) => one.DimensionValueSource))).toEqual(['emailHeader', 'linkTag', 'messageTag']);
    expect(all(sets.map((set) => set.TrackingOptions?.CustomRedirectDomain !== undefined))).toEqual([false, true]);
    expect(all(sets.map((set) => set.DeliveryOptions?.TlsPolicy))).toEqual(['Optional', 'Require']);
    expect(all(sets.map((set) => set.ReputationOptions?.SendingEnabled))).toEqual([false, true]);
    expect(all(sets.map((set) => set.ReputationOptions?.ReputationMetricsEnabled))).toEqual([false, true]);
    expect(all(sets.map((set) => set.ReputationOptions?.LastFreshStart !== undefined))).toEqual([false, true]);
  });
});
