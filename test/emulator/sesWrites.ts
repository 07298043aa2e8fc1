import { ServiceError } from './answer.ts';
import { listParameter } from './call.ts';
import { type DescribedSet, type Dimension, type EventDestination, eventTypes } from './describedSet.ts';
import { configurationSet } from './samples/build.ts';
import type { XmlStructure } from './xml.ts';

/** What an operation that writes has to work with: its parameters, the region's sets, a way to replace them, and the time. */
export type SesWriteRequest = {
  readonly parameters: ReadonlyMap<string, string>;
  readonly sets: readonly DescribedSet[];
  readonly put: (sets: readonly DescribedSet[]) => void;
  readonly now: number;
};

const mostSets = 10_000;
const mostDestinations = 10;
const mostDimensions = 10;

/** The operations that make a set and change its parts. Each answers an empty structure, or throws a `ServiceError` as SES would. */
export const sesWrites: ReadonlyMap<string, (request: SesWriteRequest) => XmlStructure> = new Map([
  ['CreateConfigurationSet', createConfigurationSet],
  ['CreateConfigurationSetEventDestination', createEventDestination],
  ['CreateConfigurationSetTrackingOptions', createTrackingOptions],
  ['PutConfigurationSetDeliveryOptions', putDeliveryOptions],
  ['UpdateConfigurationSetReputationMetricsEnabled', updateReputationMetricsEnabled],
  ['UpdateConfigurationSetSendingEnabled', updateSendingEnabled],
]);

function createConfigurationSet({ parameters, sets, put }: SesWriteRequest): XmlStructure {
  const name = parameters.get('ConfigurationSet.Name') ?? '';
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
    throw refusal('InvalidConfigurationSet', `Configuration set name <${name}> is invalid.`);
  }
  if (sets.some(({ ConfigurationSet }) => ConfigurationSet.Name === name)) {
    throw refusal('ConfigurationSetAlreadyExists', `Configuration set <${name}> already exists.`);
  }
  if (sets.length >= mostSets) throw refusal('LimitExceeded', 'The limit of configuration sets is reached.');
  put([...sets, configurationSet(name)]);
  return {};
}

function createEventDestination(request: SesWriteRequest): XmlStructure {
  return change(request, (set) => {
    const destination = readDestination(request.parameters);
    const present = set.EventDestinations ?? [];
    if (present.some(({ Name }) => Name === destination.Name)) {
      throw refusal('EventDestinationAlreadyExists', `Event destination <${destination.Name}> already exists.`);
    }
    if (present.length >= mostDestinations) {
      throw refusal('LimitExceeded', 'The limit of event destinations is reached.');
    }
    return { ...set, EventDestinations: [...present, destination] };
  });
}

function createTrackingOptions(request: SesWriteRequest): XmlStructure {
  return change(request, (set) => {
    if (set.TrackingOptions) {
      throw refusal('TrackingOptionsAlreadyExistsException', 'The set has tracking options already.');
    }
    const domain = request.parameters.get('TrackingOptions.CustomRedirectDomain') ?? '';
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) {
      throw refusal('InvalidTrackingOptions', `The redirect domain <${domain}> is invalid.`);
    }
    return { ...set, TrackingOptions: { CustomRedirectDomain: domain } };
  });
}

function putDeliveryOptions(request: SesWriteRequest): XmlStructure {
  return change(request, (set) => {
    const policy = request.parameters.get('DeliveryOptions.TlsPolicy') ?? 'Optional';
    if (policy !== 'Require' && policy !== 'Optional') {
      throw refusal('InvalidDeliveryOptions', `The TLS policy <${policy}> is invalid.`);
    }
    return { ...set, DeliveryOptions: { TlsPolicy: policy } };
  });
}

function updateReputationMetricsEnabled(request: SesWriteRequest): XmlStructure {
  const ReputationMetricsEnabled = readBoolean(request.parameters, 'Enabled');
  return change(request, (set) => ({
    ...set,
    ReputationOptions: { ...set.ReputationOptions, ReputationMetricsEnabled },
  }));
}

/** Whoever enables sending after it was disabled starts the reputation metrics afresh (API reference, ReputationOptions). */
function updateSendingEnabled(request: SesWriteRequest): XmlStructure {
  const SendingEnabled = readBoolean(request.parameters, 'Enabled');
  return change(request, (set) => {
    const isFreshStart = SendingEnabled && set.ReputationOptions?.SendingEnabled === false;
    return {
      ...set,
      ReputationOptions: {
        ...set.ReputationOptions,
        SendingEnabled,
        ...(isFreshStart && { LastFreshStart: new Date(request.now).toISOString() }),
      },
    };
  });
}

