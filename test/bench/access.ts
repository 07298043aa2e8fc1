import type { Catalog } from '../../src/core/aws/catalog.ts';
import { createCatalog } from '../../src/core/aws/createCatalog.ts';
import { createProfiles } from '../../src/core/aws/files/createProfiles.ts';
import type { Environment } from '../../src/core/aws/files/paths.ts';
import { lazyConnect } from '../../src/core/aws/lazyConnect.ts';
import { createPace } from '../../src/core/aws/pace.ts';
import { createPast } from '../../src/core/aws/past.ts';
import type { ProfileSource } from '../../src/core/aws/profiles.ts';

/** Everything between the AWS files and the catalog, as the extension puts it together, on the real clock. */
export interface Access {
  readonly catalog: Catalog;
  readonly profiles: ProfileSource;
}

export interface AccessOptions {
  readonly env: Environment;
  readonly home: string;
  /** Where what was learnt is kept; by default nowhere. */
  readonly folder?: string;
}

const log = { trace() {}, info() {}, warn() {} };

const nobody = () => Promise.reject(new Error('a benchmark has nobody to ask'));

export function createAccess({ env, home, folder }: AccessOptions): Access {
  const pace = createPace();
  const profiles = createProfiles({ env, home });
  const connect = lazyConnect({
    profiles,
    env,
    prompts: { mfaCode: nobody, allowEndpoint: nobody },
    onAccount: pace.merge,
  });
  const past = folder === undefined ? {} : { past: createPast({ profiles, env, log, folder }) };
  const catalog = createCatalog({ connect, pace, log, cacheMinutes: () => 10, ...past });
  return { catalog, profiles };
}
