import type { CloudWatchDimensionConfiguration } from '@aws-sdk/client-ses';
import { t } from '@vscode/l10n';
import type { EventDestination } from '../eventDestinations.ts';
import type { Limits } from './limits.ts';
import { visible } from './text.ts';

/** An event destination with all that CreateConfigurationSetEventDestination requires, in its shape. */
export type Destination = {
  readonly Name: string;
  readonly Enabled: boolean;
  readonly MatchingEventTypes: readonly string[];
} & Place;

/** Where a destination's events go: to one place. */
export type Place =
  | { readonly SNSDestination: { readonly TopicARN: string } }
  | { readonly KinesisFirehoseDestination: { readonly IAMRoleARN: string; readonly DeliveryStreamARN: string } }
  | { readonly CloudWatchDestination: { readonly DimensionConfigurations: readonly Dimension[] } };

export type Dimension = {
  readonly DimensionName: string;
  readonly DimensionValueSource: string;
  readonly DefaultDimensionValue: string;
};

/** What can be made of an answered destination, and what to say about the rest of it. */
interface Made {
  readonly destination?: Destination;
  readonly note?: string;
}

/** The destination as far as the answer is complete and the format can say it. */
export function destinationOf(answered: EventDestination, limits: Limits): Made {
  const { Name, Enabled = false, MatchingEventTypes = [] } = answered;
  if (Name === undefined) return { note: t('No event destination for one that was answered without a name.') };
  const name = visible(Name);
  const places = placesOf(answered);
  const [place] = places;
  if (place === undefined || places.length > 1) {
    return { note: t('No event destination {0}: the answer does not name one place for its events.', name) };
  }
  const types: readonly string[] = MatchingEventTypes;
  const kept = types.filter((type) => limits.eventTypes.includes(type));
  const dropped = types.filter((type) => !limits.eventTypes.includes(type)).map(visible);
  if (kept.length === 0) {
    return { note: t('No event destination {0}: it has no event type that can be written here.', name) };
  }
  if (!isTaken(Name, place, limits)) {
    return { note: t('No event destination {0}: one of its values cannot be written here.', name) };
  }
  const destination = { Name, Enabled, MatchingEventTypes: kept, ...place };
  if (dropped.length === 0) return { destination };
  return {
    destination,
    note: t(
      'The event destination {0} is without {1}: this event type cannot be written here.',
      name,
      dropped.join(', '),
    ),
  };
}

/** The places that the answer names in full. */
function placesOf(answered: EventDestination): readonly Place[] {
  const { SNSDestination, KinesisFirehoseDestination, CloudWatchDestination } = answered;
  const places: Place[] = [];
  if (SNSDestination?.TopicARN !== undefined) places.push({ SNSDestination: { TopicARN: SNSDestination.TopicARN } });
  const { IAMRoleARN, DeliveryStreamARN } = KinesisFirehoseDestination ?? {};
  if (IAMRoleARN !== undefined && DeliveryStreamARN !== undefined) {
    places.push({ KinesisFirehoseDestination: { IAMRoleARN, DeliveryStreamARN } });
  }
  const answeredDimensions = CloudWatchDestination?.DimensionConfigurations ?? [];
  const dimensions = answeredDimensions.flatMap(dimensionOf);
  if (dimensions.length > 0 && dimensions.length === answeredDimensions.length) {
    places.push({ CloudWatchDestination: { DimensionConfigurations: dimensions } });
  }
  return places;
}

function dimensionOf({
  DimensionName,
  DimensionValueSource,
  DefaultDimensionValue,
}: CloudWatchDimensionConfiguration): readonly Dimension[] {
  if (DimensionName === undefined || DimensionValueSource === undefined || DefaultDimensionValue === undefined)
    return [];
  return [{ DimensionName, DimensionValueSource, DefaultDimensionValue }];
}

function isTaken(name: string, place: Place, { takes, takesDefault }: Limits): boolean {
  if (!takes(name)) return false;
  if ('SNSDestination' in place) return takes(place.SNSDestination.TopicARN);
  if ('KinesisFirehoseDestination' in place) return Object.values(place.KinesisFirehoseDestination).every(takes);
  return place.CloudWatchDestination.DimensionConfigurations.every(
    ({ DimensionName, DimensionValueSource, DefaultDimensionValue }) =>
      takes(DimensionName) && takes(DimensionValueSource) && takesDefault(DefaultDimensionValue),
  );
}
