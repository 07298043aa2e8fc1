// The tree of 200 profiles in 30 regions, every one expanded: time, longest block of the extension host's event loop, heap.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startManyProfiles } from './manyProfiles.ts';
import { manyRegions } from './manyRegions.ts';
import { runInside } from './windows.ts';

const profiles = 200;
const server = await startManyProfiles(profiles, manyRegions);
const folder = await mkdtemp(join(tmpdir(), 'ses-bench-'));
try {
  const config = join(folder, 'config');
  await writeFile(config, server.config);
  for (const line of await runInside({
    module: 'insideTreeOfMany',
    windows: 1,
    environment: {
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
      SES_PROFILES: String(profiles),
    },
  })) {
    console.log(line);
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}
