import type { DescribedSet, Dimension, EventDestination } from '../describedSet.ts';

/** Where resources of a sample live, for their ARNs. */
export type Place = { readonly account: string; readonly region: string };

type DestinationOptions = { readonly events: readonly string[]; readonly enabled?: boolean };

/** A destination that is an SNS topic. */
export function snsDestination(
  name: string,
  place: Place,
  topic: string,
  options: DestinationOptions,
): EventDestination {
  return {
    ...head(name, options),
    SNSDestination: { TopicARN: `arn:aws:sns:${place.region}:${place.account}:${topic}` },
  };
}

/** A destination that is a Firehose stream, with the role that SES writes to it as. */
export function firehoseDestination(
  name: string,
  place: Place,
  { stream, role, ...options }: DestinationOptions & { readonly stream: string; readonly role: string },
): EventDestination {
  return {
    ...head(name, options),
    KinesisFirehoseDestination: {
      IAMRoleARN: `arn:aws:iam::${place.account}:role/${role}`,
      DeliveryStreamARN: `arn:aws:firehose:${place.region}:${place.account}:deliverystream/${stream}`,
    },
  };
}

/** A destination that is CloudWatch metrics. */
export function cloudWatchDestination(
  name: string,
  dimensions: readonly Dimension[],
  options: DestinationOptions,
): EventDestination {
  return { ...head(name, options), CloudWatchDestination: { DimensionConfigurations: dimensions } };
}

/** A dimension of CloudWatch metrics. */
export function dimension(name: string, source: 'messageTag' | 'emailHeader' | 'linkTag', fallback: string): Dimension {
  return { DimensionName: name, DimensionValueSource: source, DefaultDimensionValue: fallback };
}

/** A set, its members in the model's order; what the options leave out is what SES makes of a new set. */
export function configurationSet(
  name: string,
  options: {
    readonly destinations?: readonly EventDestination[];
    readonly redirectDomain?: string;
    readonly tls?: 'Require' | 'Optional';
    readonly sending?: boolean;
    readonly metrics?: boolean;
    readonly freshStart?: string;
  } = {},
): DescribedSet {
  return {
    ConfigurationSet: { Name: name },
    EventDestinations: options.destinations ?? [],
    ...(options.redirectDomain !== undefined && { TrackingOptions: { CustomRedirectDomain: options.redirectDomain } }),
    DeliveryOptions: { TlsPolicy: options.tls ?? 'Optional' },
    ReputationOptions: {
      SendingEnabled: options.sending ?? true,
      ReputationMetricsEnabled: options.metrics ?? false,
      ...(options.freshStart !== undefined && { LastFreshStart: options.freshStart }),
    },
  };
}

function head(Name: string, { events, enabled = true }: DestinationOptions): EventDestination {
  return { Name, Enabled: enabled, MatchingEventTypes: events };
}
