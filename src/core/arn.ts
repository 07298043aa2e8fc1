import type { Target } from './configurationSet.ts';

/** The parts of an Amazon Resource Name, `arn:partition:service:region:account:resource`. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty for global resources, such as an IAM role. */
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Reads an ARN, or undefined where the text is none: six parts, the account 12 digits or empty. The resource may hold colons. */
export function parseArn(text: string): Arn | undefined {
  const match = /^arn:([a-z0-9-]+):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:(.+)$/s.exec(text);
  if (match === null) return undefined;
  const [, partition = '', service = '', region = '', account = '', resource = ''] = match;
  return { partition, service, region, account, resource };
}

/** The resource's own name: what follows its type and path (`deliverystream/NAME`, `role/path/NAME`, or the topic's name alone). */
export function resourceName({ resource }: Arn): string {
  return resource.slice(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1) || resource;
}

const partitionPatterns: readonly (readonly [RegExp, string])[] = [
  [/^us-gov-[a-z]+-\d+$/, 'aws-us-gov'],
  [/^cn-[a-z]+-\d+$/, 'aws-cn'],
  [/^eusc-[a-z]+-[a-z]+-\d+$/, 'aws-eusc'],
  [/^(af|ap|ca|eu|il|me|mx|sa|us)-(central|(north|south)?(east|west)?)-\d+$/, 'aws'],
];

/** The AWS partition that a region is formed like one of; undefined for the isolated ones, and for what has yet to be invented. */
export function partitionOf(region: string): string | undefined {
  return partitionPatterns.find(([pattern]) => pattern.test(region))?.[1];
}

/** A configuration set's own ARN, or undefined where the region's partition is not known. */
export function configurationSetArn({ region, name }: Target, account: string): string | undefined {
  const partition = partitionOf(region);
  return partition && `arn:${partition}:ses:${region}:${account}:configuration-set/${name}`;
}
