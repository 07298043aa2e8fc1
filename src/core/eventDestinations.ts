import type { Details } from './configurationSet.ts';

/** Where a set publishes events about its mail, as DescribeConfigurationSet answers it. */
export type EventDestination = NonNullable<Details['EventDestinations']>[number];

/** The event types that the API knows, in its model's order. It may answer others: they were enabled through a newer API. */
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

export type EventType = (typeof eventTypes)[number];

/** Amazon SES takes this many event destinations in one configuration set (Amazon SES quotas). */
export const maximumDestinations = 10;

/** Whether a destination is enabled and receives this type of event. */
export function receives({ Enabled, MatchingEventTypes = [] }: EventDestination, type: string): boolean {
  return Enabled === true && MatchingEventTypes.some((matching) => matching === type);
}

/** Whether a destination is switched off, so that nothing happens to its events. */
export function isOff({ Enabled }: EventDestination): boolean {
  return Enabled === false;
}

/** The ARNs of what a destination publishes to; none for CloudWatch, and for a target that this API cannot express. */
export function targetArns({ SNSDestination, KinesisFirehoseDestination }: EventDestination): readonly string[] {
  const arns = [SNSDestination?.TopicARN, KinesisFirehoseDestination?.DeliveryStreamARN];
  return arns.filter((arn) => arn !== undefined);
}

/** Whether the answer names no place for a destination's events at all. */
export function hasNoTarget({ CloudWatchDestination, ...destination }: EventDestination): boolean {
  return CloudWatchDestination === undefined && targetArns(destination).length === 0;
}
