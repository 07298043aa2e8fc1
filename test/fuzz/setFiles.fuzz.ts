import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '../../src/core/aws/files/decode.ts';
import { Problem } from '../../src/core/aws/problem.ts';
import { comparableText } from '../../src/core/compare/normalize.ts';
import { readSets } from '../../src/core/compare/readFile.ts';
import { readYaml } from '../../src/core/compare/readYaml.ts';
import { watchGlobals } from '../unit/aws/globals.ts';
import { anySetFile } from '../unit/compare/anySetFile.ts';
import { anyDetails } from '../unit/details/anyDetails.ts';
import { orProblem } from './problems.ts';

const yaml = fc.string({
  unit: fc.constantFrom('Resources:', 'A: ', '!Ref ', '!a', '- ', '\n', '  ', '&a ', '*a', '|', '?', '#'),
  maxLength: 12,
});
const text = fc.oneof(
  anySetFile.map((value) => JSON.stringify(value)),
  anyDetails.map((details) => JSON.stringify(details)),
  anySetFile.map((value) => JSON.stringify({ TemplateBody: value })),
  fc
    .tuple(yaml, anySetFile)
    .map(([head, value]) => JSON.stringify({ TemplateBody: `${head}${JSON.stringify(value)}` })),
  fc.string({ unit: fc.constantFrom(...'{}[]",:\\\n 07nulltrue/*'), maxLength: 200 }),
);
const cut = fc
  .tuple(text, fc.nat(), fc.constantFrom('', '{', '}', ',', '"', '//', '\u0000', '"__proto__":{"a":1},'))
  .map(
    ([whole, at, piece]) => `${whole.slice(0, at % (whole.length + 1))}${piece}${whole.slice(at % (whole.length + 1))}`,
  );
const file = fc.oneof(
  text.map((whole) => Buffer.from(whole)),
  cut.map((whole) => Buffer.from(whole)),
  text.map((whole) => Buffer.from(`\ufeff${whole}`, 'utf16le')),
  fc.uint8Array({ maxLength: 500 }),
);

it('files to compare with end in sets, or a problem with the line', () => {
  const changedGlobals = watchGlobals();
  let sets = 0;
  fc.assert(
    fc.property(file, (bytes) => {
      const read = orProblem(() =>
        readSets({ path: '/a/set.json', name: 'set.json', text: decode(bytes).text }, readYaml),
      );
      expect(changedGlobals()).toEqual([]);
      if (read instanceof Problem) {
        expect(read.code).toBe('InvalidArgument');
        expect(read.place?.line).toBeGreaterThan(0);
        return;
      }
      sets += read.length;
      for (const { set } of read)
        expect(comparableText(set, { region: 'eu-west-1', account: '111122223333' })).toMatch(/^\{/);
    }),
  );
  expect(sets).toBeGreaterThan(0);
});
