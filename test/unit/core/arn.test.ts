import { describe, expect, it } from 'vitest';
import { parseArn, resourceName } from '../../../src/core/arn.ts';

const topic = { partition: 'aws', service: 'sns', region: 'eu-west-1', account: '111122223333', resource: 'news' };

describe('an ARN', () => {
  it.each([
    ['arn:aws:sns:eu-west-1:111122223333:news', topic],
    ['arn:aws:sns:eu-west-1::news', { ...topic, account: '' }],
    ['arn:aws:sns::111122223333:news', { ...topic, region: '' }],
    ['arn:aws-us-gov:sns:eu-west-1:111122223333:a:b\nc', { ...topic, partition: 'aws-us-gov', resource: 'a:b\nc' }],
  ])('%j is read', (text, arn) => expect(parseArn(text)).toEqual(arn));

  it.each([
    'arn:aws:sns:eu-west-1:111122223333:',
    'arn:aws:sns:eu-west-1:11112222333:news',
    'arn:aws:sns:eu-west-1:1111222233334:news',
    'arn::sns:eu-west-1:111122223333:news',
    'arn:aws::eu-west-1:111122223333:news',
    'xarn:aws:sns:eu-west-1:111122223333:news',
  ])('is never %j', (text) => expect(parseArn(text)).toBeUndefined());

  it.each([
    ['news', 'news'],
    ['deliverystream/news', 'news'],
    ['role/path/news', 'news'],
    ['function:news', 'news'],
    ['role/', 'role/'],
  ])('of %s calls it %s', (resource, name) => expect(resourceName({ ...topic, resource })).toBe(name));
});
