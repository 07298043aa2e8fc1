import { eventTypes } from '../eventDestinations.ts';
import { markArn, placeOf } from './arnMarks.ts';
import type { Comparable, ComparableDestination, ComparableDimension, Origin } from './comparable.ts';

/** A set in its normal form: two of them are alike exactly where they do the same to mail. */
export type Normalized = Omit<Comparable, 'EventDestinations'> & {
  readonly EventDestinations?: readonly ComparableDestination[];
};

/**
 * The normal form of a set, for comparison. Destinations and dimensions stand by name and event types in the API's order, for their order
 * means nothing; ARNs carry marks for the set's own place. What is absent stays absent. When sending was last switched on again is left out: it is
 * history, and differs everywhere.
 */
export function normalize(set: Comparable, origin: Origin): Normalized {
  const place = placeOf(set, origin);
  const destinations = (set.EventDestinations ?? []).map((each) => normalizeDestination(each, place));
  const redirectDomain = set.TrackingOptions?.CustomRedirectDomain;
  const tlsPolicy = set.DeliveryOptions?.TlsPolicy;
  const { SendingEnabled, ReputationMetricsEnabled } = set.ReputationOptions ?? {};
  return {
    ConfigurationSet: { Name: set.ConfigurationSet?.Name },
    ...(destinations.length > 0 && { EventDestinations: destinations.sort(by(({ Name = '' }) => Name)) }),
    ...(redirectDomain !== undefined && { TrackingOptions: { CustomRedirectDomain: redirectDomain } }),
    ...(tlsPolicy !== undefined && { DeliveryOptions: { TlsPolicy: tlsPolicy } }),
    ...((SendingEnabled ?? ReputationMetricsEnabled) !== undefined && {
      ReputationOptions: { SendingEnabled, ReputationMetricsEnabled },
    }),
  };
}

/** The normal form as a text of lines, for a diff. */
export function comparableText(set: Comparable, origin: Origin): string {
  return `${JSON.stringify(normalize(set, origin), undefined, 4)}\n`;
}

function normalizeDestination(destination: ComparableDestination, place: Origin): ComparableDestination {
  const { Name, Enabled, MatchingEventTypes = [], ...target } = destination;
  const { SNSDestination, KinesisFirehoseDestination, CloudWatchDestination } = target;
  const marked = (arn: string | undefined) => arn && markArn(arn, place);
  const dimensions = CloudWatchDestination?.DimensionConfigurations ?? [];
  return {
    Name,
    Enabled,
    MatchingEventTypes: [...new Set(MatchingEventTypes)].sort(by(rankOfType)),
    ...(KinesisFirehoseDestination && {
      KinesisFirehoseDestination: {
        IAMRoleARN: marked(KinesisFirehoseDestination.IAMRoleARN),
        DeliveryStreamARN: marked(KinesisFirehoseDestination.DeliveryStreamARN),
      },
    }),
    ...(CloudWatchDestination && {
      CloudWatchDestination: {
        DimensionConfigurations: dimensions.map(ordered).sort(by(({ DimensionName = '' }) => DimensionName)),
      },
    }),
    ...(SNSDestination && { SNSDestination: { TopicARN: marked(SNSDestination.TopicARN) } }),
  };
}

/** The members in the API's order, whatever order a file has them in. */
function ordered({ DimensionName, DimensionValueSource, DefaultDimensionValue }: ComparableDimension) {
  return { DimensionName, DimensionValueSource, DefaultDimensionValue };
}

const ranks: ReadonlyMap<string, number> = new Map(eventTypes.map((type, index) => [type, index]));

/** The types that the API knows come first, in its order; others follow by their names. */
function rankOfType(type: string): string {
  return `${ranks.get(type) ?? `9${type}`}`;
}

/** Compares by a key, in the order of code units: the same on every machine. */
function by<Value>(keyOf: (value: Value) => string): (one: Value, other: Value) => number {
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -1 : Number(a > b);
  };
}
