import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

function statusOf(url: string, ca?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { ...(ca !== undefined && { ca: readFileSync(ca) }), agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the door with TLS', () => {
  it('is refused for its self-signed certificate, and opens to who trusts that', async () => {
    const { url, certificateFile } = await emulator.startTls('selfSigned');
    await expect(statusOf(url)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(await statusOf(url, certificateFile)).toBe(403);
  });

  it.each([
    { certificate: 'expired', code: 'CERT_HAS_EXPIRED' },
    { certificate: 'wrongName', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  ] as const)(
    'is refused as $code for the $certificate certificate, even where that is trusted',
    async ({ certificate, code }) => {
      const { url, certificateFile } = await emulator.startTls(certificate);
      await expect(statusOf(url, certificateFile)).rejects.toMatchObject({ code });
    },
  );
});
