import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentPath, isName, isRegion, readDocumentPath, schemes } from '../../src/core/configurationSet.ts';
import { isConsoleLink, readConsoleLink } from '../../src/core/consoleLinks.ts';
import { readPasted } from '../../src/core/find/pasted.ts';
import { overviewPath, readOverviewPath } from '../../src/core/overview/address.ts';
import { readSetLink } from '../../src/core/setLink.ts';
import { hostileText } from '../unit/details/anyDetails.ts';

const pieces = fc.constantFrom(
  '/',
  '//',
  '.',
  '..',
  '%2e',
  '%2E%2E',
  '%2F',
  '%2f',
  '%',
  '%E2%80%AE',
  '%00',
  '\\',
  '?',
  '#',
  '@',
  ':',
  'prod',
  'eu-west-1',
  'eu-west-1.evil',
  'news',
  '.json',
  'é',
  '\u202e',
  '\ud800',
  ' ',
);
const address = fc.array(fc.oneof(pieces, hostileText), { maxLength: 12 }).map((parts) => parts.join(''));
const path = fc.oneof(
  address,
  address.map((text) => `/prod/eu-west-1/${text}`),
  address.map((text) => `/${text}/eu-west-1/news`),
);

it('documents’ addresses lead to a set that has just this address, or nowhere', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(schemes), 'file'), path, (scheme, path) => {
      const read = readDocumentPath({ scheme, path });
      if (read === undefined) return;
      expect(isRegion(read.target.region) && isName(read.target.name) && read.target.profile !== '').toBe(true);
      expect(documentPath(read.target, read.view)).toBe(path);
      expect(scheme).toBe(schemes[read.view]);
    }),
  );
});

it('overviews’ addresses lead to a region that has just this address, or nowhere', () => {
  fc.assert(
    fc.property(path, (path) => {
      const scope = readOverviewPath(path);
      if (scope !== undefined) expect([overviewPath(scope), isRegion(scope.region)]).toEqual([path, true]);
    }),
  );
});

it('links lead to a set that shows as what it is, or nowhere', () => {
  fc.assert(
    fc.property(
      path,
      fc.oneof(fc.constant(''), address),
      fc.oneof(fc.constant(''), address),
      (path, query, fragment) => {
        const target = readSetLink({ path, query, fragment });
        if (target === undefined) return;
        expect([query, fragment]).toEqual(['', '']);
        expect(target.profile).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(isRegion(target.region) && isName(target.name)).toBe(true);
      },
    ),
  );
});

const host = fc.constantFrom('console.aws.amazon.com', 'console.amazonaws.cn', 'evil.example', '127.0.0.1');
const link = fc
  .tuple(
    fc.constantFrom('https:', 'http:', 'javascript:', 'file:', 'HTTPS:', ''),
    fc.constantFrom('//', '/', '\\\\', ''),
    address,
    host,
    address,
  )
  .map((parts) => parts.join(''));

it('only a console’s address opens in a browser', () => {
  fc.assert(
    fc.property(fc.oneof(link, fc.webUrl(), address), (text) => {
      if (!isConsoleLink(text)) return;
      const { protocol, hostname, username, password, port } = new URL(text);
      expect([protocol, username, password, port]).toEqual(['https:', '', '', '']);
      expect(hostname).toMatch(
        /(^|\.)console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-eusc\.eu|amazonaws-us-gov\.com)$/,
      );
      expect(readConsoleLink(text)?.region ?? 'eu-west-1').toSatisfy(isRegion);
    }),
  );
});

it('what is pasted into a search is a set, or what was written', () => {
  fc.assert(
    fc.property(fc.oneof(link, path, address, hostileText), (text) => {
      const pasted = readPasted(text);
      if (pasted !== undefined) expect(isName(pasted.name)).toBe(true);
    }),
  );
});
