import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/core/aws/problem.ts';
import {
  allAttributes,
  checkTarget,
  type Details,
  decodeSegments,
  documentPath,
  encodeSegment,
  isAttributes,
  isName,
  isRegion,
  pickAttributes,
  readDocumentPath,
  shorten,
} from '../../../src/core/configurationSet.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };

describe('a name', () => {
  it.each(['a', '0', '-', '_', 'News_letter-prod1', 'a'.repeat(64)])('may be %s', (name) =>
    expect(isName(name)).toBe(true),
  );

  it.each(['', 'a'.repeat(65), 'a b', 'a.b', 'é', 'a\n', '<b>', 7, undefined, null, ['a'], { toString: () => 'a' }])(
    'is never %j',
    (name) => expect(isName(name)).toBe(false),
  );
});

describe('a region', () => {
  it.each(['eu-west-1', 'us-gov-east-1', 'eusc-de-east-1', 'ap-southeast-12', 'us-isob-east-1'])(
    'may be %s',
    (region) => {
      expect(isRegion(region)).toBe(true);
    },
  );

  it.each([
    '',
    'eu',
    'eu-west',
    'eu-west-1a',
    'eu-west-123',
    'EU-west-1',
    'e-west-1',
    'eu-w-1',
    'eu-west-1.evil.example',
    'eu-west-1#',
    'x/eu-west-1',
    ' eu-west-1',
    'eu-west-1\n',
    'eu-a-b-c-d-1',
    ['eu-west-1'],
    undefined,
  ])('is never %j', (region) => expect(isRegion(region)).toBe(false));
});

describe('a list of attributes', () => {
  it.each([[[]], [['trackingOptions']], [[...allAttributes]]])('may be %j', (list) =>
    expect(isAttributes(list)).toBe(true),
  );

  it.each([
    ['an attribute alone', 'trackingOptions'],
    ['one of another name', ['trackingOptions', 'x']],
    ['one that is too long', [...allAttributes, 'trackingOptions']],
    ['one of holes', new Array(2)],
    ['nothing', undefined],
    ['what only looks like one', { length: 0 }],
  ])('is never %s', (_what, list) => expect(isAttributes(list)).toBe(false));
});

describe('a target that SES could not be asked for', () => {
  it.each([
    [{ ...target, name: 'a b' }, 'InvalidName', 'not a configuration set name', '“a b” cannot be', []],
    [
      { ...target, region: 'x' },
      'InvalidRegion',
      'not a region',
      '“x” is not formed like an AWS region',
      ['pickRegion'],
    ],
    [{ ...target, name: 'a'.repeat(90) }, 'InvalidName', 'not a configuration set name', `“${'a'.repeat(79)}…”`, []],
  ])('is refused with its words: %j', (wrong, code, summary, words, remedies) => {
    let refusal: unknown;
    try {
      checkTarget(wrong);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code, summary, message: expect.stringContaining(words), remedies });
  });

  it('is told from one that it could be', () => expect(checkTarget(target)).toBe(target));
});

describe('the address of a document', () => {
  it.each([
    [target, 'details', '/prod/eu-west-1/news'],
    [target, 'json', '/prod/eu-west-1/news.json'],
    [{ ...target, profile: 'a/b c.json' }, 'json', '/a%2Fb%20c.json/eu-west-1/news.json'],
    [{ ...target, profile: '..' }, 'details', '/%2E%2E/eu-west-1/news'],
    [{ ...target, profile: '.' }, 'details', '/%2E/eu-west-1/news'],
    [{ ...target, profile: '[environment]' }, 'details', '/%5Benvironment%5D/eu-west-1/news'],
  ] as const)('of %j as %s is %s, and leads back', (of, view, path) => {
    expect(documentPath(of, view)).toBe(path);
    const scheme = view === 'json' ? 'aws-ses' : 'aws-ses-details';
    expect(readDocumentPath({ scheme, path })).toEqual({ target: of, view });
  });

  it('leads back from any profile that has a well-formed name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (profile) => {
        const path = documentPath({ ...target, profile }, 'json');
        expect(readDocumentPath({ scheme: 'aws-ses', path })?.target.profile).toBe(profile);
      }),
    );
  });

  it.each([
    ['aws-ses', '/prod/eu-west-1/news'],
    ['aws-ses', '/prod/eu-west-1/.json'],
    ['aws-ses', '/prod/eu-west-1/news.json.json'],
    ['aws-ses-details', '/prod/eu-west-1/news.json'],
    ['aws-ses-details', 'prod/eu-west-1/news'],
    ['aws-ses-details', '/prod/eu-west-1'],
    ['aws-ses-details', '/prod/eu-west-1/news/more'],
    ['aws-ses-details', '//eu-west-1/news'],
    ['aws-ses-details', '/prod/nowhere/news'],
    ['aws-ses-details', '/%70rod/eu-west-1/news'],
    ['aws-ses-details', '/%/eu-west-1/news'],
    ['file', '/prod/eu-west-1/news'],
  ])('is never %s:%s', (scheme, path) => expect(readDocumentPath({ scheme, path })).toBeUndefined());
});

describe('a segment of an address', () => {
  it('holds no half of a character, which no address can', () => expect(encodeSegment('a\ud800')).toBe('a%EF%BF%BD'));

  it.each([
    ['/a%2Fb/c', ['a/b', 'c']],
    ['a/b', []],
    ['/%zz', []],
  ])('of %s is read as %j', (path, segments) => expect(decodeSegments(path)).toEqual(segments));
});

describe('details with some attributes alone', () => {
  const details: Details = {
    ConfigurationSet: { Name: 'news' },
    TrackingOptions: { CustomRedirectDomain: 'links.example.com' },
    DeliveryOptions: { TlsPolicy: 'Require' },
  };

  it('have those that were answered, in the model’s order, and cannot be changed', () => {
    const picked = pickAttributes(details, ['reputationOptions', 'deliveryOptions', 'trackingOptions']);
    expect(JSON.stringify(picked)).toBe(JSON.stringify(details));
    expect(Object.isFrozen(picked)).toBe(true);
    expect(pickAttributes(details, [])).toEqual({ ConfigurationSet: { Name: 'news' } });
    expect(pickAttributes(details, ['eventDestinations', 'trackingOptions'])).toStrictEqual({
      ConfigurationSet: { Name: 'news' },
      TrackingOptions: details.TrackingOptions,
    });
  });
});

describe('a value in a sentence', () => {
  it.each([
    ['a'.repeat(80), 'a'.repeat(80)],
    ['a'.repeat(81), `${'a'.repeat(79)}…`],
    [7, '7'],
  ])('%s is %s', (value, expected) => expect(shorten(value)).toBe(expected));
});
