import { t } from '@vscode/l10n';
import { eventTypes } from '../eventDestinations.ts';
import type { Comparable, ComparableDestination } from './comparable.ts';
import { asObject, type FileNode, member, members, refuse } from './fileNode.ts';
import { readDestination, readOptions } from './fileSet.ts';
import { resolveIn, textOf } from './fileValues.ts';

/** A set in a file, with what tells it from the others there. */
export interface FileSet {
  readonly label: string;
  readonly set: Comparable;
}

/**
 * The configuration sets of a CloudFormation template, each with the event destinations that name it. What it leaves to Amazon SES is as
 * the API's reference says: sending on, no reputation metrics, TLS where the receiver has it, destinations off.
 */
export function templateSets(template: FileNode, resources: FileNode): readonly FileSet[] {
  const resolve = resolveIn(template);
  const all = members(asObject(resources, 'Resources'));
  const ofType = (type: string) => all.filter(([, resource]) => member(resource, 'Type')?.node.value === type);
  const destinations = ofType('AWS::SES::ConfigurationSetEventDestination').map(([, resource], index) => {
    const properties = propertiesOf(resource) ?? refuse(resource, t('Its properties are missing'));
    const destination = member(properties, 'EventDestination') ?? refuse(properties, t('EventDestination is missing'));
    const set = textOf(properties, 'ConfigurationSetName', resolve);
    return { index, set, destination: inTheApisWords(readDestination(destination, 'SnsDestination', resolve)) };
  });
  const bySet = Map.groupBy(destinations, ({ set }) => set);
  const sets = ofType('AWS::SES::ConfigurationSet').map(([id, resource]): FileSet => {
    const properties = propertiesOf(resource);
    const name = properties && textOf(properties, 'Name', resolve);
    const names = new Set([`\${${id}}`, name ?? `\${${id}}`]);
    const own = [...names].flatMap((each) => bySet.get(each) ?? []).sort((one, other) => one.index - other.index);
    const { TrackingOptions, DeliveryOptions, ReputationOptions } = properties ? readOptions(properties, resolve) : {};
    const policy = DeliveryOptions?.TlsPolicy ?? 'OPTIONAL';
    return {
      label: id,
      set: {
        ConfigurationSet: { Name: name ?? `\${${id}}` },
        EventDestinations: own.map(({ destination }) => destination),
        TrackingOptions,
        DeliveryOptions: { TlsPolicy: policies.get(policy) ?? policy },
        ReputationOptions: {
          SendingEnabled: ReputationOptions?.SendingEnabled ?? true,
          ReputationMetricsEnabled: ReputationOptions?.ReputationMetricsEnabled ?? false,
        },
      },
    };
  });
  return sets.length > 0 ? sets : refuse(resources, t('there is no resource of the type AWS::SES::ConfigurationSet'));
}

function propertiesOf(resource: FileNode): FileNode | undefined {
  const properties = member(resource, 'Properties');
  return properties && asObject(properties, 'Properties');
}

/** CloudFormation writes in capitals what the API writes as words. */
const policies: ReadonlyMap<string, string> = new Map([
  ['REQUIRE', 'Require'],
  ['OPTIONAL', 'Optional'],
]);

const typesByFolded: ReadonlyMap<string, string> = new Map(
  [...eventTypes, 'deliveryDelay', 'subscription'].map((type) => [type.toLowerCase(), type]),
);

function inTheApisWords(destination: ComparableDestination): ComparableDestination {
  const types = destination.MatchingEventTypes?.map(
    (type) => typesByFolded.get(type.replaceAll('_', '').toLowerCase()) ?? type,
  );
  return { ...destination, Enabled: destination.Enabled ?? false, MatchingEventTypes: types };
}
