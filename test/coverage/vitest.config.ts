import { join } from 'node:path';
import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';
import { root } from '../host/paths.ts';
import { instrument } from './instrument.ts';

const sources = join(root, 'src');

/** The unit tests on counting sources. */
export default mergeConfig(base, {
  plugins: [
    {
      name: 'counters',
      enforce: 'pre',
      transform: (source: string, path: string) =>
        path.startsWith(sources) && path.endsWith('.ts')
          ? { code: instrument(source, path).code, map: null }
          : undefined,
    },
  ],
  test: { setupFiles: ['test/coverage/writeCounts.ts'] },
});
