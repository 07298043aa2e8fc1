import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewPath, readOverviewPath } from '../../../src/core/overview/address.ts';

describe('the address of an overview', () => {
  it('is read as it was written, whatever the profile is called', () => {
    expect(overviewPath({ profile: 'a/b c', region: 'eu-west-1' })).toBe('/a%2Fb%20c/eu-west-1');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (profile) => {
        const scope = { profile, region: 'eu-west-1' };
        expect(readOverviewPath(overviewPath(scope))).toEqual(scope);
      }),
    );
  });

  it.each([
    '',
    '/',
    '/prod',
    '//eu-west-1',
    '/prod/eu-west-1/news',
    '/prod/eu-west-1@evil',
    '/%/eu-west-1',
    '/../eu-west-1',
    'prod/eu-west-1',
    '/pr%6Fd/eu-west-1',
  ])('%s names none', (path) => expect(readOverviewPath(path)).toBeUndefined());
});
