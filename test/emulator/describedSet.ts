/**
 * A configuration set as DescribeConfigurationSet answers it when all four attributes are asked for, with times as
 * `toISOString()` writes them. A type and not an interface, so that it can be written as XML member by member.
 */
export type DescribedSet = {
  readonly ConfigurationSet: { readonly Name: string };
  readonly EventDestinations?: readonly EventDestination[];
  readonly TrackingOptions?: { readonly CustomRedirectDomain?: string };
  readonly DeliveryOptions?: { readonly TlsPolicy?: string };
  readonly ReputationOptions?: ReputationOptions;
};

export type EventDestination = {
  readonly Name: string;
  readonly Enabled?: boolean;
  readonly MatchingEventTypes?: readonly string[];
  readonly KinesisFirehoseDestination?: { readonly IAMRoleARN: string; readonly DeliveryStreamARN: string };
  readonly CloudWatchDestination?: { readonly DimensionConfigurations: readonly Dimension[] };
  readonly SNSDestination?: { readonly TopicARN: string };
};

export type Dimension = {
  readonly DimensionName: string;
  readonly DimensionValueSource: string;
  readonly DefaultDimensionValue: string;
};

export type ReputationOptions = {
  readonly SendingEnabled?: boolean;
  readonly ReputationMetricsEnabled?: boolean;
  readonly LastFreshStart?: string;
};

/** The event types that the API's model names, in its order. */
export const eventTypes = [
  'send',
  'reject',
  'bounce',
  'complaint',
  'delivery',
  'open',
  'click',
  'renderingFailure',
] as const;
