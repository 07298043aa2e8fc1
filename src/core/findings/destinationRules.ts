import { t } from '@vscode/l10n';
import { parseArn } from '../arn.ts';
import {
  type EventDestination,
  hasNoTarget,
  isOff,
  maximumDestinations,
  receives,
  targetArns,
} from '../eventDestinations.ts';
import type { Rule, Sentence } from './rule.ts';

const guide = 'https://docs.aws.amazon.com/ses/latest/dg';

/** The event destinations themselves. */
export const destinationRules: readonly Rule[] = [
  {
    id: 'destination-without-target',
    severity: 'warning',
    source: `${guide}/event-destinations-manage.html`,
    needs: ['eventDestinations'],
    find: ({ details }) =>
      (details.EventDestinations ?? []).filter(hasNoTarget).map((destination) => ({
        title: t('{0} has no known target.', nameOf(destination)),
        text: () =>
          t(
            'The answer names no place for its events. They go somewhere that this API cannot show, such as EventBridge, or nowhere.',
          ),
      })),
  },
  {
    id: 'destination-in-other-account',
    severity: 'warning',
    source: `${guide}/event-destinations-manage.html`,
    needs: ['eventDestinations'],
    find: ({ details, account }) =>
      elsewhere(
        details.EventDestinations,
        (arn) => account !== undefined && arn.account !== account && arn.account,
      ).map(([destination, other]) => ({
        title: t('{0} publishes to another account.', nameOf(destination)),
        text: () => t('Events, with the addresses of recipients in them, leave for account {0}.', other),
        terms: [other],
      })),
  },
  {
    id: 'destination-in-other-region',
    severity: 'warning',
    source: `${guide}/event-destinations-manage.html`,
    needs: ['eventDestinations'],
    find: ({ details, target }) =>
      elsewhere(details.EventDestinations, (arn) => arn.region !== target.region && arn.region).map(
        ([destination, other]) => ({
          title: t('{0} publishes to another region.', nameOf(destination)),
          text: () => t('Events, with the addresses of recipients in them, leave {0} for {1}.', target.region, other),
          terms: [target.region, other],
        }),
      ),
  },
  {
    id: 'destination-disabled',
    severity: 'hint',
    source: 'https://docs.aws.amazon.com/ses/latest/APIReference/API_EventDestination.html',
    needs: ['eventDestinations'],
    find: ({ details }) =>
      (details.EventDestinations ?? []).filter(isOff).map((destination) => ({
        title: t('{0} is disabled.', nameOf(destination)),
        text: () => t('Amazon SES publishes nothing to it: what happens to mail meanwhile is not made up for later.'),
      })),
  },
  {
    id: 'duplicate-destination',
    severity: 'hint',
    source: `${guide}/monitor-using-event-publishing.html`,
    needs: ['eventDestinations'],
    find: ({ details }) => duplicates(details.EventDestinations ?? []),
  },
  {
    id: 'destinations-nearly-full',
    severity: 'hint',
    source: `${guide}/quotas.html`,
    needs: ['eventDestinations'],
    find: ({ details: { EventDestinations = [] } }) => {
      const left = maximumDestinations - EventDestinations.length;
      if (left > 1) return [];
      const title =
        left > 0 ? t('There is room for one more destination.') : t('There is no room for another destination.');
      return [{ title, text: () => t('A configuration set has at most {0} event destinations.', maximumDestinations) }];
    },
  },
];

/** How a sentence calls a destination. */
function nameOf({ Name }: EventDestination): string {
  return Name === undefined ? t('A destination without a name') : t('Destination {0}', Name);
}

/** The destinations with a target of which `differs` tells another place, but for those that send nothing there. */
function elsewhere(
  destinations: readonly EventDestination[] = [],
  differs: (arn: { readonly region: string; readonly account: string }) => string | false,
): readonly (readonly [EventDestination, string])[] {
  const sending = destinations.filter((destination) => !isOff(destination));
  return sending.flatMap((destination) =>
    targetArns(destination).flatMap((text) => {
      const arn = parseArn(text);
      const other = arn !== undefined && differs(arn);
      return other ? [[destination, other] as const] : [];
    }),
  );
}

/** Pairs of destinations, with what the later one sends again. Each of its event types is told once, however many others send it too. */
function duplicates(destinations: readonly EventDestination[]): readonly Sentence[] {
  return destinations.flatMap((second, index) => {
    const others = destinations.slice(0, index).filter((first) => sharePlace(first, second));
    let untold = others.length > 0 ? (second.MatchingEventTypes ?? []).filter((type) => receives(second, type)) : [];
    return others.flatMap((first) => {
      const twice = untold.filter((type) => receives(first, type));
      if (twice.length === 0) return [];
      untold = untold.filter((type) => !twice.includes(type));
      const text = targetArns(second).length > 0 ? arrivesTwice : isCountedTwice;
      return [
        {
          title: t('{0} and {1} publish the same events to the same place.', nameOf(first), nameOf(second)),
          text: () => text(twice.join(', ')),
          terms: twice,
        },
      ];
    });
  });
}

const arrivesTwice = (types: string) => t('Every {0} event arrives there twice.', types);
const isCountedTwice = (types: string) =>
  t('They give CloudWatch the same dimensions, so every {0} event is published to one metric by both.', types);

/** Metrics of CloudWatch are told apart by their dimensions, in any order; where none is answered, nothing is known of them. */
function sharePlace(first: EventDestination, second: EventDestination): boolean {
  const arns = targetArns(second);
  if (arns.length > 0) return targetArns(first).some((arn) => arns.includes(arn));
  const one = first.CloudWatchDestination?.DimensionConfigurations ?? [];
  const other = second.CloudWatchDestination?.DimensionConfigurations ?? [];
  return one.length > 0 && one.length === other.length && hasAll(one, other) && hasAll(other, one);
}

type Dimensions = NonNullable<NonNullable<EventDestination['CloudWatchDestination']>['DimensionConfigurations']>;

function hasAll(all: Dimensions, some: Dimensions): boolean {
  return some.every((dimension) =>
    all.some(
      ({ DimensionName, DimensionValueSource, DefaultDimensionValue }) =>
        DimensionName === dimension.DimensionName &&
        DimensionValueSource === dimension.DimensionValueSource &&
        DefaultDimensionValue === dimension.DefaultDimensionValue,
    ),
  );
}
