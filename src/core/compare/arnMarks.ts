import { type Arn, parseArn } from '../arn.ts';
import { partitionOf } from '../partition.ts';
import type { Comparable, Origin } from './comparable.ts';

/** What stands for a set's own partition, region and account in its ARNs. */
export const marks = { partition: '{partition}', region: '{region}', account: '{account}' } as const;

/** For two descriptions of one set: no mark stands in its ARNs. */
export const nowhere: Origin = { region: '', account: '' };

/**
 * An ARN in which what belongs to the set's own place is replaced by marks: the same set in another region or account then reads the same.
 * What is elsewhere stays as it is, for that is a difference. Text that is no ARN is returned as it is.
 */
export function markArn(text: string, { region, account }: Origin): string {
  const arn = parseArn(text);
  if (arn === undefined) return text;
  const partition = region && arn.partition === partitionOf(region) ? marks.partition : arn.partition;
  const place = arn.region !== '' && arn.region === region ? marks.region : arn.region;
  const owner = arn.account !== '' && arn.account === account ? marks.account : arn.account;
  return `arn:${partition}:${arn.service}:${place}:${owner}:${arn.resource}`;
}

/** The set's place: what is known of it, and else what its first ARN says, as most sets publish to where they are themselves. */
export function placeOf(set: Comparable, { region, account }: Origin): Origin {
  const arns = (set.EventDestinations ?? []).flatMap((destination) => arnsOf(destination));
  return {
    region: region ?? arns.find((arn) => arn.region !== '')?.region,
    account: account ?? arns.find((arn) => arn.account !== '')?.account,
  };
}

function arnsOf(destination: NonNullable<Comparable['EventDestinations']>[number]): readonly Arn[] {
  const { SNSDestination, KinesisFirehoseDestination } = destination;
  const texts = [SNSDestination?.TopicARN, KinesisFirehoseDestination?.DeliveryStreamARN];
  return texts.flatMap((text) => (text === undefined ? [] : (parseArn(text) ?? [])));
}
