import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = globSync(['*.md', 'docs/*.md', 'examples/*/*.md'], { cwd: root });

/** What GitHub makes of a heading, for links to it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('names only files of the project that there are', () => {
    const named = [...text.matchAll(/`((?:src|test|media|packaging|docs|examples)\/[\w/.*-]*\w\/?)`/g)];
    const paths = named.map(([, path = '']) => path).filter((path) => !path.includes('*'));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('links only to pages and headings that there are', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    );
    const broken = links.filter((link) => {
      if (/^(https?|command):/.test(link)) return false;
      const [path = '', anchor] = link.split('#', 2);
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      const headings = [...read(target).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
      return anchor !== undefined && !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('docs/troubleshooting.md', () => {
  const rows = read('docs/troubleshooting.md').split('\n');
  const told = rows.flatMap((row) => (/^\| ([^|]+) \|/.exec(row)?.[1] ?? '').split(', '));

  it('tells of every message of the core', () => {
    const sources = globSync('src/core/**/*.ts', { cwd: root }).map(read);
    const summaries = sources
      .flatMap((source) => source.match(/summary: .*$|\b(?:network|unusable|failed)\(\s*t\('[^']+'/gm) ?? [])
      .flatMap((code) => [...code.matchAll(/\bt\('([^']+)'/g)])
      .map(([, text = '']) => text.replaceAll(/\{\d\}/g, '…'));
    expect(summaries.length).toBeGreaterThan(40);
    const isTold = (summary: string) => {
      const words = summary.replace(/: …$/, '');
      return told.some((text) => text === summary || text === words || text.startsWith(`${words}: `));
    };
    expect(summaries.filter((summary) => !isTold(summary))).toEqual([]);
  });
});

it('there are pages to look at', () => expect(pages).toContain('README.md'));
