import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first test that fails ends a mutant, so what takes long comes last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = (file: TestSpecification) => this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
    return files.toSorted((a, b) => duration(a) - duration(b));
  }
}

/** The unit tests that know the core, without those that compare it with other programs for AWS: each mutant runs what reaches it. */
export default defineConfig({
  test: {
    include: [
      'test/unit/{aws,code,compare,core,details,exports,find,findings,names,overview,tree,workspaceSearch}/**/*.test.ts',
    ],
    exclude: ['test/unit/aws/{*Cli,moto}.test.ts'],
    setupFiles: ['test/mutation/setUp.ts'],
    sequence: { sequencer: QuickFirst },
    // A test that a busy machine fails has killed nothing, nor shall it end the run at its start.
    retry: 1,
    testTimeout: 60_000,
  },
});
