import { defineConfig } from 'vitest/config';

/** The unit tests that know the core, without those that compare it with other programs for AWS: each mutant runs what reaches it. */
export default defineConfig({
  test: {
    include: [
      'test/unit/{aws,code,compare,core,details,exports,find,findings,names,overview,tree,workspaceSearch}/**/*.test.ts',
    ],
    exclude: ['test/unit/aws/{*Cli,moto}.test.ts'],
  },
});
