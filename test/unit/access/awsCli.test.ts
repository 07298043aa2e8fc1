import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAwsCli, hasLogin, readVersion } from '../../../src/access/awsCli.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ses-aws-cli-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function standIn(script: string, mode = 0o755): Promise<string> {
  const path = join(folder, 'aws');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, mode);
  return path;
}

describe.skipIf(process.platform === 'win32')('the AWS CLI', () => {
  it('is the first executable on the PATH', async () => {
    const path = await standIn('exit 0');
    expect(await findAwsCli({ PATH: ['/does/not/exist', folder].join(delimiter) })).toBe(path);
  });

  it('is not there where the PATH has none', async () => {
    expect(await findAwsCli({ PATH: folder })).toBeUndefined();
    expect(await findAwsCli({})).toBeUndefined();
  });

  it('is no file that cannot be executed', async () => {
    await standIn('exit 0', 0o644);
    expect(await findAwsCli({ PATH: folder })).toBeUndefined();
  });

  it('is no folder of its name that comes first', async () => {
    const path = await standIn('exit 0');
    const first = join(folder, 'first');
    await mkdir(join(first, 'aws'), { recursive: true });
    expect(await findAwsCli({ PATH: [first, folder].join(delimiter) })).toBe(path);
  });

  it.each(['kill -9 $$', 'echo garbage', 'echo "aws-cli/2"', 'head -c 3000000 /dev/zero'])(
    'is believed to have `aws login` where it ends with: %s',
    async (script) => {
      expect(await hasLogin(await standIn(script))).toBe(true);
    },
  );

  it('is never looked for in a folder that depends on where one is', async () => {
    await standIn('exit 0');
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(await findAwsCli({ PATH: ['.', ''].join(delimiter) })).toBeUndefined();
    } finally {
      process.chdir(before);
    }
  });

  it.each([
    ['2.31.9', false],
    ['2.32.0', true],
    ['3.0.0', true],
    ['1.44.2', false],
  ])('of version %s has `aws login`: %s', async (version, expected) => {
    expect(await hasLogin(await standIn(`echo "aws-cli/${version} Python/3.13.9 Linux/6"`))).toBe(expected);
  });

  it('is believed to have it where it tells no version', async () => {
    expect(await hasLogin(await standIn('exit 1'))).toBe(true);
  });
});

describe.each([
  {
    platform: 'win32' as const,
    PATH: 'C:\\Windows;"C:\\Program Files\\Amazon\\AWSCLIV2\\";tools;.;;\\\\share\\bin',
    lookedFor: ['C:\\Windows\\aws.exe', 'C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe', '\\\\share\\bin\\aws.exe'],
  },
  {
    platform: 'linux' as const,
    PATH: '/usr/bin:tools:.::/opt/my tools/',
    lookedFor: ['/usr/bin/aws', '/opt/my tools/aws'],
  },
])('the AWS CLI on $platform', ({ platform, PATH, lookedFor }) => {
  it('is looked for in the absolute folders of the PATH, as an executable alone', async () => {
    const seen: string[] = [];
    const isProgram = async (path: string) => {
      seen.push(path);
      return false;
    };
    expect(await findAwsCli({ PATH }, platform, isProgram)).toBeUndefined();
    expect(seen).toEqual(lookedFor);
  });

  it('is the first of them that is there', async () => {
    const isLast = async (path: string) => path === lookedFor.at(-1);
    expect(await findAwsCli({ PATH }, platform, isLast)).toBe(lookedFor.at(-1));
  });
});

describe('a version', () => {
  it.each(['', 'aws', 'aws-cli/two'])('is not read from “%s”', (output) => {
    expect(readVersion(output)).toBeUndefined();
  });
});