function change(
  { parameters, sets, put }: SesWriteRequest,
  changed: (set: DescribedSet) => DescribedSet,
): XmlStructure {
  const name = parameters.get('ConfigurationSetName') ?? '';
  const index = sets.findIndex(({ ConfigurationSet }) => ConfigurationSet.Name === name);
  const set = sets[index];
  if (!set) throw refusal('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
  put(sets.with(index, changed(set)));
  return {};
}

function readDestination(parameters: ReadonlyMap<string, string>): EventDestination {
  const get = (member: string) => parameters.get(`EventDestination.${member}`);
  const Name = get('Name') ?? '';
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(Name)) throw invalid('eventDestination.name', Name);
  const MatchingEventTypes = listParameter(parameters, 'EventDestination.MatchingEventTypes');
  const unknown = MatchingEventTypes.filter((type) => !eventTypes.some((known) => known === type));
  if (unknown.length > 0 || MatchingEventTypes.length === 0) {
    throw invalid('eventDestination.matchingEventTypes', `[${unknown.join(', ')}]`);
  }
  const places = [readTopic(get), readStream(get), readDimensions(parameters)].filter((place) => place !== undefined);
  const [place] = places;
  if (place === undefined || places.length > 1) throw invalid('eventDestination', 'one destination is required');
  return { Name, Enabled: get('Enabled') === 'true', MatchingEventTypes, ...place };
}

type Get = (member: string) => string | undefined;

function readTopic(get: Get): Pick<EventDestination, 'SNSDestination'> | undefined {
  const TopicARN = get('SNSDestination.TopicARN');
  if (TopicARN === undefined) return undefined;
  if (!/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[^:]+$/.test(TopicARN)) {
    throw refusal('InvalidSNSDestination', `SNS topic <${TopicARN}> is invalid.`);
  }
  return { SNSDestination: { TopicARN } };
}

function readStream(get: Get): Pick<EventDestination, 'KinesisFirehoseDestination'> | undefined {
  const IAMRoleARN = get('KinesisFirehoseDestination.IAMRoleARN');
  const DeliveryStreamARN = get('KinesisFirehoseDestination.DeliveryStreamARN');
  if (IAMRoleARN === undefined && DeliveryStreamARN === undefined) return undefined;
  if (!IAMRoleARN?.includes(':role/') || !DeliveryStreamARN?.includes(':deliverystream/')) {
    throw refusal('InvalidFirehoseDestination', 'The Firehose destination is invalid.');
  }
  return { KinesisFirehoseDestination: { IAMRoleARN, DeliveryStreamARN } };
}

function readDimensions(
  parameters: ReadonlyMap<string, string>,
): Pick<EventDestination, 'CloudWatchDestination'> | undefined {
  const DimensionConfigurations: Dimension[] = [];
  for (let index = 1; ; index++) {
    const prefix = `EventDestination.CloudWatchDestination.DimensionConfigurations.member.${index}`;
    const DimensionName = parameters.get(`${prefix}.DimensionName`);
    if (DimensionName === undefined) break;
    const DimensionValueSource = parameters.get(`${prefix}.DimensionValueSource`) ?? '';
    const DefaultDimensionValue = parameters.get(`${prefix}.DefaultDimensionValue`) ?? '';
    const isValid =
      /^[A-Za-z0-9_:-]{1,256}$/.test(DimensionName) &&
      /^(messageTag|emailHeader|linkTag)$/.test(DimensionValueSource) &&
      /^[A-Za-z0-9_.@-]{1,256}$/.test(DefaultDimensionValue);
    if (!isValid) throw refusal('InvalidCloudWatchDestination', `The dimension <${DimensionName}> is invalid.`);
    DimensionConfigurations.push({ DimensionName, DimensionValueSource, DefaultDimensionValue });
  }
  if (DimensionConfigurations.length === 0) return undefined;
  if (DimensionConfigurations.length > mostDimensions) throw refusal('LimitExceeded', 'Too many dimensions.');
  return { CloudWatchDestination: { DimensionConfigurations } };
}

function readBoolean(parameters: ReadonlyMap<string, string>, name: string): boolean {
  const value = parameters.get(name);
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalid(name, value ?? 'null');
}

function invalid(member: string, value: string): ServiceError {
  return refusal('ValidationError', `1 validation error detected: Value '${value}' at '${member}' is not valid`);
}

function refusal(code: string, message: string): ServiceError {
  return new ServiceError(400, code, message);
}
