import { describe, expect, it } from 'vitest';
import {
  arnLink,
  configurationSetLink,
  isConsoleLink,
  metricsLink,
  readConsoleLink,
} from '../../../src/core/consoleLinks.ts';

const set = (region: string) => ({ profile: 'p', region, name: 'news_1' });

describe('the console page of an ARN', () => {
  it.each([
    [
      'arn:aws:sns:eu-west-1:111122223333:ses-bounces',
      'https://eu-west-1.console.aws.amazon.com/sns/v3/home?region=eu-west-1#/topic/arn:aws:sns:eu-west-1:111122223333:ses-bounces',
    ],
    [
      'arn:aws-us-gov:firehose:us-gov-west-1:111122223333:deliverystream/mail.events',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/firehose/home?region=us-gov-west-1#/details/mail.events/monitoring',
    ],
    [
      'arn:aws:iam::111122223333:role/service-role/ses@firehose',
      'https://console.aws.amazon.com/iam/home#/roles/details/ses%40firehose',
    ],
    ['arn:aws:iam::111122223333:role/ses', 'https://console.aws.amazon.com/iam/home#/roles/details/ses'],
    [
      'arn:aws-cn:sns:cn-north-1:111122223333:t.fifo',
      'https://cn-north-1.console.amazonaws.cn/sns/v3/home?region=cn-north-1#/topic/arn:aws-cn:sns:cn-north-1:111122223333:t.fifo',
    ],
    [
      'arn:aws-eusc:sns:eusc-de-east-1:111122223333:t',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/sns/v3/home?region=eusc-de-east-1#/topic/arn:aws-eusc:sns:eusc-de-east-1:111122223333:t',
    ],
  ])('%s is in its own partition and region', (arn, link) => {
    expect(arnLink(arn)).toBe(link);
    expect(isConsoleLink(link)).toBe(true);
  });

  it.each([
    'arn:aws-iso:sns:us-iso-east-1:111122223333:t',
    'arn:aws:sns:eu-west-1.evil.com#:111122223333:t',
    'arn:aws:sns:eu-west-1:111122223333:t?x=<script>',
    'arn:aws:sns:eu-west-1:1:t',
    'arn:aws:sns:eu-west-1::t',
    'arn:aws:sns::111122223333:t',
    'arn:aws:firehose:eu-west-1:111122223333:stream/t',
    'arn:aws:iam:eu-west-1:111122223333:role/t',
    'arn:aws:iam::111122223333:role/../t\u0000',
    'arn:aws:sns:eu-west-1:111122223333:a/t',
    `arn:aws:sns:eu-west-1:111122223333:${'t'.repeat(257)}`,
    'arn:aws:sns:eu-west-1:111122223333:t.fifo.x',
    'arn:aws:firehose:eu-west-1:111122223333:x/deliverystream/t',
    'arn:aws:firehose:eu-west-1:111122223333:deliverystream/t/x',
    'arn:aws:iam::111122223333:x/role/t',
    'arn:aws:iam::111122223333:role/a b/t',
    `arn:aws:iam::111122223333:role/${'t'.repeat(65)}`,
    'arn:aws:dynamodb:eu-west-1:111122223333:t',
    'arn:aws:kinesis:eu-west-1:111122223333:deliverystream/t',
    'arn:aws:s3::111122223333:role/t',
    'arn:aws:lambda:eu-west-1:111122223333:function:t',
    ' arn:aws:sns:eu-west-1:111122223333:t',
    'constructor',
    '',
  ])('%j has none', (arn) => expect(arnLink(arn)).toBeUndefined());
});

describe('the console page of a set', () => {
  it.each([
    ['eu-west-1', 'https://eu-west-1.console.aws.amazon.com/'],
    ['us-gov-east-1', 'https://us-gov-east-1.console.amazonaws-us-gov.com/'],
    ['eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
    ['me-central-1', 'https://me-central-1.console.aws.amazon.com/'],
  ])('in %s is in its partition', (region, host) => {
    expect(configurationSetLink(set(region))).toBe(`${host}ses/home?region=${region}#/configuration-sets/news_1`);
    expect(metricsLink(region)).toContain(`${host}cloudwatch/home?region=${region}#`);
  });

  it.each(['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1'])('in %s is not known', (region) => {
    expect(configurationSetLink(set(region))).toBeUndefined();
    expect(metricsLink(region)).toBeUndefined();
  });
});

describe('an address that opens', () => {
  it.each([
    'http://eu-west-1.console.aws.amazon.com/',
    'https://eu-west-1.console.aws.amazon.com.evil.com/',
    'https://evil.com/console.aws.amazon.com',
    'https://evilconsole.aws.amazon.com/',
    'https://evil.example.console.aws.amazon.com/',
    'https://user@eu-west-1.console.aws.amazon.com/',
    'https://eu-west-1.console.aws.amazon.com:8443/',
    'https://:secret@eu-west-1.console.aws.amazon.com/',
    'https://x.eu-west-1.console.aws.amazon.com/',
    'https://1111222233334-abc.eu-west-1.console.aws.amazon.com/',
    'https://111122223333-abc_d.eu-west-1.console.aws.amazon.com/',
    'https://x.111122223333-abc.eu-west-1.console.aws.amazon.com/',
    'https://111122223333-abc.console.aws.amazon.com/',
    'not an address',
    'javascript:alert(1)//console.aws.amazon.com',
    'file:///console.aws.amazon.com',
    'vscode://console.aws.amazon.com/',
    'command:ses.refresh',
    'console.aws.amazon.com',
  ])('is not %s', (address) => expect(isConsoleLink(address)).toBe(false));
});

describe('what the host of a console says', () => {
  it.each([
    ['https://console.aws.amazon.com/ses', {}],
    ['https://eu-west-1.console.aws.amazon.com/', { region: 'eu-west-1' }],
    ['https://111122223333-abc1.eu-west-1.console.aws.amazon.com/', { region: 'eu-west-1', account: '111122223333' }],
    ['https://cn-north-1.console.amazonaws.cn/', { region: 'cn-north-1' }],
  ])('%s is read', (address, said) => {
    expect(readConsoleLink(address)).toStrictEqual({ url: new URL(address), ...said });
  });
});
