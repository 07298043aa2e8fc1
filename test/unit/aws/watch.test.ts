import { mkdir, mkdtemp, realpath, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../../src/core/aws/watch.ts';

/** What the contract allows between a change and its being known, in milliseconds. */
const deadline = 2_000;

let home: string;
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'ses-watch-')));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('a watched file', () => {
  it.each<[string, (aws: string) => Promise<void>, (aws: string) => Promise<void>]>([
    ['is edited', write, (aws) => writeFile(join(aws, 'config'), 'other')],
    ['is created', mkdirs, (aws) => writeFile(join(aws, 'config'), '')],
    ['is deleted', write, (aws) => unlink(join(aws, 'config'))],
    ['is moved away', write, (aws) => rename(join(aws, 'config'), join(aws, 'old'))],
    ['is replaced by another', write, replace],
    ['becomes a folder', mkdirs, (aws) => mkdir(join(aws, 'config'))],
    ['loses its folder', write, (aws) => rm(aws, { recursive: true })],
    ['loses its folder by a rename', write, (aws) => rename(aws, `${aws}.old`)],
    ['gets its folder', async () => undefined, mkdirs],
  ])('tells when it %s', async (_what, prepare, change) => {
    const aws = join(home, '.aws');
    await prepare(aws);
    using watched = watch([join(aws, 'config')]);
    await change(aws);
    await watched.told();
  });

  it('is known from folders that did not exist, and after they went', async () => {
    const folder = join(home, 'a', 'b', 'c');
    using watched = watch([join(folder, 'config')]);
    for (const _again of [1, 2]) {
      await mkdir(folder, { recursive: true });
      await watched.told();
      await writeFile(join(folder, 'config'), '1');
      await watched.told();
      await writeFile(join(folder, 'config'), '2');
      await watched.told();
      await rm(join(home, 'a'), { recursive: true });
      await watched.told();
    }
  });

  it('is known after its folder was replaced', async () => {
    const aws = join(home, '.aws');
    await write(aws);
    await write(join(home, 'new'));
    using watched = watch([join(aws, 'config')]);
    await rename(aws, join(home, 'old'));
    await rename(join(home, 'new'), aws);
    await watched.told();
    await writeFile(join(aws, 'config'), 'other');
    await watched.told();
  });

  it.skipIf(process.platform === 'win32')('is known where a link leads', async () => {
    const [aws, dotfiles] = [join(home, '.aws'), join(home, 'dotfiles')];
    await write(dotfiles);
    await mkdir(aws);
    await symlink(join(dotfiles, 'config'), join(aws, 'config'));
    using watched = watch([join(aws, 'config')]);
    await writeFile(join(dotfiles, 'config'), 'other');
    await watched.told();
    await replace(dotfiles);
    await watched.told();
  });

  it('tells many changes at once as one', async () => {
    const aws = join(home, '.aws');
    await write(aws);
    using watched = watch([join(aws, 'config'), join(aws, 'credentials')]);
    for (let index = 0; index < 50; index++) await writeFile(join(aws, 'config'), String(index));
    await watched.told();
    expect(watched.count()).toBeLessThan(10);
  });

  it('tells nothing of its neighbours', async () => {
    const aws = join(home, '.aws');
    await write(aws);
    using watched = watch([join(aws, 'config')]);
    using neighbours = watch([join(aws, 'cli')]);
    await writeFile(join(aws, 'cli'), 'x');
    await neighbours.told();
    expect(watched.count()).toBe(0);
  });

  it('tells nothing after it was closed', async () => {
    const aws = join(home, '.aws');
    await write(aws);
    const closed = watch([join(aws, 'config')]);
    using open = watch([join(aws, 'config')]);
    await writeFile(join(aws, 'config'), 'other');
    closed[Symbol.dispose]();
    await open.told();
    expect(closed.count()).toBe(0);
  });
});

describe('a watched folder, such as that of the SSO tokens', () => {
  it('tells of what comes, changes and goes in it, also where it did not exist', async () => {
    const cache = join(home, '.aws', 'sso', 'cache');
    using watched = watch([cache]);
    await mkdir(cache, { recursive: true });
    await watched.told();
    await writeFile(join(cache, 'token.json'), '{}');
    await watched.told();
    await writeFile(join(cache, 'token.json'), '{"accessToken":"x"}');
    await watched.told();
    await unlink(join(cache, 'token.json'));
    await watched.told();
  });
});

/** Watches, and waits for what is told; each wait ends with one call, and fails after the deadline. */
function watch(paths: readonly string[]) {
  let calls = 0;
  let waited = 0;
  let resume = () => {};
  const errors: unknown[] = [];
  const watching = watchFiles(
    paths,
    () => {
      calls++;
      resume();
    },
    (error) => errors.push(error),
  );
  return {
    count: () => calls,
    async told(): Promise<void> {
      if (calls === waited) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`Nothing was told within ${deadline} ms`)), deadline);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      waited = calls;
      expect(errors).toEqual([]);
    },
    [Symbol.dispose]: () => watching.close(),
  };
}

async function mkdirs(aws: string): Promise<void> {
  await mkdir(aws);
}

async function write(aws: string): Promise<void> {
  await mkdir(aws);
  await writeFile(join(aws, 'config'), 'before');
}

async function replace(aws: string): Promise<void> {
  await writeFile(join(aws, 'config.new'), 'after');
  await rename(join(aws, 'config.new'), join(aws, 'config'));
}
