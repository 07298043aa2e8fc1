import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../src/core/find/pasted.ts';

const consolePage = 'console.aws.amazon.com/ses/home';

describe('what is pasted', () => {
  it.each([
    [
      ' arn:aws:ses:eu-west-1:111122223333:configuration-set/news\n',
      { region: 'eu-west-1', name: 'news', account: '111122223333' },
    ],
    [
      'arn:aws-us-gov:ses:us-gov-west-1:111122223333:configuration-set/a_B-1',
      { region: 'us-gov-west-1', name: 'a_B-1', account: '111122223333' },
    ],
    [
      `https://eu-west-1.${consolePage}?region=eu-west-1#/configuration-sets/news`,
      { region: 'eu-west-1', name: 'news' },
    ],
    [`https://${consolePage}?region=eu-west-1#/configuration-sets/news`, { region: 'eu-west-1', name: 'news' }],
    [
      `https://eu-west-1.${consolePage}#/configuration-sets/news/event-destinations?tab=x`,
      { region: 'eu-west-1', name: 'news' },
    ],
    [
      `https://111122223333-abc123.us-east-1.${consolePage}?region=us-east-1#/configuration-sets/news`,
      { region: 'us-east-1', name: 'news', account: '111122223333' },
    ],
  ])('%s names a set', (text, expected) => {
    expect(readPasted(text)).toEqual(expected);
  });

  it.each([
    'news',
    'arn:aws:sns:eu-west-1:111122223333:configuration-set/news',
    'arn:aws:ses:eu-west-1:111122223333:identity/example.com',
    'arn:aws:ses:eu-west-1::configuration-set/news',
    'arn:aws:ses:x.evil.com:111122223333:configuration-set/news',
    'arn:aws:ses:eu-west-1:111122223333:configuration-set/a/b',
    'arn:aws:ses:eu-west-1:111122223333:configuration-set/*',
    `http://eu-west-1.${consolePage}#/configuration-sets/news`,
    `https://eu-west-1.${consolePage}#/configuration-sets/create`,
    `https://eu-west-1.${consolePage}#/configuration-sets/a%2Fb`,
    `https://eu-west-1.${consolePage}?region=evil#/configuration-sets/news`,
    `https://user@eu-west-1.${consolePage}#/configuration-sets/news`,
    `https://evil.eu-west-1.${consolePage}#/configuration-sets/news`,
    `https://eu-west-1.console.aws.amazon.com.evil.example/ses/home#/configuration-sets/news`,
    'https://eu-west-1.console.aws.amazon.com/sns/home#/configuration-sets/news',
  ])('%s names none', (text) => {
    expect(readPasted(text)).toBeUndefined();
  });
});
