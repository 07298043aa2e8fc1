import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/fuzz/*.fuzz.ts'],
    setupFiles: ['test/fuzz/setUp.ts'],
    testTimeout: 4 * 60 * 60_000,
  },
});
