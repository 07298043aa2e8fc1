import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { outFolder, root } from './paths.ts';

/** Bundles the suite that runs inside VS Code, each test file on its own, and returns the module that exports `run`. */
export async function bundleSuite(): Promise<string> {
  const outdir = join(outFolder, 'vscode');
  await rm(outdir, { recursive: true, force: true });
  const tests = globSync('test/vscode/**/*.test.ts', { cwd: root });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      ...tests.map((file) => ({ in: file, out: file.replace(/^test[/\\]vscode[/\\]/, '').replace(/\.ts$/, '') })),
      { in: 'test/host/vscodeEntry.ts', out: 'index' },
    ],
    outdir,
    bundle: true,
    sourcemap: 'inline',
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}
