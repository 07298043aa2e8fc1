import type { Attribute, Details, Scope } from '../configurationSet.ts';
import type { Origin } from './origin.ts';

/** An answer, with the id that AWS gave to the request, for the log. */
export interface Answer<Value> {
  readonly value: Value;
  readonly requestId: string | undefined;
}

/** One page of names, and the token of the next one; absent on the last. */
export interface Page {
  readonly names: readonly string[];
  readonly next?: string;
}

/** A profile's credentials and endpoint in one region, ready to send. Each call is one HTTP request: no retry, no pace, no cache. */
export interface Connection {
  /** Whom AWS counts the requests of: the account where it is known by now, else the access key. */
  readonly payer: string;
  readonly account: string | undefined;
  /** The account, once AWS has told it; undefined where it does not. Never rejects. */
  readonly identified: Promise<string | undefined>;
  readonly origin: Origin;
  /** Host and port that requests go to. */
  readonly host: string;
  /** ListConfigurationSets. Rejects with the SDK's error, or a `Problem`. */
  list(token: string | undefined, signal: AbortSignal): Promise<Answer<Page>>;
  /** DescribeConfigurationSet with these attributes. Rejects with the SDK's error, or a `Problem`. */
  describe(name: string, attributes: readonly Attribute[], signal: AbortSignal): Promise<Answer<Details>>;
}

export interface ConnectOptions {
  /** Whether credentials may prompt or start a process. */
  readonly interactive: boolean;
  /** The connection whose credentials AWS refused as expired: they are fetched anew, unless somebody else has done so. */
  readonly refused?: Connection | undefined;
  readonly signal: AbortSignal;
}

/** Opens a connection; rejects with a `Problem` where the profile has no usable credentials or endpoint. */
export type Connect = (scope: Scope, options: ConnectOptions) => Promise<Connection>;
