import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './paths.ts';

/** Builds dist/ as it ships. */
export async function buildExtension(): Promise<void> {
  await promisify(execFile)(process.execPath, ['esbuild.mjs'], { cwd: root });
}
