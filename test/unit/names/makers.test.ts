import { describe, expect, it, vi } from 'vitest';
import { makersIn, mayMake } from '../../../src/core/names/makers.ts';

describe('the sets that a text makes', () => {
  it('are told with the line and the character where each name stands', async () => {
    const text =
      'resource "aws_ses_configuration_set" "x" {\r\n  name = "a-set"\r\n}\r\nf({ ConfigurationSetName: "b-set" })';
    expect(await makersIn(text, () => true)).toEqual([{ name: 'a-set', line: 1, character: 10 }]);
  });

  it('are told of a text of many parts, as long as somebody wants them', async () => {
    const text = `${' '.repeat(300_000)}\nresource "aws_ses_configuration_set" "x" {\n  name = "a-set"\n}`;
    let turns = 0;
    expect(await makersIn(text, () => turns++ < 9)).toEqual([{ name: 'a-set', line: 2, character: 10 }]);
    expect(turns).toBeGreaterThan(0);
    expect(await makersIn(text, () => false)).toEqual([]);
  });

  it('are told in one walk through a text of many', async () => {
    const slice = vi.spyOn(String.prototype, 'slice');
    try {
      const sets = Array.from({ length: 500 }, (_, index) => `Set${index}:\n  Type: AWS::SES::ConfigurationSet\n`);
      const text = `${' '.repeat(100_000)}\n${sets.map((set) => `${set}  Properties:\n    Name: a-set\n`).join('')}`;
      const makers = await makersIn(text, () => true);
      expect(makers.map(({ line }) => line)).toEqual(sets.map((_, index) => 4 * index + 4));
      const cut = slice.mock.results.filter(({ value }) => String(value).length > text.length / 4);
      expect(cut.length).toBeLessThan(5);
    } finally {
      slice.mockRestore();
    }
  });

  it('are of the kinds of files that people write infrastructure in', () => {
    expect(['main.tf', 'a/template.yaml', 'stack.ts', 'Stack.java', 'a.b.json'].every(mayMake)).toBe(true);
    expect(['readme.md', 'a.png', 'tf', '.env', 'ts.map'].some(mayMake)).toBe(false);
  });
});
