import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readExcludes } from '../../src/core/workspaceSearch/excludes.ts';
import { noIgnoreFiles } from '../../src/core/workspaceSearch/ignoreFiles.ts';
import { textWith } from '../../src/core/workspaceSearch/text.ts';

const glob = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'*?!{}[](),./\\ab^$|+@-'), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const setting = fc.oneof(
  fc.dictionary(glob, fc.oneof(fc.constant(true), fc.constantFrom({ when: '$(basename).ts' }), fc.jsonValue())),
  fc.jsonValue(),
);
const path = fc.string({ unit: fc.constantFrom(...'ab./*-'), minLength: 1, maxLength: 60 });

it('settings of any globs leave a path out or not, in no time that anybody notices', () => {
  fc.assert(
    fc.property(setting, setting, path, (files, search, path) => {
      const began = performance.now();
      expect(readExcludes(files, search)(path, new Set(['a.ts']))).toBeTypeOf('boolean');
      expect(performance.now() - began).toBeLessThan(2_000);
    }),
  );
});

it('.gitignore files of any text ignore a path or not', () => {
  const text = fc.array(glob, { maxLength: 10 }).map((lines) => lines.join('\n'));
  const file = fc
    .array(fc.constantFrom('a', 'b', '.git', '-', '...', 'a b', '\\', '!a', '#'), { minLength: 1, maxLength: 5 })
    .map((names) => names.join('/'));
  fc.assert(
    fc.property(text, text, file, (root, sub, path) => {
      const rules = noIgnoreFiles().with('', root).with('a', sub);
      expect(rules.ignores(`a/${path}`)).toBeTypeOf('boolean');
      expect(rules.ignores(`a/${path}/`)).toBeTypeOf('boolean');
    }),
  );
});

it('files of any bytes are searched where they are text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(textWith(bytes, 'a') ?? 'a').toContain('a');
    }),
  );
});
