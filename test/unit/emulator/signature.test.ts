import { ListConfigurationSetsCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { connect, post, productionKeys } from './requests.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterAll(() => emulator.stop());

const list = new ListConfigurationSetsCommand({});

function isForm(request: unknown): request is { body: string } {
  return typeof request === 'object' && request !== null && 'body' in request && typeof request.body === 'string';
}

describe('a request', () => {
  it('is refused with SignatureDoesNotMatch where the secret is another', async () => {
    const client = connect(emulator, { ...productionKeys, secretAccessKey: 'wrong' });
    await expect(client.send(list)).rejects.toMatchObject({
      Code: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    });
    expect(emulator.requests.at(-1)).toMatchObject({ verified: false, status: 403, account: '111122223333' });
  });

  it('is refused with InvalidClientTokenId where nobody has the access key', async () => {
    const client = connect(emulator, { ...productionKeys, accessKeyId: 'AKIANOBODYEXAMPLE001' });
    await expect(client.send(list)).rejects.toMatchObject({
      Code: 'InvalidClientTokenId',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('is refused with InvalidClientTokenId where it carries a session that the key has not', async () => {
    const client = connect(emulator, { ...productionKeys, sessionToken: 'made-up' });
    await expect(client.send(list)).rejects.toMatchObject({ Code: 'InvalidClientTokenId' });
  });

  it('is refused where it has no signature', async () => {
    const response = await post(emulator, { Action: 'ListConfigurationSets', Version: '2010-12-01' });
    expect(response.status).toBe(403);
    expect(response.body).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  it('is refused where its body was changed on the way', async () => {
    const client = connect(emulator);
    client.middlewareStack.add(
      (next) => (args) => {
        const { request } = args;
        // As long as before, so that nothing but the signature tells.
        if (isForm(request)) request.body = request.body.replace('2010-12-01', '2010-12-02');
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(client.send(list)).rejects.toMatchObject({ Code: 'SignatureDoesNotMatch' });
  });

  it('is refused where the clock is more than five minutes off, and the Date header tells the right time', async () => {
    emulator.setClockOffset(301_000);
    const client = connect(emulator);
    await expect(client.send(list)).rejects.toMatchObject({ Code: 'SignatureDoesNotMatch' });
    // The client has learned the difference from the first answer.
    await expect(client.send(list)).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } });
    emulator.setClockOffset(-301_000);
    await expect(connect(emulator).send(list)).rejects.toMatchObject({
      message: expect.stringContaining('not yet current'),
    });
    emulator.setClockOffset(-290_000);
    await expect(connect(emulator).send(list)).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } });
    emulator.setClockOffset(0);
  });
});
