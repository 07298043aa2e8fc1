import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFile } from './anyFile.ts';
import { watchGlobals } from './globals.ts';
import { createHome } from './home.ts';

describe('a file of any bytes', () => {
  it('ends in a list of profiles with names, each once, and changes nothing global', async () => {
    const changedGlobals = watchGlobals();
    await fc.assert(
      fc.asyncProperty(anyFile, anyFile, async (config, credentials) => {
        await using home = await createHome({ config, credentials });
        const { profiles, problems, found } = await home.read();
        const names = profiles.map(({ name }) => name);
        expect(found).toBe(true);
        expect(names).not.toContain('');
        expect(new Set(names).size).toBe(names.length);
        expect(
          [...profiles.flatMap(({ problem }) => problem ?? []), ...problems].every(({ place }) => place?.file),
        ).toBe(true);
        expect(changedGlobals()).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
