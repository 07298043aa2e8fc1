// How long Find in Workspace takes over 10,000 files, beside ripgrep looking for the same word in the same files, where there is one.
// Prints one JSON object a line.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readExcludes } from '../../src/core/workspaceSearch/excludes.ts';
import { search } from '../../src/core/workspaceSearch/search.ts';
import type { Files } from '../../src/core/workspaceSearch/walk.ts';
import { cacheFolder, root } from '../host/paths.ts';
import { beside, median, print, timeOf } from './figure.ts';

const folders = 100;
const filesInEach = 100;
/** One file in so many names the set. */
const naming = 50;
const name = 'newsletter-prod';
const runs = 5;

const folder = await mkdtemp(join(tmpdir(), 'ses-find-'));
try {
  await writeFiles();
  const found: number[] = [];
  const ours = await middle(async () => {
    found.length = 0;
    await search(filesIn(folder), name, {
      excludes: readExcludes({ '**/node_modules': true, '**/.git': true, '**/*.code-search': true }),
      signal: new AbortController().signal,
      onPlaces: (_file, places) => found.push(places.length),
    });
  });
  const ripgrep = ripgrepPath();
  const theirs = ripgrep === undefined ? undefined : await middle(() => runRipgrep(ripgrep));
  print('find in workspace: 10,000 files', ours, 'ms', {
    files: found.length,
    ...(theirs !== undefined && beside(theirs, ours)),
  });
} finally {
  await rm(folder, { recursive: true });
}

/** Files of some kilobytes, as those of a project are. */
async function writeFiles(): Promise<void> {
  const source = await readFile(join(root, 'src', 'core', 'aws', 'catalog.ts'), 'utf8');
  await writeFile(join(folder, '.gitignore'), 'dist/\n*.log\n');
  for (let each = 0; each < folders; each += 1) {
    const path = join(folder, `package-${each}`, 'src');
    await mkdir(path, { recursive: true });
    for (let file = 0; file < filesInEach; file += 1) {
      const line = file % naming === 0 ? `send({ ConfigurationSetName: '${name}' });\n` : '';
      await writeFile(join(path, `file-${file}.ts`), `${source.slice(file * 10, 6_000)}\n${line}`);
    }
  }
}

function filesIn(base: string): Files {
  return {
    async list(path) {
      const entries = await readdir(join(base, path), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
    },
    read: (path) => readFile(join(base, path)),
  };
}

async function middle(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < runs; each += 1) times.push(await timeOf(run));
  return median(times);
}

/** The ripgrep that comes with the VS Code server of the tests. */
function ripgrepPath(): string | undefined {
  const platform = `${process.platform}-${process.arch}`;
  return globSync(`host-*/**/@vscode/ripgrep-universal/bin/${platform}/rg`, { cwd: cacheFolder }).map((path) =>
    join(cacheFolder, path),
  )[0];
}

async function runRipgrep(executable: string): Promise<void> {
  const { stdout } = await promisify(execFile)(executable, ['--hidden', '--no-config', '-F', '-w', '-n', name, folder]);
  if (stdout === '') throw new Error('ripgrep found nothing.');
}
