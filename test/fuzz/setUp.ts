// fast-check prints the seed and the path of what failed, and the smallest value that fails.
import fc from 'fast-check';
import { runs, seed } from './settings.ts';

fc.configureGlobal({ numRuns: runs, seed });
