import { expect, it } from 'vitest';
import { readPolicy } from '../../../src/core/readPolicy.ts';

it('the policy allows the two reading operations and nothing else', () => {
  const { Statement } = JSON.parse(readPolicy);
  expect(Statement).toEqual([
    { Effect: 'Allow', Action: ['ses:ListConfigurationSets', 'ses:DescribeConfigurationSet'], Resource: '*' },
  ]);
});
