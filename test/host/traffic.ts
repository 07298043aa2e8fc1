import { createWriteStream } from 'node:fs';
import type { Page } from 'playwright-core';

/** Writes all that a page of the workbench is told over its sockets, by the extension host above all, to the end of a file, until the page is closed. */
export function recordTraffic(page: Page, file: string): void {
  const traffic = createWriteStream(file, { flags: 'a' });
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => traffic.write(payload)));
  page.once('close', () => traffic.end());
}
