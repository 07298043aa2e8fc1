import type { DescribedSet } from './describedSet.ts';
import type { Fault } from './faults.ts';
import type { LoggedRequest } from './requestLog.ts';
import type { Certificate, TlsServer } from './tls.ts';

/** What tests do to a running emulator, in its own process or over HTTP (`client.ts`). */
export type Controls = {
  readonly requests: () => readonly LoggedRequest[];
  readonly clearRequests: () => void;
  /** Every request since the start, cleared or not. */
  readonly history: () => readonly LoggedRequest[];
  /** All that must not be told: keys and tokens that it knows or has issued, and the line of the `credential_process`. */
  readonly secrets: () => readonly string[];
  readonly addFaults: (...faults: Fault[]) => void;
  readonly clearFaults: () => void;
  /** The sets of an account and region, in the order in which they are listed. */
  readonly sets: (account: string, region: string) => readonly DescribedSet[];
  readonly putSets: (account: string, region: string, sets: readonly DescribedSet[]) => void;
  /** Switches the limit of one request a second. */
  readonly setRateLimit: (enabled: boolean) => void;
  /** Puts the emulator's clock ahead of (or behind) the real one, in milliseconds. */
  readonly setClockOffset: (ms: number) => void;
  /** Everything that STS and SSO issued expires. */
  readonly expireSessions: () => void;
  /** Writes the token of an SSO session that lasts so many seconds where AWS's tools look for it, as `aws sso login` does. */
  readonly signIn: (seconds: number) => Promise<void>;
  /** Removes that token. */
  readonly signOut: () => Promise<void>;
  /** Starts a second door to the emulator, with TLS and a certificate that clients must not trust. */
  readonly startTls: (certificate: Certificate) => Promise<TlsServer>;
};
