import { describe, expect, it } from 'vitest';
import { hasChanged, lastLook, type Seen, withDescription, withLook } from '../../../src/core/compare/seen.ts';
import { type Attribute, allAttributes, type Details } from '../../../src/core/configurationSet.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const nothing: Seen = { snapshots: [] };
type Policy = 'Require' | 'Optional';

const withTls = (TlsPolicy: Policy, rest: Partial<Details> = {}): Details => ({
  ConfigurationSet: { Name: 'news' },
  DeliveryOptions: { TlsPolicy },
  ...rest,
});
/** What is kept once the set was described so, minute by minute. */
const described = (seen: Seen, details: Details, minute: number, attributes: readonly Attribute[] = allAttributes) =>
  withDescription(seen, { details, attributes, at: at(minute) });
const see = (policies: readonly Policy[], from: Seen = nothing, start = 1): Seen =>
  policies.reduce((seen, policy, index) => described(seen, withTls(policy), start + index) ?? seen, from);
const look = (seen: Seen) => withLook(seen) ?? seen;
const kept = ({ snapshots }: Seen) =>
  snapshots.map(({ at: time, details }) => [time, details.DeliveryOptions?.TlsPolicy]);

describe('the states that a set was seen in', () => {
  it('are kept when something changed, the newest first, each with the time it was first seen', () => {
    expect(kept(see(['Require', 'Require', 'Optional']))).toEqual([
      [at(3), 'Optional'],
      [at(1), 'Require'],
    ]);
  });

  it('are nothing new by the order of destinations or by when sending was switched on', () => {
    const destinations = ['a', 'b'].map((Name) => ({ Name, MatchingEventTypes: [] }));
    const seen = described(nothing, withTls('Require', { EventDestinations: destinations }), 1) ?? nothing;
    const again = withTls('Require', {
      EventDestinations: destinations.toReversed(),
      ReputationOptions: { LastFreshStart: at(0) },
    });
    expect(kept(seen)).toHaveLength(1);
    expect(described(seen, again, 2)).toBeUndefined();
  });

  it('are at most ten', () => {
    const policies = Array.from({ length: 12 }, (_, index): Policy => (index % 2 === 0 ? 'Require' : 'Optional'));
    const states = kept(see(policies));
    expect(states).toHaveLength(10);
    expect(states.at(-1)).toEqual([at(3), 'Require']);
  });

  it('are none of what was asked for in part', () => {
    expect(described(nothing, withTls('Require'), 1, ['deliveryOptions'])).toBeUndefined();
  });

  it('stay in order where another window has kept a later one', () => {
    expect(described(see(['Require'], nothing, 5), withTls('Optional'), 4)).toBeUndefined();
  });
});

describe('what changed since the last look', () => {
  it('is nothing where the user never looked', () => {
    const seen = see(['Require', 'Optional']);
    expect(hasChanged(seen)).toBe(false);
    expect(lastLook(seen)).toBeUndefined();
  });

  it('is what came after it, until the next look', () => {
    const seen = see(['Optional'], look(see(['Require'])), 2);
    expect(hasChanged(seen)).toBe(true);
    expect(lastLook(seen)?.at).toEqual(at(1));
    expect(hasChanged(look(seen))).toBe(false);
  });

  it('is nothing where all is again as it was', () => {
    expect(hasChanged(see(['Optional', 'Require'], look(see(['Require'])), 2))).toBe(false);
  });

  it('is told from the oldest state that is kept where the one looked at is older', () => {
    const policies = Array.from({ length: 11 }, (_, index): Policy => (index % 2 === 0 ? 'Optional' : 'Require'));
    const seen = see(policies, look(see(['Require'])), 2);
    expect(lastLook(seen)?.at).toEqual(at(3));
    expect(hasChanged(seen)).toBe(true);
  });

  it('is looked at once', () => {
    expect(withLook(look(see(['Require'])))).toBeUndefined();
    expect(withLook(nothing)).toBeUndefined();
  });
});
