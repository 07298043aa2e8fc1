import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStoreFolder } from '../../../src/core/aws/storeFolder.ts';

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'ses-store-'));
  folder = join(parent, 'not', 'yet', 'there');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const files = async () => (await readdir(folder)).map((name) => join(folder, name));
const day = 24 * 60 * 60_000;

/** Writes values and makes each a day older than the one before it. */
async function writeAged(values: Readonly<Record<string, unknown>>) {
  const store = createStoreFolder(folder);
  const known = new Set<string>();
  for (const [age, [name, value]] of Object.entries(values).entries()) {
    await store.write(name, value);
    const [file = ''] = (await files()).filter((each) => !known.has(each));
    known.add(file);
    const time = new Date(Date.now() - age * day);
    await utimes(file, time, time);
  }
}

describe('a folder of values', () => {
  it('gives back what was written last, in this window and in another', async () => {
    const [one, another] = [createStoreFolder(folder), createStoreFolder(folder)];
    await one.write('a', { names: ['1'] });
    await another.write('a', { names: ['2', 'é"\n'] });
    await one.write('b', 7);
    await expect(one.read('a')).resolves.toEqual({ names: ['2', 'é"\n'] });
    await expect(another.read('b')).resolves.toBe(7);
  });

  it('tells by one look a second what is there, from this window at once and from another by the next look', async () => {
    let now = 0;
    const [one, another] = [createStoreFolder(folder, { now: () => now }), createStoreFolder(folder)];
    const isThere = async () => ['a', 'b', 'c'].map(await one.index());
    expect(await isThere()).toEqual([false, false, false]);
    await one.write('a', 1);
    expect(await isThere()).toEqual([true, false, false]);
    await another.write('b', 2);
    expect(await isThere()).toEqual([true, false, false]);
    now += 1_001;
    expect(await isThere()).toEqual([true, true, false]);
  });

  it.skipIf(process.platform === 'win32')('looks again, and is written to, after a look that failed', async () => {
    const link = join(parent, 'link');
    const store = createStoreFolder(link, { now: () => 0 });
    await symlink('link', link);
    await expect(store.index()).rejects.toMatchObject({ code: 'ELOOP' });
    await rm(link);
    await expect(store.write('a', 1)).resolves.toBeUndefined();
    expect(['a', 'b'].map(await store.index())).toEqual([true, false]);
  });

  it('has nothing before something is written, and creates no folder for reading', async () => {
    const store = createStoreFolder(folder);
    await expect(store.read('a')).resolves.toBeUndefined();
    await store.prune();
    await store.clear();
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace('kept', 'fake')],
    ['not JSON', () => 'checksum\n{'],
    ['without a checksum', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('does not see a file that is %s, still sees the others, and replaces it', async (_how, damage) => {
    const store = createStoreFolder(folder);
    await store.write('a', 'kept');
    const [file = ''] = await files();
    await store.write('b', 'another');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    await expect(store.read('a')).resolves.toBeUndefined();
    await expect(store.read('b')).resolves.toBe('another');
    await store.write('a', 'again');
    await expect(store.read('a')).resolves.toBe('again');
  });

  it.skipIf(process.platform === 'win32').each([
    ['a link that goes round', (file: string) => symlink(file, file)],
    ['a pipe', async (file: string) => void execFileSync('mkfifo', [file])],
    [
      'a file of 3 GB',
      async (file: string) => {
        await writeFile(file, '');
        await truncate(file, 3 * 1024 ** 3);
      },
    ],
  ])('neither reads nor waits for %s in the place of a file, and replaces it', async (_what, put) => {
    const store = createStoreFolder(folder);
    await store.write('a', 'kept');
    const [file = ''] = await files();
    await rm(file);
    await put(file);
    await expect(store.read('a')).resolves.toBeUndefined();
    await store.write('a', 'again');
    await expect(store.read('a')).resolves.toBe('again');
  });

  it('never shows half a value while many windows write', async () => {
    const windows = Array.from({ length: 5 }, () => createStoreFolder(folder));
    const value = (window: number) => ({ window, names: Array.from({ length: 2_000 }, () => `${window}`) });
    await windows[0]?.write('shared', value(0));
    const reads = await Promise.all(
      windows.flatMap((store, window) => [
        store.write('shared', value(window)).then(() => undefined),
        store.write(`own ${window}`, window).then(() => undefined),
        store.read('shared'),
      ]),
    );
    expect(reads.filter((read) => read !== undefined)).toHaveLength(windows.length);
    for (const window of windows.keys()) await expect(windows[0]?.read(`own ${window}`)).resolves.toBe(window);
    expect(await files()).toHaveLength(1 + windows.length);
  });

  it('is readable by its owner alone, and tells no name', async () => {
    const store = createStoreFolder(folder);
    await store.write('../../../escaped/NEWS', 'x');
    const [file = ''] = await files();
    expect(file).toMatch(/[/\\][0-9a-f]{64}\.json$/);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('says why it cannot write, and leaves nothing half done', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(createStoreFolder(join(parent, 'file')).write('a', 1)).rejects.toMatchObject({
      code: expect.any(String),
    });
    await expect(createStoreFolder(join(parent, 'file')).read('a')).resolves.toBeUndefined();
  });

  it('is empty after it was cleared', async () => {
    const store = createStoreFolder(folder);
    await store.write('a', 1);
    await store.clear();
    await expect(store.read('a')).resolves.toBeUndefined();
    await store.write('a', 2);
    await expect(store.read('a')).resolves.toBe(2);
  });
});

describe('pruning', () => {
  it('deletes what is older than 30 days', async () => {
    await writeAged({ today: 1, yesterday: 2 });
    const later = createStoreFolder(folder, { now: () => Date.now() + 29.5 * day });
    await later.prune();
    await expect(later.read('today')).resolves.toBe(1);
    await expect(later.read('yesterday')).resolves.toBeUndefined();
  });

  it('deletes what a clock that was wrong has written in a time to come', async () => {
    const store = createStoreFolder(folder);
    await store.write('a', 1);
    const [file = ''] = await files();
    for (const [days, kept] of [
      [29, 1],
      [31, undefined],
    ] as const) {
      const time = new Date(Date.now() + days * day);
      await utimes(file, time, time);
      await store.prune();
      await expect(store.read('a')).resolves.toBe(kept);
    }
  });

  it('deletes the oldest of what is too many', async () => {
    await writeAged({ a: 1, b: 2, c: 3 });
    const store = createStoreFolder(folder, { limits: { days: 30, files: 2, bytes: 1_000_000 } });
    await store.prune();
    expect(await Promise.all(['a', 'b', 'c'].map(store.read))).toEqual([1, 2, undefined]);
  });

  it('deletes the oldest of what is too large', async () => {
    await writeAged({ a: 'x'.repeat(1_000), b: 'y'.repeat(1_000), c: 'z'.repeat(1_000) });
    const store = createStoreFolder(folder, { limits: { days: 30, files: 10, bytes: 2_500 } });
    await store.prune();
    expect((await Promise.all(['a', 'b', 'c'].map(store.read))).map((value) => value !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('deletes what a window that crashed has left behind', async () => {
    const store = createStoreFolder(folder);
    await store.write('a', 1);
    const half = join(folder, 'abc.json.half');
    await writeFile(half, 'ha');
    await utimes(half, 0, 0);
    await store.prune();
    expect(await files()).toHaveLength(1);
  });
});
