import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DescribedSet } from '../../emulator/describedSet.ts';
import { type Emulator, generateSets, startEmulator } from '../../emulator/index.ts';
import { hasPython, runPython } from '../../emulator/python.ts';

const available = await hasPython('boto3', 'moto');
if (!available) console.log('Skipped: there is no python3 with boto3 and moto to compare with.');

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterAll(() => emulator.stop());

// moto lists by name, keeps one destination a set, and wants its name to be the only one of all sets.
const sets = generateSets(40, 11)
  .map(({ ConfigurationSet, EventDestinations = [] }) => ({
    ConfigurationSet,
    EventDestinations: EventDestinations.slice(0, 1).map((one) => ({ ...one, Name: ConfigurationSet.Name })),
  }))
  .sort(byName);

describe.skipIf(!available)('moto', () => {
  it('lists, pages, describes and refuses as the emulator does', async () => {
    emulator.putSets('111122223333', 'eu-west-1', sets);
    const answers = await runPython('compareWithMoto.py', emulator, { profile: 'prod', region: 'eu-west-1', sets });
    if (!Array.isArray(answers)) throw new TypeError('The script answered no list.');
    const [ofEmulator, ofMoto] = answers;
    expect(ofEmulator).toMatchObject({ described: sets });
    expect(ofEmulator).toEqual(ofMoto);
  }, 60_000);
});

function byName(left: DescribedSet, right: DescribedSet): number {
  return left.ConfigurationSet.Name < right.ConfigurationSet.Name ? -1 : 1;
}
