import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, matters, watchedFolders } from '../../../src/core/aws/files/watchedFolders.ts';
import { createHome } from './home.ts';

describe('the folders to watch', () => {
  it('are the file’s own and the one above it, which alone tells on some systems that the own was moved away', async () => {
    await using home = await createHome({ config: '' });
    const aws = dirname(home.config);
    expect(watchedFolders([home.config])).toEqual(
      new Map([
        [aws, new Set(['config'])],
        [home.path, new Set(['.aws'])],
      ]),
    );
  });

  it('are the nearest that exists, for a path that does not', async () => {
    await using home = await createHome();
    const folders = watchedFolders([join(home.path, 'a', 'b', 'c')]);
    expect(folders.get(home.path)).toEqual(new Set(['a']));
    expect([...folders.keys()]).toEqual([home.path, dirname(home.path)]);
  });

  it('are the path itself, whatever changes in it, where it is a folder', async () => {
    await using home = await createHome();
    const aws = dirname(home.config);
    expect(watchedFolders([aws])).toEqual(
      new Map([
        [aws, new Set([everything])],
        [home.path, new Set(['.aws'])],
        [dirname(home.path), new Set([basename(home.path).toLowerCase()])],
      ]),
    );
  });

  it('are few, however many paths share them', async () => {
    await using home = await createHome();
    const aws = dirname(home.config);
    const folders = watchedFolders([
      home.config,
      home.credentials,
      join(aws, 'sso', 'cache'),
      join(aws, 'login', 'cache'),
    ]);
    expect([...folders.keys()]).toEqual([aws, home.path]);
  });
});

describe('an event', () => {
  it.each([
    ['for a watched name', 'config', true],
    ['for it in other capitals, where the file system knows none', 'CONFIG', true],
    ['for the folder itself', '.aws', true],
    ['without a name', null, true],
    ['for a neighbour', 'cli', false],
  ])('%s matters: %s, %s', (_what, name, expected) => {
    expect(matters('/home/me/.aws', new Set(['config']), name)).toBe(expected);
  });

  it('for any name matters where everything does', () => {
    expect(matters('/home/me/.aws/sso/cache', new Set([everything]), 'token.json')).toBe(true);
  });
});
