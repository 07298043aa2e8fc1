import { ListConfigurationSetsCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectEmulator } from '../../emulator/client.ts';
import { type Emulator, generateSets, startEmulator } from '../../emulator/index.ts';
import { connect } from './requests.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

const list = (region: string) => connect(emulator, undefined, region).send(new ListConfigurationSetsCommand({}));

describe('the controls over HTTP', () => {
  it('switch the limit of one request a second, which holds for each region on its own', async () => {
    const remote = connectEmulator(emulator.url);
    await list('eu-west-1');
    await list('us-east-1');
    await expect(list('eu-west-1')).rejects.toMatchObject({ Code: 'Throttling' });
    await remote.setRateLimit(false);
    await expect(list('eu-west-1')).resolves.toBeDefined();
  });

  it('put, read and list sets', async () => {
    const remote = connectEmulator(emulator.url);
    const sets = generateSets(3, 42);
    await remote.putSets('111122223333', 'eu-north-1', sets);
    expect(await remote.sets('111122223333', 'eu-north-1')).toEqual(sets);
    const listed = await list('eu-north-1');
    expect(listed.ConfigurationSets).toEqual(sets.map(({ ConfigurationSet }) => ConfigurationSet));
  });

  it('add and clear faults, and tell of requests', async () => {
    const remote = connectEmulator(emulator.url);
    await remote.clearRequests();
    await remote.addFaults({ kind: 'error', status: 500, code: 'InternalFailure' });
    await expect(list('eu-west-1')).rejects.toMatchObject({ Code: 'InternalFailure' });
    await remote.clearFaults();
    await list('eu-west-1');
    expect((await remote.requests()).map(({ status, fault }) => ({ status, fault }))).toEqual([
      { status: 500, fault: 'error' },
      { status: 200, fault: undefined },
    ]);
  });

  it('refuse what they cannot read', async () => {
    const response = await fetch(`${emulator.url}/_emulator/faults`, { method: 'POST', body: '[{}]' });
    expect(response.status).toBe(400);
    expect((await fetch(`${emulator.url}/_emulator/nothing`)).status).toBe(404);
  });
});
