import { appendFile } from 'node:fs/promises';
import type { Catalog } from '../../../src/core/aws/catalog.ts';
import { createCatalog } from '../../../src/core/aws/createCatalog.ts';
import type { Prompts } from '../../../src/core/aws/credentials/createCredentials.ts';
import { createProfiles } from '../../../src/core/aws/files/createProfiles.ts';
import type { Environment } from '../../../src/core/aws/files/paths.ts';
import { lazyConnect } from '../../../src/core/aws/lazyConnect.ts';
import { createPace } from '../../../src/core/aws/pace.ts';
import { createPast, type Past } from '../../../src/core/aws/past.ts';
import type { ProfileSource } from '../../../src/core/aws/profiles.ts';
import type { Log } from '../../../src/core/aws/request.ts';
import type { Emulator } from '../../emulator/index.ts';
import { createJumpingClock } from './fakeClock.ts';
import { recorded, tell } from './told.ts';

export interface AccessOptions {
  readonly env?: Environment;
  readonly mfaCode?: Prompts['mfaCode'];
  readonly allowEndpoint?: Prompts['allowEndpoint'];
  readonly requestDeadline?: number;
  readonly credentialsDeadline?: number;
  readonly cacheMinutes?: () => number;
  readonly now?: () => number;
  /** Where what was learnt is kept; by default nowhere. */
  readonly folder?: string;
}

/** Everything between the AWS files and the catalog, as the extension puts it together; the pace's waits take no time. */
export interface Access {
  readonly catalog: Catalog;
  readonly profiles: ProfileSource;
  /** Where a folder was given. */
  readonly past: Past | undefined;
  /** Every line that was logged. */
  readonly lines: readonly string[];
}

export function createAccess(emulator: Pick<Emulator, 'env' | 'home'>, options: AccessOptions = {}): Access {
  const { credentialsDeadline, requestDeadline, now, folder } = options;
  const env = { ...emulator.env, ...options.env };
  const lines: string[] = [];
  const write = (message: string) => {
    lines.push(message);
    tell(message);
  };
  const log: Log = { trace: write, info: write, warn: write };
  const clock = createJumpingClock();
  const pace = createPace(clock);
  const profiles = createProfiles({ env, home: emulator.home });
  const connect = lazyConnect({
    profiles,
    env,
    prompts: {
      mfaCode: options.mfaCode ?? (() => Promise.reject(new Error('nobody expected a prompt'))),
      allowEndpoint: options.allowEndpoint ?? (() => Promise.reject(new Error('nobody expected such an endpoint'))),
    },
    onAccount: pace.merge,
    ...(credentialsDeadline && { credentialsDeadline }),
  });
  const past = folder === undefined ? undefined : createPast({ profiles, env, log, folder });
  const catalog = createCatalog({
    connect,
    pace,
    log,
    cacheMinutes: options.cacheMinutes ?? (() => 10),
    clock: { now: clock.now, after: systemAfter },
    ...(requestDeadline && { requestDeadline }),
    ...(now && { now }),
    ...(past && { past }),
  });
  return { catalog: recorded(catalog), profiles, past, lines };
}

function systemAfter(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}

/** Adds a section to the emulator's config file. */
export async function addSection(
  { files }: Pick<Emulator, 'files'>,
  header: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
  await appendFile(files.config, `\n[${header}]\n${lines.join('\n')}\n`);
}
