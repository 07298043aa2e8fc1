import { describe, expect, it } from 'vitest';
import { makersIn, mayMake } from '../../../src/core/names/makers.ts';

describe('the sets that a text makes', () => {
  it('are told with the line and the character where each name stands', async () => {
    const text =
      'resource "aws_ses_configuration_set" "x" {\r\n  name = "a-set"\r\n}\r\nf({ ConfigurationSetName: "b-set" })';
    expect(await makersIn(text, () => true)).toEqual([{ name: 'a-set', line: 1, character: 10 }]);
  });

  it('are of the kinds of files that people write infrastructure in', () => {
    expect(['main.tf', 'a/template.yaml', 'stack.ts', 'Stack.java', 'a.b.json'].every(mayMake)).toBe(true);
    expect(['readme.md', 'a.png', 'tf', '.env', 'ts.map'].some(mayMake)).toBe(false);
  });
});
