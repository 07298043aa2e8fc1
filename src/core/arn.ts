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
