import type { Target } from './configurationSet.ts';
import { partitionOf } from './partition.ts';

/** The ARN of a configuration set in an account of twelve digits (Service Authorization Reference, Amazon SES). */
export function configurationSetArn({ region, name }: Target, account: string): string {
  return `arn:${partitionOf(region)}:ses:${region}:${account}:configuration-set/${name}`;
}
