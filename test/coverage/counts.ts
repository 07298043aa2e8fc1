import { join } from 'node:path';
import type { CoverageMapData } from 'istanbul-lib-coverage';
import { outFolder } from '../host/paths.ts';

declare global {
  /** Where instrumented code counts. */
  var __coverage__: CoverageMapData | undefined;
}

/** Where each run leaves what it counted. */
export const countsFolder = join(outFolder, 'coverage', 'counts');
