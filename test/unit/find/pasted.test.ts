import { describe, expect, it } from 'vitest';
import { readPasted, whyNotPasted } from '../../../src/core/find/pasted.ts';
import { setLink } from '../../../src/core/setLink.ts';

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
    [
      setLink({ profile: 'a b/%2F', region: 'eu-west-1', name: 'news' }),
      { profile: 'a b/%2F', region: 'eu-west-1', name: 'news' },
    ],
    [
      'vscode-insiders://ses-configuration-sets.ses-configuration-sets/prod/eu-west-1/news',
      { profile: 'prod', region: 'eu-west-1', name: 'news' },
    ],
  ])('%s names a set', (text, expected) => {
    expect(readPasted(text)).toStrictEqual(expected);
  });

  it.each([
    'news',
    'arn:aws:sns:eu-west-1:111122223333:configuration-set/news',
    'arn:aws:ses:eu-west-1:111122223333:identity/example.com',
    'arn:aws:ses:eu-west-1::configuration-set/news',
    'arn:aws:ses:x.evil.com:111122223333:configuration-set/news',
    'arn:aws:ses:eu-west-1:111122223333:configuration-set/a/b',
    'arn:aws:ses:eu-west-1:111122223333:x/configuration-set/news',
    'arn:aws:ses:eu-west-1:111122223333:configuration-set/*',
    `http://eu-west-1.${consolePage}#/configuration-sets/news`,
    `https://eu-west-1.${consolePage}#/configuration-sets/create`,
    `https://eu-west-1.${consolePage}#/configuration-sets/a%2Fb`,
    `https://eu-west-1.${consolePage}#x#/configuration-sets/news`,
    `https://eu-west-1.${consolePage}#/identities`,
    `https://eu-west-1.${consolePage}?region=evil#/configuration-sets/news`,
    `https://user@eu-west-1.${consolePage}#/configuration-sets/news`,
    `https://evil.eu-west-1.${consolePage}#/configuration-sets/news`,
    `https://eu-west-1.console.aws.amazon.com.evil.example/ses/home#/configuration-sets/news`,
    'https://eu-west-1.console.aws.amazon.com/sns/home#/configuration-sets/news',
    'vscode://ses-configuration-sets.ses-configuration-sets/prod/eu-west-1/news?view=json',
    'vscode://ses-configuration-sets.ses-configuration-sets/prod/eu-west-1/%',
    'vscode://ses-configuration-sets.ses-configuration-sets/prod/eu-west-1',
    'vscode://another.extension/prod/eu-west-1/news',
  ])('%s names none', (text) => {
    expect(readPasted(text)).toBeUndefined();
    expect(whyNotPasted(text) === undefined).toBe(text === 'news');
  });

  it.each([
    ['arn:aws:sns:eu-west-1:111122223333:bounces', /^An ARN of sns,/],
    [' arn:aws:sns:eu-west-1:111122223333:bounces', /^An ARN of sns,/],
    ['arn:aws:ses:eu-west-1:111122223333:identity/example.com', /^Not the ARN of a configuration set/],
    ['arn:aws:ses:eu-west-1:1111:configuration-set/news', /^Not the ARN of a configuration set/],
    ['https://example.com/news', /^No link to a configuration set/],
  ])('%s is told to be none', (text, reason) => {
    expect(whyNotPasted(text)).toMatch(reason);
  });

  it.each(['news', 'prod:news', 'prod eu-west-1', ''])('%j is a search, of which nothing is said', (text) => {
    expect(whyNotPasted(text)).toBeUndefined();
  });
});
