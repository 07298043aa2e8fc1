import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, readNames } from '../../../src/core/names/findNames.ts';
import { anyText } from './anyText.ts';
import { unmark } from './table.ts';

const isName = /^[A-Za-z0-9_-]{1,64}$/;

describe('any text', () => {
  it('is read without an error, and what is found lies within it, in order, and is exactly a name', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isKnown) => {
        let end = 0;
        for (const found of findNames(text, () => isKnown)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
          expect(end).toBeLessThanOrEqual(text.length);
          expect(found.name).toMatch(isName);
          const literal = found.resolved ?? found;
          expect(text.slice(literal.start, literal.end)).toBe(found.name);
          expect(found.resolved === undefined).toBe(found.via === 'literal');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds the constant part of each template where it is said to stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, prefix } of readNames(text, () => false).templates) {
          expect(prefix).not.toBe('');
          expect(text.slice(start, end).startsWith(prefix)).toBe(true);
        }
      }),
    );
  });

  it('is read the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findNames(text, () => true)).toEqual(findNames(text, () => true));
      }),
    );
  });
});

const snippets = [
  "const params = {\n  Source: from,\n  ConfigurationSetName: '‹my-set›',\n};",
  'resource "aws_ses_configuration_set" "x" {\n  tags = {}\n  name = "‹my-set›"\n}',
  'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: ‹my-set›',
  '{\n  "Set": {\n    "Type": "AWS::SES::ConfigurationSet",\n    "Properties": {\n      "Name": "‹my-set›"\n    }\n  }\n}',
  'email_configuration {\n  from = "a"\n  configuration_set = "‹my-set›"\n}',
  'env:\n  - name: SES_CONFIGURATION_SET\n    value: ‹my-set›',
  "SET = 'my-set'\nclient.send_email(ConfigurationSetName=‹SET›)",
  'From: a\nX-SES-CONFIGURATION-SET: ‹my-set›\nTo: b',
];
const unrelated = [
  '',
  '# a comment',
  '// another one',
  "  # it's (not closed",
  'other = 1',
  'call(a, b)',
  '  deeper: "x"',
  '<p>text</p>',
  '中文',
];

describe('lines that do not concern the name', () => {
  it.each(snippets)('before and behind move it, and change nothing else: %s', (row) => {
    const { text, spans } = unmark(row);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...unrelated)), fc.array(fc.constantFrom(...unrelated)), (above, below) => {
        const head = above.map((line) => `${line}\n`).join('');
        const moved = `${head}${text}\n${below.join('\n')}`;
        const found = findNames(moved, () => false).map(
          ({ start, end }) => `${start - head.length}:${moved.slice(start, end)}`,
        );
        expect(found).toEqual(spans);
      }),
    );
  });

  it.each(snippets)('do not matter where they end in CRLF: %s', (row) => {
    const { text, spans } = unmark(row.replaceAll('\n', '\r\n'));
    expect(findNames(text, () => false).map(({ start, end }) => `${start}:${text.slice(start, end)}`)).toEqual(spans);
  });
});

describe('half-written code', () => {
  it.each(snippets)('finds the name as soon as it is closed: %s', (row) => {
    const { text, spans } = unmark(row);
    const [position = 0] = spans.map((span) => Number(span.split(':')[0]));
    const cut = text.slice(0, text.indexOf('\n', position) === -1 ? text.length : text.indexOf('\n', position));
    expect(findNames(cut, () => false).map(({ start }) => start)).toContain(position);
  });

  it('ends early where it is cancelled', () => {
    const text = "ConfigurationSetName: 'my-set'\n".repeat(20_000);
    let asked = 0;
    const found = findNames(text, () => false, { cancelled: () => ++asked > 1 });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(20_000);
  });

  it('reads a key across the border of two chunks once', () => {
    for (const shift of [0, 1, 7, 20, 31, 40]) {
      const text = `${' '.repeat((1 << 18) - shift)}ConfigurationSetName: 'my-set'`;
      expect(findNames(text, () => false).map(({ name }) => name)).toEqual(['my-set']);
      expect(findNames(`${' '.repeat((1 << 18) - shift)}f('my-set')`, () => true).map(({ name }) => name)).toEqual([
        'my-set',
      ]);
    }
  });
});
