import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    // Only what hangs: a busy machine takes many times longer than an idle one.
    testTimeout: 30_000,
    // Where `npm test` asks for the results.
    outputFile: { json: process.env.SES_COUNTS ?? 'out/unit.json' },
  },
});
