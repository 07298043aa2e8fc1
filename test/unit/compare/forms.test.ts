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

  it('are none where the name is nowhere', () => {
    expect(formsOf([{ profile: 'prod', region: 'eu-west-1', state: 'absent' }])).toEqual([]);
  });
});
