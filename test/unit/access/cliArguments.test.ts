import { describe, expect, it } from 'vitest';
import { cliArguments } from '../../../src/access/cliArguments.ts';

describe('the arguments of a sign-in', () => {
  it.each(['prod', 'with a space', "it's", '"quoted"', '; rm -rf ~', '$(id)', '`id`', '%PATH%', 'ünïcode'])(
    'hold the name %s as one of them',
    (profile) => {
      expect(cliArguments(['sso', 'login'], profile)).toEqual(['sso', 'login', '--profile', profile]);
    },
  );

  it.each([
    '--endpoint-url=http://evil.example',
    '\u0024{command:workbench.action.quit}',
    'a\nb',
    'a\u0000b',
    '\u001b[2J',
  ])('refuse %j, which would not stay one', (profile) => {
    expect(() => cliArguments(['login'], profile)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
});
