// 200 profiles in 30 regions, all of them listed at once: time, longest block of the event loop, heap.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ListConfigurationSetsCommand, SESClient } from '@aws-sdk/client-ses';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createAccess } from './access.ts';
import { beside, print, timeOf } from './figure.ts';
import { type Key, startManyProfiles } from './manyProfiles.ts';
import { manyRegions as regions } from './manyRegions.ts';

const server = await startManyProfiles(200, regions);
const home = await mkdtemp(join(tmpdir(), 'ses-bench-'));
const file = join(home, 'config');
const { catalog, profiles } = createAccess({ env: { AWS_CONFIG_FILE: file }, home });
const requestHandler = new NodeHttpHandler();
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

try {
  await writeFile(file, server.config);
  await readProfiles();
  // Loads the SDK.
  await catalog.list({ profile: 'team-000', region: 'us-west-3' });
  await listAll();
  await showAll();
} finally {
  await server.stop();
  await rm(home, { recursive: true });
}

async function readProfiles(): Promise<void> {
  const floor = await timeOf(() => readFile(file, 'utf8'));
  let count = 0;
  const value = await timeOf(async () => {
    count = (await profiles.read()).profiles.length;
  });
  print('many scopes: 200 profiles read', value, 'ms', { ...beside(floor, value), profiles: count });
}

/** Beside the SDK alone, one client for each of a tenth of the scopes. */
async function listAll(): Promise<void> {
  const scopes = server.keys.flatMap(({ profile }) => regions.map((region) => ({ profile, region })));
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;
  let failed = 0;
  const { time, longestBlock } = await watched(async () => {
    const lists = await Promise.allSettled(scopes.map((scope) => catalog.list(scope, { priority: 'visible' })));
    failed = lists.filter(({ status }) => status === 'rejected').length;
  });
  collectGarbage();
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024;
  // Lets the SDK see files without profiles: it parses them for each client.
  process.env['AWS_CONFIG_FILE'] = join(home, 'none');
  const share = server.keys.slice(0, server.keys.length / 10);
  const alone = await watched(() =>
    Promise.all(share.flatMap((key) => regions.map((region) => listWithSdk(key, region)))),
  );
  const idle = await watched(() => delay(500));
  const what = `${server.keys.length} profiles × ${regions.length} regions`;
  print(`many scopes: ${what} listed`, time, 'ms', { ...beside(alone.time * 10, time), failed });
  print(`many scopes: ${what}, longest block`, longestBlock, 'ms', {
    ...beside(alone.longestBlock, longestBlock),
    idle: idle.longestBlock,
    target: 50,
  });
  print(`many scopes: ${what}, heap kept`, heap, 'MB');
}

/** What the tree asks the catalog for each of its rows. */
async function showAll(): Promise<void> {
  const time = await timeOf(async () => {
    for (const { profile } of server.keys) for (const region of regions) catalog.listed({ profile, region });
  });
  print('many scopes: what is known of 6,000 regions', time, 'ms');
}

async function listWithSdk({ accessKeyId, secretAccessKey }: Key, region: string): Promise<void> {
  const client = new SESClient({
    region,
    endpoint: server.url,
    credentials: { accessKeyId, secretAccessKey },
    requestHandler,
    maxAttempts: 1,
  });
  await client.send(new ListConfigurationSetsCommand({ MaxItems: 1_000 }));
}

/** How long it takes, and how long it keeps others from their turn at most, in milliseconds. */
async function watched(run: () => Promise<unknown>): Promise<{ time: number; longestBlock: number }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const time = await timeOf(run);
  delays.disable();
  return { time, longestBlock: delays.max / 1e6 };
}
