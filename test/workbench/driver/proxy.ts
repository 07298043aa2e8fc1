import { createServer, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen } from '../../emulator/listen.ts';

/** What a proxy does with a request: hands it on, or answers in its place. */
export type Manner = 'works' | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** An HTTP proxy on 127.0.0.1, for http and, by CONNECT, for https. Whatever host it is asked for, it leads to this machine. */
export interface HttpProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Host and port of every request. */
  readonly asked: readonly string[];
  behave(manner: Manner): void;
  /** Ends it; `start` begins anew at the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const page = '<!DOCTYPE html><html><body><h1>Sign in to this network</h1></body></html>';

/** `port` is the one of the server with TLS that CONNECT leads to. */
export async function startProxy(port: number): Promise<HttpProxy> {
  let manner: Manner = 'works';
  const asked: string[] = [];
  const tunnels = new Set<Socket>();
  const server = () => {
    const proxy = createServer((incoming, response) => {
      const url = new URL(incoming.url ?? '');
      asked.push(url.host);
      if (manner !== 'works') {
        response.writeHead(manner.status, { 'content-type': 'text/html', ...manner.headers }).end(page);
        return;
      }
      const { method, headers } = incoming;
      const onward = request(
        { host: '127.0.0.1', port: url.port, method, path: url.pathname + url.search, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      incoming.pipe(onward);
    });
    proxy.on('connect', ({ url = '' }: IncomingMessage, client: Socket) => {
      asked.push(url);
      tunnels.add(client);
      client.on('error', () => client.destroy());
      if (manner !== 'works') {
        const headers = Object.entries({ 'content-type': 'text/html', ...manner.headers }).map(
          ([name, value]) => `${name}: ${value}\r\n`,
        );
        client.end(`HTTP/1.1 ${manner.status} Answered by the proxy\r\n${headers.join('')}\r\n${page}`);
        return;
      }
      const onward = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        onward.pipe(client).pipe(onward);
      });
      tunnels.add(onward);
      onward.on('error', () => client.destroy());
    });
    return proxy;
  };
  let running = await listen(server(), 0);
  const own = running.port;
  return {
    url: `http://127.0.0.1:${own}`,
    asked,
    behave(next) {
      manner = next;
    },
    async stop() {
      for (const tunnel of tunnels) tunnel.destroy();
      await running.stop();
    },
    async start() {
      running = await listen(server(), own);
    },
  };
}
