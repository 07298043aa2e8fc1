import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWithBoto3, hasBoto3 } from '../../emulator/boto3.ts';
import { type Emulator, generateSets, startEmulator } from '../../emulator/index.ts';

const available = await hasBoto3();
if (!available) console.log('Skipped: there is no python3 with boto3 to ask for a second opinion.');

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterAll(() => emulator.stop());

describe.skipIf(!available)('boto3', () => {
  it.each([
    { profile: 'prod', account: '111122223333', region: 'eu-west-1', count: 42 },
    { profile: 'prod', account: '111122223333', region: 'us-east-1', count: 4 },
    { profile: 'dev', account: '444455556666', region: 'eu-west-1', count: 5 },
    { profile: 'dev', account: '444455556666', region: 'us-east-1', count: 3 },
    { profile: 'staging', account: '777788889999', region: 'eu-west-1', count: 25 },
  ])(
    'reads every set of $profile in $region as the emulator holds it',
    async ({ profile, account, region, count }) => {
      const sets = emulator.sets(account, region);
      const names = sets.map(({ ConfigurationSet }) => ConfigurationSet.Name);
      expect(names).toHaveLength(count);
      expect(await describeWithBoto3(emulator, profile, region, names)).toEqual(sets);
    },
    60_000,
  );

  it('reads 200 generated sets as they were generated', async () => {
    const sets = generateSets(200, 3);
    emulator.putSets('555566667777', 'eu-west-1', sets);
    const names = sets.map(({ ConfigurationSet }) => ConfigurationSet.Name);
    expect(await describeWithBoto3(emulator, 'empty', 'eu-west-1', names)).toEqual(sets);
  }, 60_000);
});
