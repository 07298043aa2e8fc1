import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A profile's keys, and the account that they belong to. */
export interface Key {
  readonly profile: string;
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** An emulator in a thread of its own, with an account for each of many profiles. */
export interface ManyProfiles {
  readonly url: string;
  readonly keys: readonly Key[];
  /** The text of a config file with all of them. */
  readonly config: string;
  stop(): Promise<void>;
}

export async function startManyProfiles(count: number, regions: readonly string[]): Promise<ManyProfiles> {
  const keys = Array.from({ length: count }, (_, index) => keyOf(index));
  const thread = new Worker(new URL('./emulatorThread.ts', import.meta.url), { workerData: { keys, regions } });
  const [url] = await once(thread, 'message');
  return {
    url,
    keys,
    config: keys.map((key) => sectionOf(key, url)).join('\n'),
    stop: async () => {
      const ended = once(thread, 'exit');
      thread.postMessage('stop');
      await ended;
    },
  };
}

function keyOf(index: number): Key {
  const digits = String(index).padStart(3, '0');
  return {
    profile: `team-${digits}`,
    account: `100000000${digits}`,
    accessKeyId: `AKIAMANYEXAMPLE00${digits}`,
    secretAccessKey: 'emulator-only-not-a-secret-many'.padEnd(40, '/'),
  };
}

function sectionOf({ profile, account, accessKeyId, secretAccessKey }: Key, url: string): string {
  return `[profile ${profile}]
region = eu-west-1
aws_account_id = ${account}
aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
endpoint_url = ${url}
`;
}
