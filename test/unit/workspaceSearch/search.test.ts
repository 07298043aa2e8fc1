import { describe, expect, it } from 'vitest';
import { readExcludes } from '../../../src/core/workspaceSearch/excludes.ts';
import { search } from '../../../src/core/workspaceSearch/search.ts';
import type { Files } from '../../../src/core/workspaceSearch/walk.ts';
import { memoryFiles } from './memoryFiles.ts';

const naming = "ConfigurationSetName: 'news'";

/** The files in which a search finds `news`, sorted. */
async function filesFound(files: Files, excludes: unknown = {}): Promise<string[]> {
  const found: string[] = [];
  await search(files, 'news', {
    excludes: readExcludes(excludes),
    signal: new AbortController().signal,
    onPlaces: (file) => found.push(file),
  });
  return found.sort();
}

/** Files that all name the set, where nothing else is said. */
function allNaming(paths: readonly string[], texts: Readonly<Record<string, string | Uint8Array>> = {}): Files {
  return memoryFiles({ ...Object.fromEntries(paths.map((path) => [path, naming])), ...texts });
}

describe('a search through a folder', () => {
  it('finds the files that name the set, in folders at any depth, and counts all that it looked at', async () => {
    const files = memoryFiles({
      'a.ts': naming,
      'b/c/d.env': 'SES_CONFIGURATION_SET=news',
      'b/other.ts': "'newsletter'",
    });
    let searched = 0;
    const found: string[] = [];
    await search(files, 'news', {
      excludes: readExcludes(),
      signal: new AbortController().signal,
      onPlaces: (file) => found.push(file),
      onSearched: () => {
        searched += 1;
      },
    });
    expect(found.sort()).toEqual(['a.ts', 'b/c/d.env']);
    expect(searched).toBe(3);
  });

  it('skips what is no text, and reads UTF-16 behind its mark', async () => {
    const files = memoryFiles({
      'image.png': Buffer.concat([Buffer.from([0x89, 0x50, 0]), Buffer.from(naming)]),
      'windows.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(naming, 'utf16le')]),
      'broken.txt': Buffer.concat([Buffer.from([0xff, 0xc3]), Buffer.from(naming)]),
    });
    expect(await filesFound(files)).toEqual(['broken.txt', 'windows.txt']);
  });

  it('goes on where a file or a folder cannot be read', async () => {
    const files = allNaming(['a.ts', 'locked.ts', 'locked/b.ts']);
    const refusing: Files = {
      list: async (folder) => (folder === 'locked' ? [] : files.list(folder)),
      read: async (file) => (file === 'locked.ts' ? undefined : files.read(file)),
    };
    expect(await filesFound(refusing)).toEqual(['a.ts']);
  });

  it('ends when it is cancelled, without a word of what comes later', async () => {
    const controller = new AbortController();
    const found: string[] = [];
    const files = memoryFiles(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}.ts`, naming])));
    await search(files, 'news', {
      excludes: readExcludes(),
      signal: controller.signal,
      onPlaces: (file) => {
        found.push(file);
        controller.abort();
      },
    });
    expect(found).toHaveLength(1);
    expect(files.reads.length).toBeLessThan(100);
  });
});

describe('what a search leaves out', () => {
  it.each([
    ['**/node_modules', ['node_modules/a.ts', 'b/node_modules/c/d.ts'], ['b/node_modules.ts', 'a.ts']],
    ['out', ['out/a.ts'], ['b/out/a.ts']],
    ['**/*.{min.js,map}', ['a.min.js', 'b/c.map'], ['a.js', 'map']],
    ['**/.DS_[A-Z]tore', ['.DS_Store'], ['DS_Store']],
    ['build/**', ['build/a/b.ts'], ['a/build/b.ts']],
  ])('the glob %s of a setting', async (glob, without, within) => {
    expect(await filesFound(allNaming([...without, ...within]), { [glob]: true })).toEqual([...within].sort());
  });

  it('only what a setting says true to', async () => {
    expect(await filesFound(allNaming(['a.ts', 'b.ts']), { 'a.ts': false, 'b.ts': 'yes', '*.ts': 1 })).toHaveLength(2);
    expect(await filesFound(allNaming(['a.ts']), null)).toEqual(['a.ts']);
    expect(await filesFound(allNaming(['a.ts']), 'a.ts')).toEqual(['a.ts']);
  });

  it('a generated file, where the one that it comes from is beside it', async () => {
    const files = allNaming(['a.js', 'a.ts', 'b.js']);
    expect(await filesFound(files, { '**/*.js': { when: '$(basename).ts' } })).toEqual(['a.ts', 'b.js']);
    expect(await filesFound(files, { '**/*.js': { when: 7 } })).toEqual(['a.js', 'a.ts', 'b.js']);
    const plain = allNaming(['Makefile', 'Makefile.in']);
    expect(await filesFound(plain, { Makefile: { when: '$(basename).in' } })).toEqual(['Makefile.in']);
  });

  it('what .gitignore says, each from its own folder on, the deeper deciding', async () => {
    const files = allNaming(
      [
        'dist/a.ts',
        'sub/dist/a.ts',
        'a.log',
        'sub/a.log',
        'sub/keep.log',
        'sub/only/a.ts',
        'only/a.ts',
        'temp',
        'x/temp/a',
      ],
      { '.gitignore': '/dist\n*.log\ntemp/\n', 'sub/.gitignore': '!keep.log\n/only\n# nothing else\n' },
    );
    expect(await filesFound(files)).toEqual(['only/a.ts', 'sub/dist/a.ts', 'sub/keep.log', 'temp']);
  });

  it('nothing by a glob that would take long to match', async () => {
    const name = 'a'.repeat(200);
    expect(await filesFound(allNaming([name]), { '*a*a*a*a*a*a*ab': true, [`${'**/'.repeat(30)}b`]: true })).toEqual([
      name,
    ]);
  });

  it('nothing by a glob that is empty', async () => {
    expect(await filesFound(allNaming(['a.ts']), { '': true })).toEqual(['a.ts']);
  });

  it('Git’s own folder', async () => {
    expect(await filesFound(allNaming(['.git/config', 'a/.git/b', '.github/c']))).toEqual(['.github/c']);
  });
});
