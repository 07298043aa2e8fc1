import type { Scope } from '../configurationSet.ts';
import type { Priority } from './catalog.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Answer, Connect, Connection } from './connection.ts';
import { type DeadlineOptions, withDeadline } from './deadline.ts';
import type { Operation, Pace } from './pace.ts';
import { type Attempt, Problem, timeout } from './problem.ts';
import { problemOf } from './problemOf.ts';
import { readWireError } from './wireError.ts';

/** How long a request may take from its first turn, all its tries together, in milliseconds. */
const requestDeadline = 30_000;

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
  readonly clock?: Clock | undefined;
  readonly deadline?: number | undefined;
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
export function createSend(services: RequestServices): Send {
  const { connect, pace, log, clock = systemClock, deadline = requestDeadline, onConnected } = services;

  return async (what, { signal, interactive, priority }, call) => {
    const since = clock.now();
    const time = createBudget(clock, deadline);
    let refused: Connection | undefined;
    let failure: Problem | undefined;
    const isWorthIt = createTries();

    for (let tried = 1; ; tried++) {
      const connection = await connect(what, { interactive, refused, signal });
      onConnected?.(what, connection);
      const lane = { payer: connection.payer, region: what.region, operation: what.operation };
      const attempt = attemptOf(what, connection);
      const asked = clock.now();
      const onTimeout = () => timeout(attempt, deadline / 1000);
      const noTurn = failure;
      await time.run({ signal, onTimeout: () => noTurn ?? onTimeout() }, (ended) =>
        pace.turn(lane, { priority, signal: ended, since }),
      );
      const started = clock.now();
      time.begin();
      const tell = (outcome: string, requestId = 'without an id') =>
        `${nameOf(what)}: ${outcome}, ${Math.round(clock.now() - started)} ms, try ${tried}, request ${requestId}`;
      log.trace(`${nameOf(what)}: waited ${Math.round(started - asked)} ms for its turn`);
      try {
        const answer = await time.run({ signal, onTimeout }, (ended) => call(connection, ended));
        pace.answered(lane, clock.now() - started);
        log.info(tell('answered', answer.requestId));
        return answer.value;
      } catch (error) {
        failure = readFailure(error, attempt);
        log.warn(tell(failure.code, readWireError(error).requestId));
        if (isExpired(failure) && refused === undefined) {
          // What follows is another request, with other credentials: somebody may have to type a code for them.
          refused = connection;
          time.restart();
          failure = undefined;
          continue;
        }
        if (isThrottling(failure)) pace.throttled(lane);
        if (!isWorthIt(error, failure) || pace.wait(lane, since) >= time.left()) throw failure;
      }
    }
  };
}

/** A deadline that runs from the first turn: that one comes when it comes, and all that follows has to end in time. */
function createBudget(clock: Clock, deadline: number) {
  let began: number | undefined;
  const left = () => deadline - (clock.now() - (began ?? clock.now()));
  return {
    left,
    begin() {
      began ??= clock.now();
    },
    restart() {
      began = undefined;
    },
    run<Value>(options: DeadlineOptions, call: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
      return began === undefined ? call(options.signal) : withDeadline(left(), { ...options, clock }, call);
    },
  };
}

/** Judges each failure of a request: whether another try is worth it. */
function createTries(): (error: unknown, failure: Problem) => boolean {
  let faults = 0;
  return (error, failure) => isThrottling(failure) || (isPassing(error) && ++faults < tries);
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

function readFailure(error: unknown, attempt: Attempt): Problem {
  return error instanceof Problem ? error : problemOf(error, attempt);
}
