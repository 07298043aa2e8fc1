import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { listen } from './listen.ts';

/**
 * The certificates under `fixtures/`: signed by themselves and valid for 127.0.0.1 and localhost (so one can trust it by naming its
 * file), the same but expired, and one that is for another host's name.
 */
export const certificates = ['selfSigned', 'expired', 'wrongName'] as const;

export type Certificate = (typeof certificates)[number];

export type TlsServer = {
  /** `https://127.0.0.1:PORT` */
  readonly url: string;
  /** The absolute path of the certificate, for NODE_EXTRA_CA_CERTS. */
  readonly certificateFile: string;
};

/** Serves `listener` with TLS on a free port of 127.0.0.1. The returned `stop` ends it and its connections. */
export async function startTlsServer(
  certificate: Certificate,
  listener: RequestListener,
): Promise<TlsServer & { readonly stop: () => Promise<void> }> {
  const file = (suffix: string) => fileURLToPath(new URL(`fixtures/${certificate}.${suffix}.pem`, import.meta.url));
  const server = createServer({ cert: readFileSync(file('cert')), key: readFileSync(file('key')) }, listener);
  const { port, stop } = await listen(server, 0);
  return { url: `https://127.0.0.1:${port}`, certificateFile: file('cert'), stop };
}
