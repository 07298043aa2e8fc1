import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';

/** Starts a server on 127.0.0.1; port 0 takes a free one. `stop` ends it and every connection to it. */
export async function listen(
  server: Server | TlsServer,
  port: number,
): Promise<{ port: number; stop: () => Promise<void> }> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');

  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  return { port: address.port, stop };
}
