import { t } from '@vscode/l10n';
import type { Scope } from '../configurationSet.ts';
import type { Comparable, ComparableDestination, Origin } from './comparable.ts';
import { type Normalized, normalize } from './normalize.ts';

/** What is known of one name in one scope. */
export type Sighting = Scope &
  (
    | { readonly state: 'present'; readonly set: Comparable; readonly origin: Origin }
    | { readonly state: 'absent' }
    /** `reason` is a sentence. */
    | { readonly state: 'unknown'; readonly reason: string }
  );

/** One shape that a set of the name has, and where; those of one form do the same to mail. */
export interface Form {
  readonly scopes: readonly Scope[];
  /** What the set does, each by what it is about. */
  readonly facts: ReadonlyMap<string, string>;
}

/** The forms in which a set is present, the most frequent first. */
export function formsOf(sightings: readonly Sighting[]): readonly Form[] {
  const forms = new Map<string, { readonly normalized: Normalized; readonly scopes: Scope[] }>();
  for (const sighting of sightings) {
    if (sighting.state !== 'present') continue;
    const normalized = normalize(sighting.set, sighting.origin);
    const key = JSON.stringify(normalized);
    const form = forms.get(key) ?? { normalized, scopes: [] };
    form.scopes.push({ profile: sighting.profile, region: sighting.region });
    forms.set(key, form);
  }
  const sorted = [...forms.values()].sort((one, other) => other.scopes.length - one.scopes.length);
  return sorted.map(({ normalized, scopes }) => ({ scopes, facts: new Map(factsOf(normalized)) }));
}

/** What the forms differ in: each subject with the value of every form, undefined where it has none. */
export function differences(
  forms: readonly Form[],
): readonly { readonly subject: string; readonly values: readonly (string | undefined)[] }[] {
  const subjects = [...new Set(forms.flatMap(({ facts }) => [...facts.keys()]))];
  return subjects
    .map((subject) => ({ subject, values: forms.map(({ facts }) => facts.get(subject)) }))
    .filter(({ values }) => new Set(values).size > 1);
}

type Fact = readonly [subject: string, value: string];

function factsOf(set: Normalized): readonly Fact[] {
  const { SendingEnabled, ReputationMetricsEnabled } = set.ReputationOptions ?? {};
  return [
    ...fact(t('Sending'), SendingEnabled, onOrOff),
    ...fact(t('Reputation metrics'), ReputationMetricsEnabled, onOrOff),
    ...fact('TLS', set.DeliveryOptions?.TlsPolicy),
    ...fact(t('Redirect domain'), set.TrackingOptions?.CustomRedirectDomain),
    ...(set.EventDestinations ?? []).flatMap(destinationFacts),
  ];
}

function destinationFacts(destination: ComparableDestination): readonly Fact[] {
  const { Name = '', Enabled, MatchingEventTypes = [] } = destination;
  return [
    ...fact(t('Destination {0}', Name), Enabled, onOrOff),
    [t('Destination {0}: events', Name), MatchingEventTypes.join(', ')],
    ...fact(t('Destination {0}: target', Name), targetOf(destination)),
  ];
}

function targetOf({ SNSDestination, KinesisFirehoseDestination, CloudWatchDestination }: ComparableDestination) {
  const dimensions = CloudWatchDestination?.DimensionConfigurations?.map(
    ({ DimensionName = '', DimensionValueSource = '', DefaultDimensionValue = '' }) =>
      `${DimensionName} (${DimensionValueSource}, ${DefaultDimensionValue})`,
  );
  const arns = [
    SNSDestination?.TopicARN,
    KinesisFirehoseDestination?.DeliveryStreamARN,
    KinesisFirehoseDestination?.IAMRoleARN,
  ];
  const parts = [...arns, dimensions && `CloudWatch: ${dimensions.join(', ')}`].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function fact<Value extends string | boolean>(
  subject: string,
  value: Value | undefined,
  inWords: (value: Value) => string = String,
): readonly Fact[] {
  return value === undefined ? [] : [[subject, inWords(value)]];
}

function onOrOff(value: boolean): string {
  return value ? t('on') : t('off');
}
