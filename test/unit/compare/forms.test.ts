import { describe, expect, it } from 'vitest';
import { differences, formsOf, type Sighting } from '../../../src/core/compare/forms.ts';

const present = (
  profile: string,
  region: string,
  { tls = 'Require', topic = 'mail', events = ['bounce'] } = {},
): Sighting => ({
  profile,
  region,
  state: 'present',
  origin: { region, account: '111122223333' },
  set: {
    ConfigurationSet: { Name: 'news' },
    DeliveryOptions: { TlsPolicy: tls },
    EventDestinations: [
      {
        Name: 'bounces',
        Enabled: true,
        MatchingEventTypes: events,
        SNSDestination: { TopicARN: `arn:aws:sns:${region}:111122223333:${topic}` },
      },
    ],
  },
});

describe('the forms of one name', () => {
  it('are one where only the regions differ', () => {
    const forms = formsOf([present('prod', 'eu-west-1'), present('prod', 'us-east-1')]);
    expect(forms.map(({ scopes }) => scopes.length)).toEqual([2]);
    expect(differences(forms)).toEqual([]);
  });

  it('begin with the most frequent, and differ in what differs alone', () => {
    const forms = formsOf([
      present('dev', 'eu-west-1', { tls: 'Optional', events: ['bounce', 'complaint'] }),
      present('prod', 'eu-west-1'),
      { profile: 'prod', region: 'eu-west-2', state: 'absent' },
      present('prod', 'us-east-1'),
      { profile: 'old', region: 'us-east-1', state: 'unknown', reason: 'No answer came.' },
    ]);
    expect(forms.map(({ scopes }) => scopes.map(({ profile }) => profile))).toEqual([['prod', 'prod'], ['dev']]);
    expect(differences(forms)).toEqual([
      { subject: 'TLS', values: ['Require', 'Optional'] },
      { subject: 'Destination bounces: events', values: ['bounce', 'bounce, complaint'] },
    ]);
  });

  it('differ in all that a set does, each under what it is about', () => {
    const form = (set: object): Sighting => ({
      profile: 'prod',
      region: 'eu-west-1',
      state: 'present',
      origin: { region: 'eu-west-1', account: '111122223333' },
      set,
    });
    const dimension = { DimensionName: 'team', DimensionValueSource: 'messageTag', DefaultDimensionValue: 'none' };
    const one = form({
      DeliveryOptions: { TlsPolicy: 'Require' },
      TrackingOptions: { CustomRedirectDomain: 'links.example.com' },
      ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false },
      EventDestinations: [
        { Name: 'metrics', Enabled: true, CloudWatchDestination: { DimensionConfigurations: [dimension, {}] } },
        {
          Name: 'stream',
          Enabled: false,
          MatchingEventTypes: ['send'],
          KinesisFirehoseDestination: { DeliveryStreamARN: 'stream-arn', IAMRoleARN: 'role-arn' },
        },
        { Name: 'nowhere', Enabled: false, MatchingEventTypes: [] },
        { MatchingEventTypes: ['open'] },
      ],
    });
    expect(differences(formsOf([one, form({})])).map(({ subject, values: [value] }) => [subject, value])).toEqual([
      ['Sending', 'on'],
      ['Reputation metrics', 'off'],
      ['TLS', 'Require'],
      ['Redirect domain', 'links.example.com'],
      ['Destination : events', 'open'],
      ['Destination metrics', 'on'],
      ['Destination metrics: events', ''],
      ['Destination metrics: target', 'CloudWatch:  (, ), team (messageTag, none)'],
      ['Destination nowhere', 'off'],
      ['Destination nowhere: events', ''],
      ['Destination stream', 'off'],
      ['Destination stream: events', 'send'],
      ['Destination stream: target', 'stream-arn, role-arn'],
    ]);
  });

  it('are none where the name is nowhere', () => {
    expect(formsOf([{ profile: 'prod', region: 'eu-west-1', state: 'absent' }])).toEqual([]);
  });
});
