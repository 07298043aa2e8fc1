import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    // Where `npm test` asks for the results.
    outputFile: { json: process.env.SES_COUNTS ?? 'out/unit.json' },
  },
});
