import { describe, expect, it } from 'vitest';
import { configurationSetArn } from '../../../src/core/configurationSetArn.ts';

describe('the ARN of a set', () => {
  it.each([
    ['eu-west-1', 'aws'],
    ['us-east-1', 'aws'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['cn-north-1', 'aws-cn'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
  ])('of %s is in the partition %s', (region, partition) => {
    const arn = configurationSetArn({ profile: 'prod', region, name: 'news' }, '111122223333');
    expect(arn).toBe(`arn:${partition}:ses:${region}:111122223333:configuration-set/news`);
  });
});
