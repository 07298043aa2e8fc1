import { expect, it } from 'vitest';
import { Problem } from '../../../src/core/aws/problem.ts';
import type { Profile } from '../../../src/core/aws/profiles.ts';
import { usableProfile } from '../../../src/ui/usableProfile.ts';

const prod: Profile = { name: 'prod', kind: 'keys' };

/** Profiles of which one is there, and files that have this problem. */
function filesWith(code: string) {
  return {
    read: async () => ({
      profiles: [prod],
      problems: [new Problem(code, { summary: code, message: `The file has a problem: ${code}.` })],
      files: { config: '/aws/config', credentials: '/aws/credentials' },
      found: true,
      default: 'default',
    }),
    reload: () => {},
    onDidChange: () => () => {},
  };
}

it('is the one that is there, whatever else is wrong with the files', async () => {
  await expect(usableProfile(filesWith('FileUnreadable'), 'prod')).resolves.toBe(prod);
});

it.each([
  ['BrokenProfile', 'UnknownProfile'],
  ['FileUnreadable', 'FileUnreadable'],
])('that is nowhere, where a file has the problem %s, is refused with %s', async (found, code) => {
  await expect(usableProfile(filesWith(found), 'nobody')).rejects.toMatchObject({ code });
});
