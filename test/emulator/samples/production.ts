import { type DescribedSet, eventTypes } from '../describedSet.ts';
import {
  cloudWatchDestination,
  configurationSet,
  dimension,
  firehoseDestination,
  type Place,
  snsDestination,
} from './build.ts';
import { oddSets } from './odd.ts';

const account = '111122223333';
const ireland: Place = { account, region: 'eu-west-1' };
const virginia: Place = { account, region: 'us-east-1' };

/** The shop's mail in Ireland: 42 sets, from exemplary to forgotten, in no order. */
export function irelandSets(): readonly DescribedSet[] {
  return [
    newsletter(),
    receipts(),
    passwordReset(),
    fullySet(),
    ...oddSets(ireland),
    ...everydaySets(),
    ...forgottenSets(),
  ];
}

/** What the United States' shop has: some names are Ireland's, with differences. */
export function virginiaSets(): readonly DescribedSet[] {
  return [
    configurationSet('newsletter-prod', {
      destinations: [
        snsDestination('bounces', virginia, 'ses-bounces', { events: ['reject', 'bounce', 'complaint'] }),
        firehoseDestination('analytics', virginia, {
          stream: 'mail-events',
          role: 'ses-firehose',
          events: ['send', 'delivery', 'open', 'click'],
        }),
      ],
      redirectDomain: 'links.example.com',
      tls: 'Require',
      metrics: true,
    }),
    configurationSet('receipts', { destinations: [feedback(virginia)], metrics: true }),
    configurationSet('us-promotions', { destinations: [], metrics: false }),
    configurationSet('billing-alerts', { destinations: [feedback(virginia)], tls: 'Require', metrics: true }),
  ];
}

function newsletter(): DescribedSet {
  return configurationSet('newsletter-prod', {
    destinations: [
      snsDestination('bounces', ireland, 'ses-bounces', { events: ['reject', 'bounce'] }),
      firehoseDestination('analytics', ireland, {
        stream: 'mail-events',
        role: 'ses-firehose',
        events: ['send', 'delivery', 'open', 'click'],
      }),
      cloudWatchDestination(
        'metrics',
        [dimension('campaign', 'messageTag', 'none'), dimension('user-agent', 'emailHeader', 'unknown')],
        { events: ['send', 'complaint'], enabled: false },
      ),
    ],
    redirectDomain: 'links.example.com',
    tls: 'Optional',
    metrics: true,
    freshStart: '2026-03-03T14:05:00.000Z',
  });
}

function receipts(): DescribedSet {
  return configurationSet('receipts', {
    destinations: [feedback(ireland)],
    tls: 'Require',
    sending: false,
    metrics: true,
    freshStart: '2025-11-18T08:30:12.345Z',
  });
}

function passwordReset(): DescribedSet {
  return configurationSet('password-reset', {
    destinations: [
      snsDestination('everything', ireland, 'ses-feedback', { events: eventTypes.filter((type) => type !== 'click') }),
      snsDestination('clicks', ireland, 'ses-clicks', { events: ['click'] }),
    ],
    redirectDomain: 'links.example.com',
    tls: 'Require',
    metrics: true,
  });
}

/** As large as SES lets a set be: ten destinations, and ten dimensions in each that has some. */
function fullySet(): DescribedSet {
  const dimensions = Array.from({ length: 10 }, (_, index) =>
    dimension(
      `ses:dimension-${index + 1}`,
      (['messageTag', 'emailHeader', 'linkTag'] as const)[index % 3] ?? 'linkTag',
      `default.${index + 1}@none`,
    ),
  );
  return configurationSet('analytics-everything', {
    destinations: Array.from({ length: 10 }, (_, index) =>
      cloudWatchDestination(`metrics-${index + 1}`, dimensions, {
        events: eventTypes.slice(index % 8),
        enabled: index !== 9,
      }),
    ),
    redirectDomain: 'track.shop.example.com',
    tls: 'Require',
    metrics: true,
    freshStart: '2024-02-29T23:59:59.999Z',
  });
}

const everyday = [
  'order-confirmation',
  'shipping-notice',
  'invoice',
  'welcome',
  'email-verification',
  'two-factor-codes',
  'returns',
  'back-in-stock',
  'abandoned-basket',
  'price-alerts',
  'loyalty-points',
  'gift-cards',
  'reviews',
  'surveys',
  'support-tickets',
  'support-csat',
  'partner-reports',
  'weekly-digest',
  'b2b-quotes',
  'b2b-invoices',
  'careers',
  'press',
  'events-invitations',
  'system-alerts',
]; // prettier-ignore

/** Sets that look alike and are not: each pattern below returns every few names. */
function everydaySets(): readonly DescribedSet[] {
  return everyday.map((name, index) =>
    configurationSet(name, {
      destinations: [
        index % 4 === 3
          ? snsDestination('bounces', ireland, 'ses-bounces', { events: ['bounce', 'reject'] })
          : feedback(ireland),
        ...(index % 3 === 0
          ? [
              firehoseDestination('archive', ireland, {
                stream: 'mail-archive',
                role: 'ses-firehose',
                events: ['send', 'delivery'],
              }),
            ]
          : []),
        ...(index % 5 === 0
          ? [
              cloudWatchDestination('by-template', [dimension('template', 'messageTag', 'none')], {
                events: ['open', 'click'],
              }),
            ]
          : []),
      ],
      ...(index % 5 < 2 && { redirectDomain: 'links.example.com' }),
      tls: index % 2 === 0 ? 'Require' : 'Optional',
      metrics: index % 6 !== 5,
      ...(index % 8 === 7 && { freshStart: `2025-0${1 + (index % 9)}-15T06:00:00.000Z` }),
    }),
  );
}

function forgottenSets(): readonly DescribedSet[] {
  return [
    configurationSet('no-destinations'),
    configurationSet('test'),
    configurationSet('Newsletter-Prod', { tls: 'Require' }),
    configurationSet('newsletter_2019', {
      destinations: [snsDestination('bounces', ireland, 'ses-bounces', { events: ['bounce'], enabled: false })],
      sending: false,
    }),
    configurationSet('a'),
    configurationSet('migration-2021-do-not-use-this-one-anymore-it-will-be-deleted-64', { sending: false }),
    configurationSet('black-friday', { destinations: [feedback(ireland)], redirectDomain: 'sale.example.com' }),
    configurationSet('cross-region', {
      destinations: [feedback({ account, region: 'eu-central-1' })],
      tls: 'Require',
      metrics: true,
    }),
  ];
}

function feedback(place: Place) {
  return snsDestination('feedback', place, 'ses-feedback', {
    events: ['reject', 'bounce', 'complaint', 'renderingFailure'],
  });
}
