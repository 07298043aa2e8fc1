import type { ApiCall } from '../../../src/core/exports/apiCalls.ts';

/** A configuration as the HCL parser gives it: blocks by type and label, each a list; references as `${…}`. */
export interface Configuration {
  readonly resource: {
    readonly aws_ses_configuration_set: Readonly<Record<string, readonly SetBlock[]>>;
    readonly aws_ses_event_destination?: Readonly<Record<string, readonly DestinationBlock[]>>;
  };
}

interface SetBlock {
  readonly name: string;
  readonly reputation_metrics_enabled?: boolean;
  readonly sending_enabled?: boolean;
  readonly delivery_options?: readonly { readonly tls_policy: string }[];
  readonly tracking_options?: readonly { readonly custom_redirect_domain: string }[];
}

interface DestinationBlock {
  readonly name: string;
  readonly configuration_set_name: string;
  readonly enabled: boolean;
  readonly matching_types: readonly string[];
  readonly sns_destination?: readonly { readonly topic_arn: string }[];
  readonly kinesis_destination?: readonly { readonly stream_arn: string; readonly role_arn: string }[];
  readonly cloudwatch_destination?: readonly {
    readonly dimension_name: string;
    readonly value_source: string;
    readonly default_value: string;
  }[];
}

/** The calls by which the AWS provider makes the one set of a configuration (`internal/service/ses` in its source). */
export function callsOf({ resource }: Configuration): readonly ApiCall[] {
  const [[label, [set]] = ['', []]] = Object.entries(resource.aws_ses_configuration_set);
  if (!set) throw new TypeError('The configuration has to make one set.');
  const name = { ConfigurationSetName: set.name };
  const destinations = Object.entries(resource.aws_ses_event_destination ?? {})
    .toSorted(([left], [right]) => numberOf(left) - numberOf(right))
    .flatMap(([, blocks]) => blocks);
  return [
    { operation: 'CreateConfigurationSet', input: { ConfigurationSet: { Name: set.name } } },
    ...destinations.map((block) => {
      expectReference(block, label);
      return {
        operation: 'CreateConfigurationSetEventDestination',
        input: { ...name, EventDestination: destinationOf(block) },
      };
    }),
    ...(set.tracking_options ?? []).map(({ custom_redirect_domain: CustomRedirectDomain }) => ({
      operation: 'CreateConfigurationSetTrackingOptions',
      input: { ...name, TrackingOptions: { CustomRedirectDomain } },
    })),
    ...(set.delivery_options ?? []).map(({ tls_policy: TlsPolicy }) => ({
      operation: 'PutConfigurationSetDeliveryOptions',
      input: { ...name, DeliveryOptions: { TlsPolicy } },
    })),
    ...(set.reputation_metrics_enabled ? [switched('UpdateConfigurationSetReputationMetricsEnabled', name, true)] : []),
    ...(set.sending_enabled === false ? [switched('UpdateConfigurationSetSendingEnabled', name, false)] : []),
  ];
}

function switched(operation: string, name: { readonly ConfigurationSetName: string }, Enabled: boolean): ApiCall {
  return { operation, input: { ...name, Enabled } };
}

function numberOf(label: string): number {
  return Number(label.slice(label.lastIndexOf('_') + 1));
}

function expectReference({ configuration_set_name: reference }: DestinationBlock, label: string): void {
  if (reference !== `\${aws_ses_configuration_set.${label}.name}`)
    throw new TypeError(`${reference} is no reference to ${label}.`);
}

function destinationOf({ name, enabled, matching_types, ...places }: DestinationBlock) {
  const { sns_destination: [topic] = [], kinesis_destination: [stream] = [], cloudwatch_destination } = places;
  return {
    Name: name,
    Enabled: enabled,
    MatchingEventTypes: matching_types,
    ...(topic && { SNSDestination: { TopicARN: topic.topic_arn } }),
    ...(stream && {
      KinesisFirehoseDestination: { IAMRoleARN: stream.role_arn, DeliveryStreamARN: stream.stream_arn },
    }),
    ...(cloudwatch_destination && {
      CloudWatchDestination: {
        DimensionConfigurations: cloudwatch_destination.map((dimension) => ({
          DimensionName: dimension.dimension_name,
          DimensionValueSource: dimension.value_source,
          DefaultDimensionValue: dimension.default_value,
        })),
      },
    }),
  };
}
