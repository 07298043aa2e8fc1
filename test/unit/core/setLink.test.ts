import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetLink, setLink } from '../../../src/core/setLink.ts';

const authority = 'vscode://ses-configuration-sets.ses-configuration-sets';

/** What VS Code hands on of a link: its parts, each decoded once. */
function handedOn(link: string) {
  const { pathname, search, hash } = new URL(link);
  const decoded = [pathname, search.slice(1), hash.slice(1)].map(decodeURIComponent);
  const [path = '', query = '', fragment = ''] = decoded;
  return { path, query, fragment };
}

describe('a link to a set', () => {
  it('holds the profile, the region and the name', () => {
    const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };
    expect(setLink(target)).toBe(`${authority}/prod/eu-west-1/news`);
  });

  it.each(['a b', 'a/b', 'a%2Fb', '..', '[environment]', 'a?b#c', 'ünïcödé', '\u{1f4e7}'])(
    'leads back to the set of profile %s',
    (profile) => {
      const target = { profile, region: 'eu-west-1', name: 'news' };
      expect(readSetLink(handedOn(setLink(target)))).toEqual(target);
    },
  );

  it('leads back to any set', () => {
    const profile = fc
      .string({ minLength: 1, maxLength: 30 })
      .filter((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text));
    fc.assert(
      fc.property(profile, fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), (text, name) => {
        const target = { profile: text, region: 'eu-west-1', name };
        expect(readSetLink(handedOn(setLink(target)))).toEqual(target);
      }),
    );
  });

  it.each([
    '',
    '/',
    '/prod',
    '/prod/eu-west-1',
    '/prod/eu-west-1/',
    '//eu-west-1/news',
    '/prod/eu-west-1/news/more',
    '/prod/eu-west-1/news/',
    '/prod/eu-west-1/news.json',
    '/prod/eu-west-1/a%20b',
    '/prod/x.evil.example/news',
    '/prod/eu-west-1@evil/news',
    '/../eu-west-1/news',
    '/a%2e/eu-west-1/news',
    '/%/eu-west-1/news',
    '/%E2%80%AEdorp/eu-west-1/news',
    '/a%0Ab/eu-west-1/news',
    `/${'p'.repeat(513)}/eu-west-1/news`,
    `/prod/eu-west-1/${'n'.repeat(65)}`,
  ])('is none with the path %j', (path) => {
    expect(readSetLink({ path, query: '', fragment: '' })).toBeUndefined();
  });

  it('carries nothing else', () => {
    const path = '/prod/eu-west-1/news';
    expect(readSetLink({ path, query: 'command=ses.clearCache', fragment: '' })).toBeUndefined();
    expect(readSetLink({ path, query: '', fragment: 'x' })).toBeUndefined();
  });
});
