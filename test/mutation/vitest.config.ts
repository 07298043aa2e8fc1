import { defineConfig } from 'vitest/config';

/** The unit tests that know the core, without those that start other programs: each mutant runs them. */
export default defineConfig({
  test: {
    include: [
      'test/unit/{aws,code,compare,core,details,exports,find,findings,names,overview,tree,workspaceSearch}/**/*.test.ts',
    ],
    exclude: ['**/*Cli.test.ts', '**/moto.test.ts', 'test/unit/exports/*.test.ts'],
  },
});
