import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isName } from '../../src/core/configurationSet.ts';
import { completionAt } from '../../src/core/names/completions.ts';
import { definitionsIn } from '../../src/core/names/definitions.ts';
import { findNames, readNames } from '../../src/core/names/findNames.ts';
import { makersIn } from '../../src/core/names/makers.ts';
import { readProjectScope } from '../../src/core/projectScope.ts';
import { findPlaces } from '../../src/core/workspaceSearch/places.ts';
import { anyText } from '../unit/names/anyText.ts';

const extraKeys = fc.array(
  fc.oneof(fc.constantFrom('mail_set', 'a.b', '(', '[a-', '$', '', '__proto__'), fc.string()),
  { maxLength: 3 },
);

it('code of any kind is read, and what is found in it is a name that stands there', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.boolean(), extraKeys, async (text, isKnown, keys) => {
      let end = 0;
      const found = findNames(text, () => isKnown, { extraKeys: keys });
      for (const each of found) {
        expect(each.start).toBeGreaterThanOrEqual(end);
        end = each.end;
        const literal = each.resolved ?? each;
        expect(text.slice(literal.start, literal.end)).toBe(each.name);
        expect(isName(each.name)).toBe(true);
      }
      for (const definition of definitionsIn(text, found))
        expect(text.slice(definition.start, definition.end)).toBe(definition.name);
      for (const maker of await makersIn(text, () => true)) expect(isName(maker.name)).toBe(true);
      for (const { start, prefix } of readNames(text, () => isKnown, { extraKeys: keys }).templates)
        expect(text.slice(start).startsWith(prefix)).toBe(true);
    }),
  );
});

it('completion at any place of any code replaces what stands around that place', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), extraKeys, (text, place, keys) => {
      const offset = place % (text.length + 1);
      const completion = completionAt(text, offset, { extraKeys: keys });
      if (completion === undefined) return;
      expect(completion.start).toBeLessThanOrEqual(offset);
      expect(completion.end).toBeGreaterThanOrEqual(offset);
      expect(completion.end).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('a search through any text finds the name itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom('my-set', 'Name', 'a', '_'), async (text, name) => {
      const lines = text.split(/\r\n|\r|\n/);
      for (const { start } of await findPlaces(text, name, () => true))
        expect(lines[start.line]?.slice(start.character)).toMatch(new RegExp(`^${name}`));
    }),
  );
});

it('a project’s files of any text name a scope, or none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('.env', 'samconfig.toml', '.envrc', 'serverless.yml', 'cdk.json'),
      anyText,
      (file, text) => {
        for (const value of Object.values(readProjectScope(file, text))) expect(value).toBeTypeOf('string');
      },
    ),
  );
});
