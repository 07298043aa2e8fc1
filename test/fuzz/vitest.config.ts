import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { vscode: fileURLToPath(new URL('standInWindow.ts', import.meta.url)) } },
  test: {
    include: ['test/fuzz/*.fuzz.ts'],
    setupFiles: ['test/fuzz/setUp.ts'],
    testTimeout: 4 * 60 * 60_000,
  },
});
