import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Details } from '../../../src/core/configurationSet.ts';
import { exportFormats } from '../../../src/core/exports/formats.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { type Group, nameOf, sampleGroups, write } from './sets.ts';

const formats = exportFormats('posix').map(({ id }) => id);
let emulator: Emulator;
let group: Group | undefined;
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  [group] = await sampleGroups(emulator);
}, 60_000);
afterAll(() => emulator.stop());

function sample(name: string): Details {
  const details = group?.described.find((each) => nameOf(each) === name);
  if (!details) throw new TypeError(`There is no sample ${name}.`);
  return details;
}

describe.each(formats)('what %s cannot say is a comment in it:', (format) => {
  it.each([
    ['a last fresh start', 'newsletter-prod', 'No last fresh start (2026-03-03T14:05:00.000Z)'],
    [
      'a destination without a place',
      'odd-no-target',
      'No event destination event-bridge: the answer does not name one',
    ],
    ['a destination without event types', 'odd-no-events', 'No event destination silent: it has no event type'],
    ['destinations that were not answered', 'odd-nothing-answered', 'No event destinations: they were not answered.'],
    ['a TLS policy that was not answered', 'odd-empty-parts', 'No TLS policy: it was not answered.'],
    ['sending that was not answered', 'odd-empty-parts', 'Whether sending is enabled was not answered.'],
    ['metrics that were not answered', 'odd-empty-parts', 'Whether reputation metrics are enabled was not answered.'],
    ['what the API v1 has no word for', 'receipts', 'What only the API v2 tells'],
  ])('%s', (_, name, note) => {
    const line = write(format, sample(name))
      .split('\n')
      .find((each) => each.includes(note));
    expect(line).toMatch(/^(#|\/\/| +") ?\S/);
  });

  it('and a name in it stays in its line, and cannot be mistaken', () => {
    const Name = 'a\nb\r\u2028\u0085\u202ec';
    const text = write(format, {
      ConfigurationSet: { Name: 'news' },
      EventDestinations: [{ Name, MatchingEventTypes: [] }],
    });
    expect(text).toMatch(
      /No event destination a\\{1,2}u\{a\}b\\{1,2}u\{d\}\\{1,2}u\{2028\}\\{1,2}u\{85\}\\{1,2}u\{202e\}c:/,
    );
  });
});

describe.each(formats)('what was answered in part is a comment in %s:', (format) => {
  it.each([
    [
      'a destination without a name',
      { EventDestinations: [{ Enabled: true, MatchingEventTypes: ['bounce'] }] },
      'answered without a name',
    ],
    ['options without a policy', { EventDestinations: [], DeliveryOptions: {} }, 'No TLS policy: it was not answered.'],
    [
      'a TLS policy that nobody knows',
      { EventDestinations: [], DeliveryOptions: { TlsPolicy: 'Always' } },
      'No TLS policy: Always cannot be written here.',
    ],
    [
      'a dimension without a source',
      {
        EventDestinations: [
          {
            Name: 'metrics',
            MatchingEventTypes: ['send'],
            CloudWatchDestination: { DimensionConfigurations: [{ DimensionName: 'a', DefaultDimensionValue: 'b' }] },
          },
        ],
      },
      'No event destination metrics: ',
    ],
  ])('%s', (_what, details, note) => {
    const described: Details = JSON.parse(JSON.stringify({ ConfigurationSet: { Name: 'news' }, ...details }));
    expect(write(format, described)).toContain(note);
  });
});

describe('an event type that the API v1 does not know', () => {
  it.each(formats.filter((format) => !format.startsWith('cloudformation')))('is a comment in %s', (format) => {
    const text = write(format, sample('odd-delivery-delay'));
    expect(text).toContain('The event destination delays is without deliveryDelay, subscription: ');
    expect(text.match(/deliveryDelay|subscription/g)).toHaveLength(2);
  });

  it.each(formats.filter((format) => format.startsWith('cloudformation')))('has a name in %s', (format) => {
    const text = write(format, sample('odd-delivery-delay'));
    expect(text).toContain('"DELIVERY_DELAY"');
    expect(text).toContain('"SUBSCRIPTION"');
    expect(text).not.toContain('is without');
  });
});

describe('a destination that names two places', () => {
  it('is left out, for SES makes none', () => {
    const EventDestinations: Details['EventDestinations'] = [
      {
        Name: 'both',
        MatchingEventTypes: ['bounce'],
        SNSDestination: { TopicARN: 'arn:aws:sns:eu-west-1:111122223333:a' },
        KinesisFirehoseDestination: { IAMRoleARN: 'role', DeliveryStreamARN: 'stream' },
      },
    ];
    const text = write('python', { ConfigurationSet: { Name: 'news' }, EventDestinations });
    expect(text).toContain('No event destination both:');
    expect(text).not.toContain('create_configuration_set_event_destination');
  });
});

describe('a text that Terraform would change, as it normalizes each', () => {
  it('is left out', () => {
    const TrackingOptions = { CustomRedirectDomain: 'cafe\u0301.example.com' };
    const text = write('terraform', { ConfigurationSet: { Name: 'news' }, TrackingOptions });
    expect(text).toContain('No redirect domain: ');
    expect(text).not.toContain('tracking_options');
  });
});
