// An hour's use in a real VS Code, as fast as Amazon SES lets one: what it leaves behind in the extension host, and how long that was blocked.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sesRegions } from '../../src/core/aws/endpoints.ts';
import { startManyProfiles } from './manyProfiles.ts';
import { runInside } from './windows.ts';

// Each account and region is asked once a second at most, so that many of both are needed for so many refreshes.
const regions = sesRegions('eu-west-1').slice(0, 10);
const server = await startManyProfiles(20, regions);
const home = await mkdtemp(join(tmpdir(), 'ses-bench-'));
try {
  const config = join(home, 'config');
  await writeFile(config, server.config);
  const environment = {
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
    SES_REGIONS: regions.join(' '),
  };
  for (const line of await runInside({ module: 'insideHour', windows: 1, environment })) console.log(line);
} finally {
  await server.stop();
  await rm(home, { recursive: true });
}
