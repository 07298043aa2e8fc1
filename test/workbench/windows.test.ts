import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

/** What each of two windows asks for, the other in the other order. */
const regions = [
  { profile: 'dev', region: 'eu-west-1', count: 5 },
  { profile: 'dev', region: 'us-east-1', count: 3 },
] as const;

describe('two windows at once', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let other: Workbench;
  before(async () => {
    emulator = await startEmulator({ rateLimit: false });
    workbench = await openWorkbench({
      workspace: `${root}test/host/demo-workspace`,
      environment: emulator.env,
      settings: { 'ses.profiles': ['dev'], 'ses.regions': ['us-east-1'] },
    });
    other = await workbench.openWindow();
    for (const window of [workbench, other]) {
      await window.openView('Amazon SES');
      await window.tree.expand('dev');
    }
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  /** Has every set of a region listed and described. */
  async function describeAll(window: Workbench, { profile, region, count }: (typeof regions)[number]): Promise<void> {
    await window.tree.chooseFromMenu('Open Overview', profile, region);
    const page = window.editors.webview();
    await page.getByRole('heading', { level: 1, name: `Overview of ${region}` }).waitFor();
    await page.getByRole('button', { name: /^Describe (all|the other)/ }).click();
    await page.getByRole('button', { name: new RegExp(`^Describe all ${count} again`) }).waitFor();
  }

  /** The sets of the region that say that they are pinned. */
  const pinned = async (window: Workbench) => {
    const rows = window.page.locator('.part.sidebar .monaco-list-row[aria-label*=", pinned"] .label-name');
    return (await rows.allTextContents()).toSorted();
  };
  /** Until exactly these do. Another window's pins show with what is drawn next. */
  const refreshUntilPinned = async (window: Workbench, ...names: readonly string[]) => {
    while (!isDeepStrictEqual(await pinned(window), names)) await window.tree.press('Refresh', 'dev', 'eu-west-1');
  };

  it('list and describe the same and other regions', async () => {
    await Promise.all([
      (async () => {
        for (const region of regions) await describeAll(workbench, region);
      })(),
      (async () => {
        for (const region of regions.toReversed()) await describeAll(other, region);
      })(),
    ]);
  });

  it('lose no pin to each other', async () => {
    await workbench.tree.expand('dev', 'eu-west-1');
    await other.tree.expand('dev', 'eu-west-1');
    await workbench.tree.chooseFromMenu('Pin', 'dev', 'eu-west-1', 'sandbox');
    await refreshUntilPinned(other, 'sandbox');
    await other.tree.chooseFromMenu('Pin', 'dev', 'eu-west-1', 'receipts');
    for (const window of [other, workbench]) await refreshUntilPinned(window, 'receipts', 'sandbox');
  });

  it('leave all of it to the next session, which asks nobody', async () => {
    await other.stop();
    emulator.addFaults({ kind: 'resetBeforeAnswer' });
    emulator.clearRequests();
    await workbench.restart();
    await workbench.openView('Amazon SES');
    await workbench.tree.expand('dev');
    for (const { profile, region, count } of regions.toReversed()) {
      await workbench.tree.expand(profile, region);
      await workbench.tree.described(new RegExp(`^${count}$`), profile, region);
    }
    while (!isDeepStrictEqual(await pinned(workbench), ['receipts', 'sandbox']))
      await workbench.page.waitForTimeout(50);
    for (const { profile, region, count } of regions) {
      await workbench.tree.chooseFromMenu('Open Overview', profile, region);
      const page = workbench.editors.webview();
      await page.getByRole('heading', { level: 1, name: `Overview of ${region}` }).waitFor();
      await page.getByRole('button', { name: new RegExp(`^Describe all ${count} again`) }).waitFor();
    }
    assert.deepEqual(emulator.requests, []);
  });
});
