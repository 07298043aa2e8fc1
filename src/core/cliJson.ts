import type { Details } from './configurationSet.ts';

/**
 * Every member that an answer of DescribeConfigurationSet can hold, in the model's order (API version 2010-12-01). One flat list is enough:
 * no two members of one object stand the other way round in another.
 */
const members = [
  'ConfigurationSet',
  'EventDestinations',
  'Name',
  'Enabled',
  'MatchingEventTypes',
  'KinesisFirehoseDestination',
  'IAMRoleARN',
  'DeliveryStreamARN',
  'CloudWatchDestination',
  'DimensionConfigurations',
  'DimensionName',
  'DimensionValueSource',
  'DefaultDimensionValue',
  'SNSDestination',
  'TopicARN',
  'TrackingOptions',
  'CustomRedirectDomain',
  'DeliveryOptions',
  'TlsPolicy',
  'ReputationOptions',
  'SendingEnabled',
  'ReputationMetricsEnabled',
  'LastFreshStart',
];

/** Several answers as one JSON list, each as `cliJson` writes it. */
export function cliJsonOfAll(all: readonly Details[]): string {
  return `${JSON.stringify(all, members, 4)}\n`;
}

/** The answer as `aws ses describe-configuration-set` prints it: its members and no others, indented by four spaces. */
export function cliJson(details: Details): string {
  return `${JSON.stringify(details, members, 4)}\n`;
}
