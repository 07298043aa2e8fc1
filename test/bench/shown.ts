import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** How long a page may take to be shown, in milliseconds. */
const patience = 20_000;

/** Milliseconds from the press of the mouse to the first look at a page of a webview that finds its heading and its footer in sight. */
export async function timeToPage(page: Page, heading: string, click: () => Promise<void>): Promise<number> {
  const pressed = page.evaluate(pressOfMouse);
  // Where the click fails, that is what is told.
  pressed.catch(() => undefined);
  await click();
  const start = await pressed;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(2)) {
    // A webview is a frame in a frame.
    const pages = page.frames().filter((frame) => frame.parentFrame()?.parentFrame());
    // A frame may be gone by now.
    const seen = await Promise.all(pages.map((frame) => frame.evaluate(timeIfInSight, heading).catch(() => 0)));
    const at = Math.max(0, ...seen);
    if (at > 0) return at - start;
  }
  throw new Error(`The page of ${heading} was not shown within ${patience / 1_000} s.`);
}

/** Runs in the window. */
function pressOfMouse(): Promise<number> {
  const now = () => performance.timeOrigin + performance.now();
  return new Promise((resolve) =>
    window.addEventListener('mousedown', () => resolve(now()), { capture: true, once: true }),
  );
}

/** Runs in the page: the time by the same clock, where its content stands in the frame that is shown; else 0. */
function timeIfInSight(heading: string): number {
  const isShown = window.frameElement?.id === 'active-frame' && document.querySelector('main footer') !== null;
  const isIt = isShown && document.querySelector('h1')?.textContent === heading;
  return isIt ? performance.timeOrigin + performance.now() : 0;
}
