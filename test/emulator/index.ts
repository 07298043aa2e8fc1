import { createServer } from 'node:http';
import type { Account } from './accounts.ts';
import { writeAwsFiles } from './awsFiles.ts';
import type { Controls } from './controls.ts';
import { emulatorEnvironment } from './environment.ts';
import { createFaults } from './faults.ts';
import { createIdentities } from './identities.ts';
import { listen } from './listen.ts';
import { createRateLimit } from './rateLimit.ts';
import { createRequestLog, type LoggedRequest } from './requestLog.ts';
import { sampleAccounts } from './samples/accounts.ts';
import { createListener } from './server.ts';
import { createSets } from './sets.ts';
import { createSso } from './sso.ts';
import { startTlsServer } from './tls.ts';

export type { Account } from './accounts.ts';
export type { Fault } from './faults.ts';
export type { LoggedRequest } from './requestLog.ts';
export { generateSets } from './samples/generateSets.ts';

/** A running emulator of Amazon SES, with STS and SSO as far as credentials need them. */
export type Emulator = Omit<Controls, 'requests' | 'history'> & {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The AWS files that it wrote; every profile in them calls this emulator. */
  readonly files: { readonly config: string; readonly credentials: string };
  /** The folder that stands for the user's home. */
  readonly home: string;
  /** What a process needs in its environment to use those files; undefined: to be removed. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly accounts: readonly Account[];
  /** Every request since the start or `clearRequests`. */
  readonly requests: readonly LoggedRequest[];
  /** Every request since the start. */
  readonly history: readonly LoggedRequest[];
  /** Ends the server and its connections, and deletes the files. */
  readonly stop: () => Promise<void>;
};

type EmulatorOptions = {
  /** Default: a free one. */
  readonly port?: number;
  /** Milliseconds since 1970; default the real time. */
  readonly clock?: () => number;
  /** Default: the sample accounts. */
  readonly accounts?: readonly Account[];
  /** Whether one request a second is the limit; default true, as at Amazon. */
  readonly rateLimit?: boolean;
};

/** Starts the emulator on 127.0.0.1 and writes the AWS files that lead to it. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, clock: realClock = Date.now, accounts = sampleAccounts(), rateLimit: limited = true } = options;
  let clockOffset = 0;
  const clock = () => realClock() + clockOffset;
  const identities = createIdentities(accounts, clock);
  const sso = createSso({ accounts, identities, clock });
  const sets = createSets(accounts);
  const rateLimit = createRateLimit(realClock, limited);
  const faults = createFaults();
  const log = createRequestLog();
  const doors: (() => Promise<void>)[] = [];

  const controls: Controls = {
    requests: log.all,
    clearRequests: log.clear,
    history: log.history,
    secrets: () => [...identities.secrets(), ...sso.secrets(), files.credentialProcess],
    addFaults: faults.add,
    clearFaults: faults.clear,
    sets: sets.of,
    putSets: sets.put,
    setRateLimit: rateLimit.set,
    setClockOffset: (ms) => {
      clockOffset = ms;
    },
    expireSessions: identities.expireSessions,
    signIn: (seconds) => files.writeSsoToken(sso.signIn(seconds)),
    signOut: () => files.removeSsoToken(),
    startTls: async (certificate) => {
      const { stop, ...server } = await startTlsServer(certificate, listener);
      doors.push(stop);
      return server;
    },
  };

  const listener = createListener({ accounts, clock, identities, sso, sets, rateLimit, faults, log, controls });
  const server = await listen(createServer(listener), port);
  doors.push(server.stop);
  const url = `http://127.0.0.1:${server.port}`;
  const files = await writeAwsFiles(url, accounts);

  return {
    ...controls,
    url,
    files: { config: files.config, credentials: files.credentials },
    home: files.home,
    env: emulatorEnvironment(url, files),
    accounts,
    get requests() {
      return log.all();
    },
    get history() {
      return log.history();
    },
    stop: async () => {
      await Promise.all(doors.map((stop) => stop()));
      await files.remove();
    },
  };
}
