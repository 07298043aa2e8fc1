import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { shippedPackages } from '../../../packaging/shippedPackages.ts';

/** Licences that ask for no more than their text, which goes along in ThirdPartyNotices.txt. */
const allowed = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

describe('what is installed', () => {
  const root = join(import.meta.dirname, '..', '..', '..');

  it.each(['.', 'test/host', 'test/host/oldest'])(
    'by the lock file of %s is what was locked, byte for byte',
    async (folder) => {
      const { packages } = JSON.parse(await readFile(join(root, folder, 'package-lock.json'), 'utf8'));
      const unchecked = Object.entries<{ integrity?: string }>(packages).filter(([, { integrity }]) => !integrity);
      expect(unchecked.map(([path]) => path)).toEqual(['']);
    },
  );

  it('runs no script of its own', async () => {
    expect(await readFile(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});

// As the last build tells: `npm test` builds before.
describe('what ships', async () => {
  const shipped = await shippedPackages();
  const contributing = await readFile(join(import.meta.dirname, '..', '..', '..', 'CONTRIBUTING.md'), 'utf8');
  const table = contributing.slice(contributing.indexOf('## What ships, and why'));
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const reasons = new Map(
    rows.flatMap((row) => {
      const [, packages = '', why = ''] = row.split('|');
      return [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, why.trim()] as const);
    }),
  );

  it('is under a licence of a short list', () => {
    expect(shipped.length).toBeGreaterThan(10);
    expect(shipped.filter(({ license }) => !allowed.includes(license))).toEqual([]);
  });

  it('has a reason in CONTRIBUTING, for each package that is asked for', () => {
    const unexplained = Object.keys(manifest.dependencies).filter((name) => !reasons.get(name));
    expect(unexplained).toEqual([]);
  });

  it('is explained there only where it is asked for', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies };
    expect([...reasons.keys()].filter((name) => !(name in asked))).toEqual([]);
  });
});
