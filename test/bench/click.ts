// From a click on a configuration set to its page, beside a click that opens an empty page, in the same window and in turn.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from '../workbench/driver.ts';
import { beside, median, print } from './figure.ts';
import { timeToPage } from './shown.ts';

const benchFolder = join(root, 'test', 'bench');
const rounds = 5;
/** Ten destinations, one of them with ten dimensions. */
const largest = 'analytics-everything';
/** Calls start this far apart: a click on what was not described yet must not wait for the pace. */
const pace = 1_200;

const emulator = await startEmulator();
const workbench = await openWorkbench({
  workspace: join(root, 'test', 'host', 'demo-workspace'),
  environment: emulator.env,
  otherExtensions: [join(benchFolder, 'noop-extension')],
  viewport: { width: 1280, height: 1600 },
});
try {
  await measure(workbench);
} finally {
  await workbench.stop();
  await emulator.stop();
}

async function measure({ page, tree, openView, runCommand }: Workbench): Promise<void> {
  await openView('Amazon SES');
  await tree.expand('prod');
  await tree.expand('prod', 'eu-west-1');
  await tree.row('prod', 'eu-west-1', largest);
  const sets = (await rowsBelow(tree, 3)).filter((name) => name !== largest);
  await page.locator('.pane-header', { hasText: 'Empty Pages' }).click();
  const open = (name: string) => timeOfRow(page, name);
  const closeAll = () => runCommand('View: Close All Editors');

  // Warm up: what the window does once for its first webviews, and the first call.
  for (const name of ['empty-0', largest, 'empty-1', sets[0] ?? '']) {
    await open(name);
    await delay(pace);
  }
  const figures = { fresh: [], reused: [], warm: [], large: [], emptyNew: [], emptyReused: [] } satisfies Record<
    string,
    number[]
  >;
  const times: Record<keyof typeof figures, number[]> = figures;
  for (let round = 0; round < rounds; round++) {
    const set = sets[round + 1] ?? '';
    await closeAll();
    await delay(pace);
    times.fresh.push(await open(set));
    await closeAll();
    times.large.push(await open(largest));
    await closeAll();
    times.emptyNew.push(await open('empty-0'));
    await closeAll();
    times.warm.push(await open(set));
    times.emptyReused.push(await open('empty-1'));
    times.reused.push(await open(largest));
  }
  const figure = (name: string, value: number, floor: number, later?: number) =>
    print(`click: ${name}`, value, 'ms', { ...beside(floor, value), ...(later && { target: floor + later }) });
  figure('page from a warm cache', median(times.warm), median(times.emptyNew), 50);
  figure('page of ten destinations from a warm cache', median(times.large), median(times.emptyNew), 50);
  figure('page from a fresh call', median(times.fresh), median(times.emptyNew));
  figure(
    'page of ten destinations from a warm cache, preview tab reused',
    median(times.reused),
    median(times.emptyReused),
    60,
  );
}

async function rowsBelow(tree: Workbench['tree'], level: number): Promise<readonly string[]> {
  const rows = await tree.rows();
  return rows.filter((row) => row.level === level).map(({ label }) => label);
}

async function timeOfRow(page: Workbench['page'], name: string): Promise<number> {
  const row = page.locator('.part.sidebar .monaco-list-row').filter({ has: page.getByText(name, { exact: true }) });
  return timeToPage(page, name, () => row.first().click());
}
