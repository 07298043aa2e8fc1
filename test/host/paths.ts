import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built project whose extension is tried: this one, or a copy of it that counts what runs (test/coverage). */
export const tried = process.env.SES_PROJECT ?? root;

/** This folder, with the package.json and the lock file of what is installed on first use. */
export const hostFolder = join(root, 'test', 'host');

/** Where that is installed: not below node_modules, so that it outlives `npm ci`. Ignored by git. */
export const cacheFolder = join(root, '.cache');

/** What the test runs write: bundles, results, screenshots. Ignored by git. */
export const outFolder = join(root, 'out');

/** A few digits that differ where one of the files differs, or the platform. */
export function fingerprint(...files: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
