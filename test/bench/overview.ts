// The overview of a region with 10,000 described sets in VS Code: from the command to its rows, a keystroke in its filter, and the longest
// frame while it scrolls from end to end, beside that of the same page when nothing moves. And findings of as many sets.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings } from '../../src/core/findings.ts';
import { startEmulator } from '../emulator/index.ts';
import { fillRegion } from '../host/fillRegion.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from '../workbench/driver.ts';
import { beside, median, print, timeOf } from './figure.ts';

const scope = { profile: 'big', region: 'eu-west-1', account: '222233334444' };
const frames = 300;
const rounds = 5;

const emulator = await startEmulator();
const data = await mkdtemp(join(tmpdir(), 'ses-overview-'));
try {
  await judge();
  await fillRegion(data, emulator, scope);
  const workbench = await openWorkbench({
    workspace: join(root, 'test', 'host', 'demo-workspace'),
    environment: emulator.env,
    data,
  });
  try {
    await look(workbench);
  } finally {
    await workbench.stop();
  }
} finally {
  await emulator.stop();
  await rm(data, { recursive: true });
}

/** What each set of the region is told. */
async function judge(): Promise<void> {
  const sets = emulator.sets(scope.account, scope.region).map((set) => JSON.parse(JSON.stringify(set)));
  const times: number[] = [];
  for (let each = 0; each < rounds; each += 1) {
    times.push(
      await timeOf(async () => {
        for (const set of sets)
          findings(set, { ...scope, name: set.ConfigurationSet.Name }, undefined, [], scope.account);
      }),
    );
  }
  print('findings: 10,000 described sets', median(times), 'ms', { first: times[0], target: 100 });
}

async function look({ openView, tree, editors }: Workbench): Promise<void> {
  await openView('Amazon SES');
  await tree.expand('big');
  await tree.row('big', scope.region);
  const page = editors.webview();
  const opened = await timeOf(async () => {
    await tree.chooseFromMenu('Open Overview', 'big', scope.region);
    await page.getByText('10000 rows').waitFor();
  });
  print('overview: 10,000 rows shown', opened, 'ms');
  const frame = await editors.webviewFrame();
  const filter = await frame.evaluate(typeInFilter, 'customer-00');
  print('overview: slowest keystroke in the filter', filter, 'ms', { target: 50 });
  const scroll = async (pixels: number) => {
    const passes: { longest: number; typical: number }[] = [];
    for (let pass = 0; pass < rounds; pass += 1) passes.push(await frame.evaluate(scrollDown, { frames, pixels }));
    return {
      longest: median(passes.map(({ longest }) => longest)),
      typical: median(passes.map((each) => each.typical)),
    };
  };
  const still = await scroll(0);
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  for (const [what, pixels] of [
    ['as a wheel does', 120],
    ['from end to end', height / frames],
  ] as const) {
    const { longest, typical } = await scroll(pixels);
    print(`overview: longest frame, scrolled ${what}`, longest, 'ms', {
      ...beside(still.longest, longest),
      typical,
      target: 50,
    });
  }
}

/** Runs in the page: once it has come to rest, or in ten seconds at most, scrolls by so much in each frame from the top on, and tells how long the frames took. */
async function scrollDown({ frames, pixels }: { frames: number; pixels: number }) {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  window.scrollTo(0, 0);
  let before = await nextFrame();
  const deadline = before + 10_000;
  for (let calm = 0; calm < 30 && before < deadline; ) {
    const now = await nextFrame();
    calm = now - before < 20 ? calm + 1 : 0;
    before = now;
  }
  const times: number[] = [];
  for (let each = 0; each < frames; each += 1) {
    window.scrollBy({ top: pixels, behavior: 'instant' });
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  times.sort((one, other) => one - other);
  return { longest: times.at(-1) ?? 0, typical: times[Math.floor(times.length / 2)] ?? 0 };
}

/** Runs in the page: types a text letter by letter, and tells how long the slowest letter took until it was drawn. */
async function typeInFilter(text: string): Promise<number> {
  const filter = document.querySelector<HTMLInputElement>('#filter');
  let slowest = 0;
  for (let end = 1; filter && end <= text.length; end += 1) {
    const start = performance.now();
    filter.value = text.slice(0, end);
    filter.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    slowest = Math.max(slowest, performance.now() - start);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  if (filter) filter.value = '';
  filter?.dispatchEvent(new Event('input', { bubbles: true }));
  return slowest;
}
