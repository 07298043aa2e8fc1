import { t } from '@vscode/l10n';
import type { Comparable, ComparableDestination, ComparableDimension } from './comparable.ts';
import { asItems, asObject, type FileNode, member } from './fileNode.ts';
import { booleanOf, type Resolve, readText, resolveNothing, textOf } from './fileValues.ts';

/** The set in an answer of `aws ses describe-configuration-set`. Throws a `Problem` with the place where it is none. */
export function answeredSet(root: FileNode): Comparable {
  const set = member(root, 'ConfigurationSet');
  const destinations = member(root, 'EventDestinations');
  return {
    ConfigurationSet: set && { Name: textOf(asObject(set, 'ConfigurationSet'), 'Name', resolveNothing) },
    EventDestinations:
      destinations &&
      asItems(destinations, 'EventDestinations').map((each) => readDestination(each, 'SNSDestination', resolveNothing)),
    ...readOptions(root, resolveNothing),
  };
}

/** The options of a set, which the API and CloudFormation name alike, but for SendingEnabled. */
export function readOptions(
  at: FileNode,
  resolve: Resolve,
): Pick<Comparable, 'TrackingOptions' | 'DeliveryOptions' | 'ReputationOptions'> {
  const part = (key: string) => {
    const value = member(at, key);
    return value && asObject(value, key);
  };
  const [tracking, delivery, reputation, sending] = [
    part('TrackingOptions'),
    part('DeliveryOptions'),
    part('ReputationOptions'),
    part('SendingOptions') ?? part('ReputationOptions'),
  ];
  return {
    TrackingOptions: tracking && { CustomRedirectDomain: textOf(tracking, 'CustomRedirectDomain', resolve) },
    DeliveryOptions: delivery && { TlsPolicy: textOf(delivery, 'TlsPolicy', resolve) },
    ReputationOptions: (reputation ?? sending) && {
      SendingEnabled: sending && booleanOf(sending, 'SendingEnabled', resolve),
      ReputationMetricsEnabled: reputation && booleanOf(reputation, 'ReputationMetricsEnabled', resolve),
    },
  };
}

/** One event destination. CloudFormation spells the member for SNS otherwise than the API. */
export function readDestination(
  at: FileNode,
  snsKey: 'SNSDestination' | 'SnsDestination',
  resolve: Resolve,
): ComparableDestination {
  asObject(at, t('An event destination'));
  const text = (from: FileNode, key: string) => textOf(from, key, resolve);
  const types = member(at, 'MatchingEventTypes');
  const [firehose, cloudWatch, sns] = [
    member(at, 'KinesisFirehoseDestination'),
    member(at, 'CloudWatchDestination'),
    member(at, snsKey),
  ];
  return {
    Name: text(at, 'Name'),
    Enabled: booleanOf(at, 'Enabled', resolve),
    MatchingEventTypes:
      types && asItems(types, 'MatchingEventTypes').map((type) => readText(type, t('An event type'), resolve)),
    KinesisFirehoseDestination: firehose && {
      IAMRoleARN: text(asObject(firehose, 'KinesisFirehoseDestination'), 'IAMRoleARN'),
      DeliveryStreamARN: text(firehose, 'DeliveryStreamARN'),
    },
    CloudWatchDestination: cloudWatch && { DimensionConfigurations: readDimensions(cloudWatch, text) },
    SNSDestination: sns && { TopicARN: text(asObject(sns, snsKey), 'TopicARN') },
  };
}

function readDimensions(
  at: FileNode,
  text: (from: FileNode, key: string) => string | undefined,
): readonly ComparableDimension[] {
  const dimensions = member(asObject(at, 'CloudWatchDestination'), 'DimensionConfigurations');
  return (dimensions ? asItems(dimensions, 'DimensionConfigurations') : []).map((each) => ({
    DimensionName: text(asObject(each, t('A dimension')), 'DimensionName'),
    DimensionValueSource: text(each, 'DimensionValueSource'),
    DefaultDimensionValue: text(each, 'DefaultDimensionValue'),
  }));
}
