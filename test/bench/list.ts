// A list of 10,000 names: fetched page by page at the pace of one call a second, and read from the disk at the next start.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { createAccess } from './access.ts';
import { beside, median, print, timeOf } from './figure.ts';

const scope = { profile: 'big', region: 'eu-west-1' };
/** Ten pages of a thousand names start at least a second apart. */
const leastTime = 9_000;

const emulator = await startEmulator();
const folder = await mkdtemp(join(tmpdir(), 'ses-bench-'));
try {
  // The emulator makes them when they are first asked for, which takes it a while.
  emulator.sets('222233334444', scope.region);
  const { catalog } = createAccess({ ...emulator, folder });
  // Loads the SDK.
  await catalog.list({ profile: 'empty', region: 'us-east-1' });
  emulator.clearRequests();
  let names: readonly string[] = [];
  const value = await timeOf(async () => {
    names = await catalog.list(scope);
  });
  print('list: 10,000 names', value, 'ms', {
    ...beside(leastTime, value),
    names: names.length,
    calls: emulator.requests.filter(({ operation }) => operation === 'ListConfigurationSets').length,
    throttled: emulator.requests.filter(({ status }) => status === 400).length,
    target: leastTime * 1.05,
  });
  await readAtStart(await largestFile());
} finally {
  await emulator.stop();
  await rm(folder, { recursive: true });
}

/** What a new window does to show the list that the last one left, beside reading and parsing the file alone. */
async function readAtStart(file: string): Promise<void> {
  const times = [];
  const floors = [];
  for (let run = 0; run < 15; run++) {
    floors.push(await timeOf(async () => JSON.parse((await readFile(file, 'utf8')).split('\n')[1] ?? '')));
    const { catalog } = createAccess({ ...emulator, folder });
    times.push(await timeOf(() => catalog.list(scope, { interactive: false })));
  }
  const value = median(times);
  print('list: cache of 10,000 names read at start', value, 'ms', beside(median(floors), value));
}

/** The stored list is written after it was answered, and is by far the largest file. */
async function largestFile(): Promise<string> {
  for (;;) {
    for (const name of await readdir(folder)) {
      const file = join(folder, name);
      if (name.endsWith('.json') && (await stat(file)).size > 100_000) return file;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
