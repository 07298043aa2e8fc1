import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createHome, namesIn, problemsIn } from './home.ts';

const both = '[profile a]\r\nregion = eu-west-1\r\n[profile é]\r\n';

describe('a file that the AWS CLI refuses is listed all the same, and the line is named', () => {
  it.each([
    ['a repeated section', '[profile a]\n[profile é]\n\n[profile a]\n', 4, 'the section has been there before'],
    ['a repeated key', '[profile a]\nregion = x\nregion = y\n[profile é]', 3, 'the key has been in its section before'],
    ['a stray line', '[profile a]\nregion = x\nhello\n[profile é]', 3, 'the line is neither a section nor a setting'],
    [
      'a setting before all sections',
      '# comment\nregion = x\n[profile a]\n[profile é]',
      2,
      'the line stands before the first section',
    ],
    ['a setting without a key', '[profile a]\n= x\n[profile é]', 2, 'the line is neither a section nor a setting'],
    [
      'a nested line that is no setting',
      '[profile a]\ns3 =\n  hello\n[profile é]',
      3,
      'the indented line is no setting',
    ],
    [
      'a section without an end',
      '[profile a]\n[profile b\n[profile é]',
      2,
      'the line is neither a section nor a setting',
    ],
    ['a byte order mark', `\ufeff${both}`, 1, 'it begins with a byte order mark'],
    ['UTF-16', Buffer.from(`\ufeff${both}`, 'utf16le'), 1, 'it is encoded as UTF-16'],
    ['UTF-16 without a mark', Buffer.from(both, 'utf16le'), 1, 'it is encoded as UTF-16'],
    ['big-endian UTF-16', Buffer.from(`\ufeff${both}`, 'utf16le').swap16(), 1, 'it is encoded as UTF-16'],
    ['big-endian UTF-16 without a mark', Buffer.from(both, 'utf16le').swap16(), 1, 'it is encoded as UTF-16'],
    ['UTF-32', utf32(`\ufeff${both}`), 1, 'it is encoded as UTF-32'],
    ['UTF-32 without a mark', utf32(both), 1, 'it is encoded as UTF-32'],
    ['big-endian UTF-32', utf32(`\ufeff${both}`).swap32(), 1, 'it is encoded as UTF-32'],
    ['big-endian UTF-32 without a mark', utf32(both).swap32(), 1, 'it is encoded as UTF-32'],
    ['Latin-1', Buffer.from(both, 'latin1'), 3, 'it is not encoded as UTF-8'],
  ])('%s', async (_what, config, line, reason) => {
    expect(await namesIn({ config })).toEqual(['a', 'é']);
    const [problem, ...others] = await problemsIn({ config });
    expect(problem).toEqual({ code: 'BrokenProfile', summary: `line ${line}: ${reason}`, line });
    expect(others).toEqual([]);
  });

  it.each([
    ['UTF-16', Buffer.from(both, 'utf16le')],
    ['UTF-32', utf32(both)],
  ])('by the encoding, such as %s', async (encoding, config) => {
    expect(await problemsIn({ config })).toMatchObject([{ summary: `line 1: it is encoded as ${encoding}` }]);
  });

  it('though UTF-32 holds numbers that are no characters', async () => {
    const config = Buffer.concat([utf32(both), Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0a])]);
    expect(await namesIn({ config })).toEqual(['a', 'é']);
  });

  it('but not for ends of lines', async () => {
    expect(await namesIn({ config: '[profile a]\rregion = x\r[profile b]' })).toEqual(['a', 'b']);
    expect(await problemsIn({ config: '[profile a]\rregion = x\r[profile b]' })).toEqual([]);
  });
});

describe('a section that means to be a profile', () => {
  it('is named where no tool reads it', async () => {
    expect(await problemsIn({ config: '[plugins]\n[profile two words]\n[preview]' })).toMatchObject([
      { line: 2, summary: 'line 2: not a profile’s name' },
    ]);
  });
});

describe('the same thing wrong in many places', () => {
  it.each([
    ['a section that is no profile', (index: number) => `[profile two words ${index}]`],
    ['a stray line', (index: number) => `[profile p${index}]\nstray`],
  ])('is told ten times at most: %s', async (_what, line) => {
    const config = Array.from({ length: 11 }, (_, index) => line(index)).join('\n');
    expect(await problemsIn({ config })).toHaveLength(10);
  });
});

