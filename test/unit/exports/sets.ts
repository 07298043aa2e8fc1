import { DescribeConfigurationSetCommand, type SESClient } from '@aws-sdk/client-ses';
import { allAttributes, type Details, type Target } from '../../../src/core/configurationSet.ts';
import { exportFormats } from '../../../src/core/exports/formats.ts';
import { type Emulator, generateSets } from '../../emulator/index.ts';
import { connect, productionKeys } from '../emulator/requests.ts';

/** Sets as they were described in one account, to be made again in the same region of another. */
export interface Group {
  readonly region: string;
  readonly described: readonly Details[];
}

const source = '111122223333';

/** The account that the copies are made in, which has no sets, and its profile. */
export const copies = {
  account: '555566667777',
  profile: 'empty',
  keys: {
    accessKeyId: 'AKIAEMPTYEXAMPLE0001',
    secretAccessKey: 'emulator-only-not-a-secret-empty'.padEnd(40, '/'),
  },
};

/** Every sample set but the ten thousand that repeat others; each account and region as a region of its own. */
export async function sampleGroups(emulator: Emulator): Promise<readonly Group[]> {
  const groups = [
    ['eu-west-1', '111122223333', 'eu-west-1'],
    ['us-east-1', '111122223333', 'us-east-1'],
    ['eu-west-2', '444455556666', 'eu-west-1'],
    ['eu-west-3', '444455556666', 'us-east-1'],
    ['eu-north-1', '777788889999', 'eu-west-1'],
    ['eu-south-1', '777788889999', 'eu-central-1'],
  ] as const;
  return Promise.all(
    groups.map(async ([region, account, from]) => {
      const sets = emulator.sets(account, from);
      emulator.putSets(source, region, sets);
      return { region, described: await describeSource(emulator, region) };
    }),
  );
}

/** So many generated sets. */
export async function generatedGroup(emulator: Emulator, count: number, seed: number): Promise<Group> {
  const region = 'sa-east-1';
  emulator.putSets(source, region, generateSets(count, seed));
  return { region, described: await describeSource(emulator, region) };
}

async function describeSource(emulator: Emulator, region: string): Promise<readonly Details[]> {
  const names = emulator.sets(source, region).map(({ ConfigurationSet }) => ConfigurationSet.Name);
  return describeAll(connect(emulator, productionKeys, region), names);
}

/** What Amazon's own client answers about these sets, all four attributes asked for. */
async function describeAll(client: SESClient, names: readonly string[]): Promise<readonly Details[]> {
  const described: Details[] = [];
  for (const ConfigurationSetName of names) {
    const command = new DescribeConfigurationSetCommand({
      ConfigurationSetName,
      ConfigurationSetAttributeNames: [...allAttributes],
    });
    const { $metadata, ...details } = await client.send(command);
    described.push(details);
  }
  return described;
}

/** What is described of the copies, in the originals' order. */
export function describeCopies(emulator: Emulator, { region, described }: Group): Promise<readonly Details[]> {
  return describeAll(connect(emulator, copies.keys, region), described.map(nameOf));
}

/** Removes what copies were made of. */
export function clearCopies(emulator: Emulator, groups: readonly Group[]): void {
  for (const { region } of groups) emulator.putSets(copies.account, region, []);
}

export function nameOf({ ConfigurationSet }: Details): string {
  return ConfigurationSet?.Name ?? '';
}

/** The sets that the API v1 can make whole: all but these, each of which a test of its own is about. */
export function whole({ region, described }: Group): Group {
  return { region, described: described.filter((details) => !odd.has(nameOf(details))) };
}

const odd = new Set([
  'odd-no-target',
  'odd-delivery-delay',
  'odd-nothing-answered',
  'odd-empty-parts',
  'odd-no-events',
]);

/** The described set as a copy of it is: it has had no fresh start. */
export function copyOf(details: Details): Details {
  const { LastFreshStart, ...ReputationOptions } = details.ReputationOptions ?? {};
  return { ...details, ReputationOptions };
}

/** The set in that format. */
export function write(format: string, details: Details, region = 'eu-west-1'): string {
  const target: Target = { profile: 'prod', region, name: nameOf(details) };
  const found = exportFormats('posix').find(({ id }) => id === format);
  if (!found) throw new TypeError(`There is no format ${format}.`);
  return found.write(target, details);
}
