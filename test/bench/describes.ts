// How close to its limit of one call a second the extension gets: twenty describes at once, and a click in the middle of others.
import { startEmulator } from '../emulator/index.ts';
import { createAccess } from './access.ts';
import { beside, print, timeOf } from './figure.ts';

/** The least time between two calls of one operation, account and region, in milliseconds. */
const second = 1_000;

const emulator = await startEmulator();
const { catalog } = createAccess(emulator);
const describes = () => emulator.requests.filter(({ operation }) => operation === 'DescribeConfigurationSet');
const throttled = () => emulator.requests.filter(({ status }) => status === 400).length;

/** The first names of a profile's list; asking for it also loads the SDK and the credentials. */
async function targets(profile: string, count: number) {
  const names = await catalog.list({ profile, region: 'eu-west-1' });
  emulator.clearRequests();
  return names.slice(0, count).map((name) => ({ profile, region: 'eu-west-1', name }));
}

async function twentyAtOnce(): Promise<void> {
  const wanted = await targets('prod', 20);
  const value = await timeOf(() => Promise.all(wanted.map((target) => catalog.describe(target))));
  const floor = (wanted.length - 1) * second;
  print('describes: twenty at once', value, 'ms', {
    ...beside(floor, value),
    throttled: throttled(),
    target: floor * 1.05,
  });
}

async function clickDuringLoad(): Promise<void> {
  const [clicked, ...others] = await targets('staging', 20);
  if (clicked === undefined) throw new Error('The profile staging has no configuration sets.');
  const load = new AbortController();
  const loaded = others.map((target) => catalog.describe(target, { priority: 'background', signal: load.signal }));
  // Two are answered, and the next is on its way or waits for its turn.
  await Promise.all(loaded.slice(0, 2));
  const before = describes().length;
  const value = await timeOf(() => catalog.describe(clicked));
  const slot = describes().findIndex(({ parameters }) => parameters['ConfigurationSetName'] === clicked.name);
  load.abort();
  await Promise.allSettled(loaded);
  print('describes: a click during a background load', value, 'ms', {
    ...beside(second, value),
    slots: slot - before + 1,
    waiting: others.length - before,
    throttled: throttled(),
    target: 2 * second,
  });
}

try {
  await twentyAtOnce();
  await clickDuringLoad();
} finally {
  await emulator.stop();
}