describe('a section of the config file with the settings of a profile', () => {
  it.each([
    ['[prod]', 'region = x', '[profile prod]'],
    ['[Profile a]', 'role_arn = r', '[profile a]'],
    ['[PROFILE two words]', 'sso_session = s', '[profile "two words"]'],
    ['[Profile "two words"]', 'sso_account_id = 1', '[profile "two words"]'],
    ['[Default]', 'credential_process = x', '[default]'],
    ['[profileprod]', 'aws_access_key_id = A', '[profile profileprod]'],
  ])('is told how to be one: %s', async (header, setting, meant) => {
    await using home = await createHome({ config: `${header}\n${setting}\n[profile fine]\n`, credentials: '[prod]\n' });
    const { profiles, problems } = await home.read();
    expect(profiles.map(({ name }) => name)).toEqual(['fine', 'prod']);
    expect(profiles[1]).not.toHaveProperty('region');
    expect(problems).toMatchObject([{ code: 'BrokenProfile', remedies: ['openFile'], place: { line: 1 } }]);
    expect(problems[0]?.message).toContain(`Write ${meant}.`);
    expect(await namesIn({ config: meant })).toHaveLength(1);
  });

  it.each([
    ['another tool’s section', '[plugins]\nendpoint = x\n[preview]\ncloudsearch = true'],
    ['what the AWS CLI takes for every profile', '[DEFAULT]\nregion = x'],
    ['a section for SSO that is no profile', '[corp]\nsso_region = x\nsso_start_url = u'],
  ])('is not told so of %s', async (_what, config) => {
    expect(await problemsIn({ config })).toEqual([]);
  });
});

describe('a header of any length', () => {
  it('names a profile up to what anybody would write', async () => {
    const [long, longer] = ['a'.repeat(900), 'b'.repeat(1_001)];
    expect(await namesIn({ config: `[profile ${long}]\n[profile ${longer}]\n[profile c]` })).toEqual([long, 'c']);
  });

  it('is told in its first words alone', async () => {
    const [problem] = await problemsIn({ config: `[profile two ${'words '.repeat(30)}]` });
    expect(problem?.line).toBe(1);
    expect(JSON.stringify(problem).length).toBeLessThan(400);
  });
});

describe('something else than a file', () => {
  it.each([
    ['a folder', 'it is a folder', (path: string) => mkdir(path)],
    ['a link that goes round', 'it is a link that goes round', (path: string) => symlink(path, path)],
  ])('such as %s is said to be unreadable, and the other file is read', async (_what, reason, make) => {
    await using home = await createHome({ credentials: '[a]' });
    await make(home.config);
    const { profiles, problems, found } = await home.read();
    expect(profiles.map(({ name }) => name)).toEqual(['a']);
    expect(problems).toMatchObject([{ code: 'FileUnreadable', place: { file: home.config } }]);
    expect(problems[0]?.message).toContain(reason);
    expect(found).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('such as a FIFO without a writer does not make it wait', async () => {
    await using home = await createHome({ credentials: '[a]' });
    execFileSync('mkfifo', [home.config]);
    const { profiles, problems } = await home.read();
    expect(profiles).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        code: 'FileUnreadable',
        summary: 'the file config cannot be read: it is not a regular file',
        remedies: ['openFile', 'retry'],
        place: { file: home.config },
      },
    ]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'such as a file without permission is said',
    async () => {
      await using home = await createHome({ config: '[profile a]' });
      await chmod(home.config, 0);
      expect((await home.read()).problems).toMatchObject([{ code: 'FileUnreadable' }]);
    },
  );

  it('such as the null device is no file, and no problem', async () => {
    await using home = await createHome();
    expect(await home.read({ AWS_CONFIG_FILE: devNull })).toMatchObject({ found: false, problems: [] });
  });

  it('such as a file where a folder is expected is no file', async () => {
    await using home = await createHome();
    await rm(`${home.path}/.aws`, { recursive: true });
    await writeFile(`${home.path}/.aws`, '');
    expect(await home.read()).toMatchObject({ found: false, problems: [] });
  });
});

describe('a file of 100 MB', () => {
  it('is read as far as 10 MB, and what was left is said', async () => {
    await using home = await createHome({ config: '[profile a]\n' });
    await truncate(home.config, 100 * 1024 * 1024);
    const { profiles, problems } = await home.read();
    expect(profiles.map(({ name }) => name)).toEqual(['a']);
    expect(problems[0]).toMatchObject({ code: 'FileUnreadable', place: { file: home.config } });
    expect(problems[0]?.message).toContain('90 MB were left');
  });

  it('of sections ends in a list of bounded length', async () => {
    const { profiles, problems } = await readText(
      Array.from({ length: 20_000 }, (_, index) => `[profile p${index}]`).join('\n'),
    );
    expect(profiles).toHaveLength(10_000);
    expect(problems[0]?.message).toContain('10000 profiles more');
  });

  it('with a chain of a thousand roles says that it is too long', async () => {
    const roles = Array.from(
      { length: 1_000 },
      (_, index) => `[profile p${index}]\nrole_arn = r\nsource_profile = p${index + 1}`,
    );
    const { profiles } = await readText(roles.join('\n'));
    expect(profiles[0]?.problem?.summary).toBe('source_profile goes on too long');
    expect(profiles[0]?.problem?.message).toContain(
      'too long: p0 → p1 → p2 → p3 → p4 → p5 → … → p21 → p22 → p23 → p24 → p25 ',
    );
  });
});

async function readText(config: string) {
  await using home = await createHome({ config });
  return home.read();
}

function utf32(text: string): Buffer<ArrayBuffer> {
  return Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer);
}
