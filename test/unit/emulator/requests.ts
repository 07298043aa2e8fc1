import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { SESClient } from '@aws-sdk/client-ses';
import type { Emulator } from '../../emulator/index.ts';

/** The keys of the sample profile `prod`. */
export const productionKeys = {
  accessKeyId: 'AKIAPRODEXAMPLE00001',
  secretAccessKey: 'emulator-only-not-a-secret-prod'.padEnd(40, '/'),
};

/** Amazon's own client, so that what it signs and reads is not our reading of the protocol. */
export function connect(
  emulator: Emulator,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string } = productionKeys,
  region = 'eu-west-1',
): SESClient {
  return new SESClient({ endpoint: emulator.url, region, credentials, maxAttempts: 1 });
}

/** Sends a form without a signature and gives the answer as it came, which `fetch` does not for every status. */
export function post({ url }: Emulator, form: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent: false }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
    });
    outgoing.on('error', reject).end(new URLSearchParams(form).toString());
  });
}
