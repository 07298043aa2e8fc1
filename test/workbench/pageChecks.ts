import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { it } from 'mocha';
import type { Workbench } from './driver.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'];

/** Just too narrow for a table; 300 pixels for the page beside the activity bar; then 1280 × 800 at 200% zoom. */
const narrow = [
  { width: 820, height: 700 },
  { width: 348, height: 700 },
  { width: 640, height: 400 },
] as const;

/** What axe finds on the page of the active webview, and where. */
export async function violations({ editors }: Workbench): Promise<readonly string[]> {
  const frame = await editors.webviewFrame();
  await frame.evaluate(axeSource);
  const results = (await frame.evaluate('axe.run(document)')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Whether that page is as wide as it is seen. */
export async function hasNoSideways({ editors }: Workbench): Promise<boolean> {
  const frame = await editors.webviewFrame();
  return frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

/** A test for each kind of theme: in it, the page that `show` brings has nothing that axe finds, wide and narrow. `name` is that of its pictures. */
export function testThemes(name: string, workbench: () => Workbench, show: () => Promise<void>): void {
  for (const theme of themes) {
    it(`has nothing that axe finds, wide and narrow, in ${theme}`, async () => {
      const { page, runCommand, screenshot, useTheme } = workbench();
      await useTheme(theme);
      await show();
      assert.deepEqual(await violations(workbench()), []);
      await screenshot(`${name}-${theme}`);
      await runCommand('View: Toggle Primary Side Bar Visibility');
      try {
        for (const size of narrow) {
          await page.setViewportSize(size);
          assert.deepEqual(await violations(workbench()), []);
          assert.ok(await hasNoSideways(workbench()));
          await screenshot(`${name}-${theme}-${size.width}`);
        }
      } finally {
        await page.setViewportSize({ width: 1280, height: 800 });
        await runCommand('View: Toggle Primary Side Bar Visibility');
      }
    });
  }
}
