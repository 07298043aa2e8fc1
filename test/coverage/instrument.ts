import type { FileCoverageData } from 'istanbul-lib-coverage';
import { createInstrumenter } from 'istanbul-lib-instrument';

const instrumenter = createInstrumenter({
  esModules: true,
  compact: false,
  // A page takes some of the sources too, and lets nothing make functions of text.
  coverageGlobalScope: 'globalThis',
  coverageGlobalScopeFunc: false,
  parserPlugins: ['typescript', 'explicitResourceManagement'],
});

/**
 * The source of a module with counters in it, still TypeScript, and what it counts. They stand in the source itself, not in what is built
 * of it, so that runs of different builds count the same statements and branches, and their sum is exact.
 */
export function instrument(source: string, path: string): { readonly code: string; readonly counts: FileCoverageData } {
  const code = instrumenter.instrumentSync(source, path);
  return { code, counts: instrumenter.lastFileCoverage() };
}
