import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** How an answer goes out on the connection. */
export type Delivery = (response: ServerResponse, answer: Answer) => void;

/** The answer, whole and at once. */
export const deliverWhole: Delivery = (response, answer) => {
  writeHead(response, answer);
  response.end(answer.body);
};

/** Nothing, ever: the client has to give up. */
export const deliverNothing: Delivery = () => {};

/** The connection is reset without a word. */
export const deliverReset: Delivery = (response) => {
  response.socket?.resetAndDestroy();
};

/** Half of the body, then a reset. */
export const deliverHalf: Delivery = (response, answer) => {
  writeHead(response, answer);
  response.write(answer.body.slice(0, answer.body.length / 2));
  // A reset throws away what the client has not read yet: it shall see the headers first.
  const timer = setTimeout(() => response.socket?.resetAndDestroy(), 50);
  response.once('close', () => clearTimeout(timer));
};

/** The headers at once, then a byte of the body in every interval of `everyMs`. */
export function deliverSlowly(everyMs: number): Delivery {
  return (response, answer) => {
    writeHead(response, answer);
    response.flushHeaders();
    const bytes = Buffer.from(answer.body);
    let sent = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(sent, ++sent));
      if (sent >= bytes.length) response.end();
    }, everyMs);
    response.once('close', () => clearInterval(timer));
  };
}

/** The answer after `ms`; not at all where the client has gone by then. */
export function deliverLate(ms: number): Delivery {
  return (response, answer) => {
    const timer = setTimeout(() => deliverWhole(response, answer), ms);
    response.once('close', () => clearTimeout(timer));
  };
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
}
