import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliCommand } from '../../../src/core/cliCommand.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };

describe('the AWS CLI command of a set', () => {
  it('asks for all four attributes in the set’s profile and region', () => {
    expect(cliCommand(target, 'posix')).toBe(
      'aws ses describe-configuration-set --configuration-set-name news' +
        ' --configuration-set-attribute-names eventDestinations trackingOptions deliveryOptions reputationOptions' +
        ' --profile prod --region eu-west-1',
    );
  });

  it('names no profile where the credentials are the environment’s', () => {
    expect(cliCommand({ ...target, profile: '[environment]' }, 'posix')).not.toContain('--profile');
  });

  it.each([
    ['posix', "it's $(rm)", "--profile 'it'\\''s $(rm)' "],
    ['powershell', "it's $(rm)", "--profile 'it''s $(rm)' "],
    ['powershell', 'it’s', "--profile 'it’’s' "],
    ['posix', 'a b;c', "--profile 'a b;c' "],
  ] as const)('quotes for %s: %s', (shell, profile, expected) => {
    expect(cliCommand({ ...target, profile }, shell)).toContain(expected);
  });

  it('joins a value that begins with a dash, which would be an option', () => {
    expect(cliCommand({ ...target, name: '-news' }, 'posix')).toContain('--configuration-set-name=-news ');
  });

  it('refuses a profile with a line break', () => {
    expect(() => cliCommand({ ...target, profile: 'a\nrm' }, 'posix')).toThrow(
      expect.objectContaining({
        code: 'InvalidArgument',
        summary: 'control characters in the name',
        message: expect.stringContaining('control character'),
      }),
    );
  });

  it.skipIf(process.platform === 'win32')(
    'reaches a POSIX shell as one argument, whatever the profile is called',
    () => {
      const profiles = fc.sample(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => !/\p{Cc}/u.test(name)),
        40,
      );
      const script = profiles.map((profile) => cliCommand({ ...target, profile }, 'posix')).join('\n');
      const output = execFileSync('sh', ['-c', `aws() { shift 9; printf '%s\\n' "$1=$2"; }\n${script}`], {
        encoding: 'utf8',
      });
      expect(output.trimEnd().split('\n')).toHaveLength(profiles.length);
    },
  );
});
