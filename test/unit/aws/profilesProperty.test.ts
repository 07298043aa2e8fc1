import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchGlobals } from './globals.ts';
import { createHome } from './home.ts';

/** Pieces of which the AWS files consist, and of which an attacker would make one. */
const pieces = fc.constantFrom(
  '[profile ',
  '[',
  ']',
  ']]',
  '[sso-session ',
  '[services ',
  'default',
  '__proto__',
  'constructor',
  'toString',
  'a',
  'b',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '=',
  ':',
  '#',
  ';',
  '"',
  "'",
  '\\',
  '\ufeff',
  '\u0000',
  '\u202e',
  '\ud800',
  'role_arn',
  'source_profile',
  '\n  ',
  'endpoint_url',
);
const text = fc.array(pieces, { maxLength: 200 }).map((parts) => Buffer.from(parts.join('')));
const content = fc.oneof(fc.uint8Array({ maxLength: 2_000 }), text);

describe('a file of any bytes', () => {
  it('ends in a list of profiles with names, each once, and changes nothing global', async () => {
    const changedGlobals = watchGlobals();
    await fc.assert(
      fc.asyncProperty(content, content, async (config, credentials) => {
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
