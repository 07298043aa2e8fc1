import { ServiceError } from './answer.ts';
import { listParameter } from './call.ts';
import { type SesWriteRequest, sesWrites } from './sesWrites.ts';
import type { XmlStructure } from './xml.ts';

export const sesNamespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** What an operation of SES that reads has to work with: its parameters, and the sets of the account and region that it is for. */
type SesRequest = Pick<SesWriteRequest, 'parameters' | 'sets'>;

/** The operations of SES that the emulator knows, by name. Each throws a `ServiceError` as SES would. */
export const sesOperations: ReadonlyMap<string, (request: SesWriteRequest) => XmlStructure> = new Map([
  ['ListConfigurationSets', listConfigurationSets],
  ['DescribeConfigurationSet', describeConfigurationSet],
  ...sesWrites,
]);

/** The most names that a page may hold. */
const largestPage = 1_000;

/** Amazon does not document the size of a page that names none; a small one shows who forgot to ask for the largest. */
const defaultPage = 100;

function listConfigurationSets({ parameters, sets }: SesRequest): XmlStructure {
  const size = pageSize(parameters.get('MaxItems'));
  const start = readToken(parameters.get('NextToken'));
  const page = sets.slice(start, start + size);
  return {
    ConfigurationSets: page.map(({ ConfigurationSet }) => ConfigurationSet),
    NextToken: start + size < sets.length ? writeToken(start + size) : undefined,
  };
}

function pageSize(maxItems: string | undefined): number {
  if (maxItems === undefined) return defaultPage;
  const size = Number(maxItems);
  if (Number.isInteger(size) && size >= 1 && size <= largestPage) return size;
  throw invalid(
    `Value '${maxItems}' at 'maxItems' failed to satisfy constraint: Member must be between 1 and ${largestPage}`,
  );
}

function writeToken(start: number): string {
  return Buffer.from(`start=${start}`).toString('base64url');
}

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const start = /^start=(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (start === undefined) throw new ServiceError(400, 'InvalidParameterValue', 'The pagination token is invalid.');
  return Number(start);
}

const attributeMembers = {
  eventDestinations: 'EventDestinations',
  trackingOptions: 'TrackingOptions',
  deliveryOptions: 'DeliveryOptions',
  reputationOptions: 'ReputationOptions',
} as const;

function describeConfigurationSet({ parameters, sets }: SesRequest): XmlStructure {
  const name = parameters.get('ConfigurationSetName');
  if (!name) throw invalid("Value at 'configurationSetName' failed to satisfy constraint: Member must not be null");
  const asked = listParameter(parameters, 'ConfigurationSetAttributeNames');
  const unknown = asked.find((attribute) => !Object.hasOwn(attributeMembers, attribute));
  if (unknown !== undefined) {
    throw invalid(
      `Value '[${unknown}]' at 'configurationSetAttributeNames' failed to satisfy constraint: ` +
        `Member must satisfy enum value set: [${Object.keys(attributeMembers).join(', ')}]`,
    );
  }
  const set = sets.find(({ ConfigurationSet }) => ConfigurationSet.Name === name);
  if (!set) throw new ServiceError(400, 'ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
  const answered = Object.entries(attributeMembers).filter(([attribute]) => asked.includes(attribute));
  return {
    ConfigurationSet: set.ConfigurationSet,
    ...Object.fromEntries(answered.map(([, member]) => [member, set[member]])),
  };
}

function invalid(detail: string): ServiceError {
  return new ServiceError(400, 'ValidationError', `1 validation error detected: ${detail}`);
}
