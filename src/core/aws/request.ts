import type { Scope } from '../configurationSet.ts';
import type { Priority } from './catalog.ts';
import type { Answer, Connect, Connection } from './connection.ts';
import { withDeadline } from './deadline.ts';
import type { Operation, Pace } from './pace.ts';
import { type Attempt, type Problem, problemOf, timeout } from './problem.ts';
import { readWireError } from './wireError.ts';

/** How long a request may take from its turn, and how long throttling may hold one up, in milliseconds. */
export const requestDeadline = 30_000;

/** How often a request is sent where AWS has a problem or the connection is lost. */
const tries = 3;

/** What a running request may be told while it waits. */
export interface Control {
  readonly signal: AbortSignal;
  readonly interactive: boolean;
  readonly priority: () => Priority;
}

/** The part of VS Code's log channel that the core writes to. Nothing secret may be given to it. */
export interface Log {
  trace(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

export interface RequestServices {
  readonly connect: Connect;
  readonly pace: Pace;
  readonly log: Log;
  readonly now?: () => number;
  /** Told after each connection, before anything is sent. */
  readonly onConnected?: (scope: Scope, connection: Connection) => void;
}

/** Which request: the operation, and what it asks about. */
export interface What extends Scope {
  readonly operation: Operation;
  readonly name?: string;
}

/** Sends one request of an operation: `call` is given the connection once it is its turn. */
export type Send = <Value>(
  what: What,
  control: Control,
  call: (connection: Connection, signal: AbortSignal) => Promise<Answer<Value>>,
) => Promise<Value>;

/**
 * The one way to a request: credentials, its turn, the deadline, and the tries that are worth it, each of which waits for its turn.
 * Throttled requests slow the lane down and are sent again while the deadline lasts; faults of AWS and lost connections are tried
 * three times; credentials that expired are renewed once. Rejects with a `Problem`.
 */
export function createSend({ connect, pace, log, now = () => performance.now(), onConnected }: RequestServices): Send {
  return async (what, control, call) => {
    let renew = false;
    let renewed = false;
    let began: number | undefined;
    for (let tried = 1; ; tried++) {
      const connection = await connect(what, { interactive: control.interactive, renew, signal: control.signal });
      onConnected?.(what, connection);
      const lane = { payer: connection.payer, region: what.region, operation: what.operation };
      const attempt = attemptOf(what, connection);
      const asked = now();
      await pace.turn(lane, control);
      const started = now();
      began ??= started;
      const tell = (outcome: string, requestId = 'without an id') =>
        `${nameOf(what)}: ${outcome}, ${Math.round(now() - started)} ms, try ${tried}, request ${requestId}`;
      const onTimeout = () => timeout(attempt, requestDeadline / 1000);
      log.trace(`${nameOf(what)}: waited ${Math.round(started - asked)} ms for its turn`);
      try {
        const { value, requestId } = await withDeadline(
          requestDeadline,
          { signal: control.signal, onTimeout },
          (signal) => call(connection, signal),
        );
        pace.answered(lane, now() - started);
        log.info(tell('answered', requestId));
        return value;
      } catch (error) {
        const problem = problemOf(error, attempt);
        log.warn(tell(problem.code, readWireError(error).requestId));
        if (isThrottling(problem)) pace.throttled(lane);
        renew = isExpired(problem) && !renewed;
        renewed ||= renew;
        const inTime = () => now() - (began ?? now()) + pace.wait(lane) < requestDeadline;
        const again = renew || (isThrottling(problem) && inTime()) || (isPassing(error) && tried < tries);
        if (!again) throw problem;
      }
    }
  };
}

function attemptOf({ operation, ...target }: What, { host }: Connection): Attempt {
  return { ...target, action: operation === 'ListConfigurationSets' ? 'list' : 'describe', host };
}

function nameOf({ operation, profile, region, name }: What): string {
  return [operation, profile, region, name].filter(Boolean).join(' ');
}

const isThrottling = ({ code }: Problem) =>
  /^(Throttl|RequestLimitExceeded|TooManyRequests|SlowDown|RequestThrottled)/.test(code);
const isExpired = ({ code }: Problem) => code === 'ExpiredToken' || code === 'ExpiredTokenException';

/** Whether another try is worth it: AWS itself has a problem, or the connection was lost on the way. */
function isPassing(error: unknown): boolean {
  const { status = 0, cause = '' } = readWireError(error);
  return status >= 500 || /^(ECONNRESET|EPIPE|ECONNABORTED)$/.test(cause);
}
