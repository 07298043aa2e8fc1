import type { DescribedSet } from '../describedSet.ts';
import { cloudWatchDestination, configurationSet, dimension, type Place, snsDestination } from './build.ts';

/** Sets that hold what this version of the API cannot express, or leave out what one would expect. */
export function oddSets(place: Place): readonly DescribedSet[] {
  return [
    configurationSet('odd-no-target', {
      destinations: [{ Name: 'event-bridge', Enabled: true, MatchingEventTypes: ['bounce', 'complaint'] }],
      metrics: true,
    }),
    configurationSet('odd-delivery-delay', {
      destinations: [
        snsDestination('delays', place, 'ses-delays', {
          events: ['bounce', 'complaint', 'deliveryDelay', 'subscription'],
        }),
      ],
    }),
    {
      ConfigurationSet: { Name: 'odd-nothing-answered' },
    },
    {
      ConfigurationSet: { Name: 'odd-empty-parts' },
      EventDestinations: [{ Name: 'bare' }],
      TrackingOptions: {},
      DeliveryOptions: {},
      ReputationOptions: {},
    },
    configurationSet('odd-no-events', {
      destinations: [snsDestination('silent', place, 'ses-silent', { events: [] })],
    }),
    configurationSet('odd-same-twice', {
      destinations: [
        snsDestination('first', place, 'ses-feedback', { events: ['bounce', 'complaint'] }),
        snsDestination('second', place, 'ses-feedback', { events: ['bounce', 'complaint'] }),
        cloudWatchDestination(
          'repeats',
          [dimension('tag', 'messageTag', 'none'), dimension('tag', 'linkTag', 'none')],
          {
            events: ['send'],
          },
        ),
      ],
    }),
  ];
}
