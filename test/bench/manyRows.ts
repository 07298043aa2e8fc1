// The tree of 200 profiles in 30 regions, with each of them expanded: time, longest block of the extension host's event loop, heap.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startManyProfiles } from './manyProfiles.ts';
import { manyRegions } from './manyRegions.ts';
import { runInside } from './windows.ts';

const profiles = 200;
const server = await startManyProfiles(profiles, manyRegions);
const home = await mkdtemp(join(tmpdir(), 'ses-bench-'));
try {
  const config = join(home, 'config');
  await writeFile(config, server.config);
  const environment = {
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
    SES_PROFILES: String(profiles),
  };
  for (const line of await runInside({ module: 'insideManyRows', windows: 1, environment })) console.log(line);
} finally {
  await server.stop();
  await rm(home, { recursive: true });
}
