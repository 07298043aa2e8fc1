// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation puts values into such.
import { describe, expect, it } from 'vitest';
import { nowhere } from '../../../src/core/compare/arnMarks.ts';
import type { Comparable, ComparableDestination, Origin } from '../../../src/core/compare/comparable.ts';
import { comparableText } from '../../../src/core/compare/normalize.ts';

const here: Origin = { region: 'eu-west-1', account: '111122223333' };

const topic = (arn: string, rest: Partial<ComparableDestination> = {}): ComparableDestination => ({
  Name: 'bounces',
  Enabled: true,
  MatchingEventTypes: ['bounce', 'complaint'],
  ...rest,
  SNSDestination: { TopicARN: arn },
});
const set = (...destinations: readonly ComparableDestination[]): Comparable => ({
  ConfigurationSet: { Name: 'news' },
  EventDestinations: destinations,
});
const stream = (region: string, account: string): ComparableDestination => ({
  Name: 'analytics',
  Enabled: true,
  MatchingEventTypes: ['send'],
  KinesisFirehoseDestination: {
    IAMRoleARN: `arn:aws:iam::${account}:role/ses`,
    DeliveryStreamARN: `arn:aws:firehose:${region}:${account}:deliverystream/mail`,
  },
});
const dimension = (name: string) => ({
  DimensionName: name,
  DimensionValueSource: 'messageTag',
  DefaultDimensionValue: 'none',
});
const metrics = (...names: readonly string[]): ComparableDestination => ({
  Name: 'metrics',
  Enabled: true,
  MatchingEventTypes: ['send'],
  CloudWatchDestination: { DimensionConfigurations: names.map(dimension) },
});
const inIreland = topic('arn:aws:sns:eu-west-1:111122223333:mail');

describe('two sets that do the same', () => {
  const alike: Readonly<Record<string, readonly [Comparable, Origin, Comparable, Origin]>> = {
    'in two regions': [
      set(inIreland, stream('eu-west-1', '111122223333')),
      here,
      set(topic('arn:aws:sns:us-east-1:111122223333:mail'), stream('us-east-1', '111122223333')),
      { ...here, region: 'us-east-1' },
    ],
    'in two accounts': [
      set(inIreland),
      here,
      set(topic('arn:aws:sns:eu-west-1:444455556666:mail')),
      { ...here, account: '444455556666' },
    ],
    'in two partitions': [
      set(inIreland),
      here,
      set(topic('arn:aws-us-gov:sns:us-gov-west-1:111122223333:mail')),
      { ...here, region: 'us-gov-west-1' },
    ],
    'one of a file that does not tell where': [set(inIreland), here, set(inIreland), {}],
    'with destinations in another order': [
      set(inIreland, stream('eu-west-1', '111122223333')),
      here,
      set(stream('eu-west-1', '111122223333'), inIreland),
      here,
    ],
    'with event types in another order, one of them twice': [
      set(inIreland),
      here,
      set({ ...inIreland, MatchingEventTypes: ['complaint', 'bounce', 'complaint'] }),
      here,
    ],
    'with dimensions in another order': [set(metrics('a', 'b')), here, set(metrics('b', 'a')), here],
    'with empty parts': [
      { ConfigurationSet: { Name: 'news' } },
      here,
      { ...set(), TrackingOptions: {}, DeliveryOptions: {}, ReputationOptions: {} },
      here,
    ],
  };
  for (const [how, [one, itsOrigin, other, theOthers]] of Object.entries(alike)) {
    it(`${how} have the same text`, () => {
      expect(comparableText(other, theOthers)).toBe(comparableText(one, itsOrigin));
    });
  }
});

describe('a difference that is real', () => {
  const different: Readonly<Record<string, Comparable>> = {
    'another topic': set(topic('arn:aws:sns:eu-west-1:111122223333:other')),
    'a topic of another region than the set': set(topic('arn:aws:sns:us-east-1:111122223333:mail')),
    'a topic of another account than the set': set(topic('arn:aws:sns:eu-west-1:444455556666:mail')),
    'another event type': set({ ...inIreland, MatchingEventTypes: ['bounce'] }),
    'a destination that is off': set({ ...inIreland, Enabled: false }),
    'another name': { ...set(inIreland), ConfigurationSet: { Name: 'News' } },
    'a policy for TLS': { ...set(inIreland), DeliveryOptions: { TlsPolicy: 'Require' } },
    'sending that is off': { ...set(inIreland), ReputationOptions: { SendingEnabled: false } },
  };
  for (const [what, other] of Object.entries(different)) {
    it(`shows: ${what}`, () => {
      expect(comparableText(other, here)).not.toBe(comparableText(set(inIreland), here));
    });
  }

  it('between two states of one set shows the region and the account', () => {
    const moved = set(topic('arn:aws:sns:us-east-1:444455556666:mail'));
    expect(comparableText(set(inIreland), nowhere)).toContain('arn:aws:sns:eu-west-1:111122223333:mail');
    expect(comparableText(moved, nowhere)).not.toBe(comparableText(set(inIreland), nowhere));
  });
});

it('orders event types as the API does, and those that it does not know behind them', () => {
  const types = ['subscription', 'click', 'deliveryDelay', 'send'];
  const text = comparableText(set({ ...inIreland, MatchingEventTypes: types }), here);
  const positions = ['"send"', '"click"', '"deliveryDelay"', '"subscription"'].map((type) => text.indexOf(type));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(positions).not.toContain(-1);
});

it('takes what is no ARN as it is', () => {
  expect(comparableText(set(topic('${Topic}')), here)).toContain('"${Topic}"');
});

describe('a set of which little was answered', () => {
  it('holds what was, and nothing in place of the rest', () => {
    const text = comparableText(
      { EventDestinations: [{ Name: 'b' }, {}, { Name: 'a', CloudWatchDestination: {} }] },
      nowhere,
    );
    expect(JSON.parse(text)).toEqual({
      ConfigurationSet: {},
      EventDestinations: [
        { MatchingEventTypes: [] },
        { Name: 'a', MatchingEventTypes: [], CloudWatchDestination: { DimensionConfigurations: [] } },
        { Name: 'b', MatchingEventTypes: [] },
      ],
    });
    expect(
      JSON.parse(comparableText(set(metrics('team', '')), here)).EventDestinations[0].CloudWatchDestination,
    ).toEqual({
      DimensionConfigurations: [dimension(''), dimension('team')],
    });
  });

  it('tells of reputation options where one of them is known', () => {
    const options = (ReputationOptions: object) =>
      JSON.parse(comparableText({ ReputationOptions }, here)).ReputationOptions;
    expect(options({ SendingEnabled: false })).toEqual({ SendingEnabled: false });
    expect(options({ ReputationMetricsEnabled: true })).toEqual({ ReputationMetricsEnabled: true });
    expect(options({})).toBeUndefined();
  });

  it('has its event types once, in the API’s order, and others after them by name', () => {
    const MatchingEventTypes = ['zeta', 'click', 'bounce', 'send', 'click', 'alpha'];
    const [destination] = JSON.parse(
      comparableText({ EventDestinations: [{ MatchingEventTypes }] }, here),
    ).EventDestinations;
    expect(destination.MatchingEventTypes).toEqual(['send', 'bounce', 'click', 'alpha', 'zeta']);
  });
});
