import { type DescribedSet, type EventDestination, eventTypes } from '../describedSet.ts';
import {
  cloudWatchDestination,
  configurationSet,
  dimension,
  firehoseDestination,
  type Place,
  snsDestination,
} from './build.ts';

const place: Place = { account: '111122223333', region: 'eu-west-1' };
const nameCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const words = ['mail', 'news', 'orders', 'alerts', 'billing', 'support', 'team', 'eu', 'prod', 'v2', 'bulk', 'daily'];

type Random = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
};

/**
 * So many valid configuration sets with different names, the same ones for the same seed. Two hundred or more hold every
 * member and value that the API's model has.
 */
export function generateSets(count: number, seed: number): readonly DescribedSet[] {
  const random = createRandom(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(randomName(random));
  return [...names].map((name) => randomSet(name, random));
}

function randomSet(name: string, random: Random): DescribedSet {
  const destinations = Array.from({ length: random.chance(0.05) ? 10 : random.below(4) }, (_, index) =>
    randomDestination(`destination-${index + 1}`, random),
  );
  return configurationSet(name, {
    destinations,
    ...(random.chance(0.5) && {
      redirectDomain: `${random.pick(['links', 'track', 'click'])}.example-${random.below(100)}.com`,
    }),
    tls: random.pick(['Require', 'Optional']),
    sending: random.chance(0.8),
    metrics: random.chance(0.5),
    ...(random.chance(0.3) && {
      freshStart: new Date(1_500_000_000_000 + random.below(300_000_000) * 1_000 + random.below(1_000)).toISOString(),
    }),
  });
}

function randomDestination(name: string, random: Random): EventDestination {
  const events = eventTypes.filter(() => random.chance(0.5));
  const options = { events: events.length > 0 ? events : [...eventTypes], enabled: random.chance(0.8) };
  return random.pick([
    () => snsDestination(name, place, randomText(20, random), options),
    () =>
      firehoseDestination(name, place, { stream: randomText(30, random), role: randomText(12, random), ...options }),
    () => cloudWatchDestination(name, randomDimensions(random), options),
  ])();
}

function randomDimensions(random: Random) {
  return Array.from({ length: 1 + random.below(10) }, (_, index) =>
    dimension(
      `${random.pick(['ses:', ''])}${randomText(random.chance(0.02) ? 240 : 12, random)}-${index}`,
      random.pick(['messageTag', 'emailHeader', 'linkTag']),
      `${randomText(random.chance(0.02) ? 240 : 8, random)}${random.pick(['', '@example.com'])}`,
    ),
  );
}

/** Mostly a name as people give them, now and then any that the rule allows, at every length. */
function randomName(random: Random): string {
  if (random.chance(0.1)) return randomText(1 + random.below(64), random);
  const separator = random.pick(['-', '_']);
  const parts = Array.from({ length: 2 + random.below(2) }, () => words[random.below(words.length)]);
  return [...parts, random.below(100_000)].join(separator);
}

function randomText(length: number, random: Random): string {
  return Array.from({ length }, () => nameCharacters[random.below(nameCharacters.length)]).join('');
}

/** The mulberry32 generator: the same numbers on every machine. */
function createRandom(seed: number): Random {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}
