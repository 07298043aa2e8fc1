import { globSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { outFolder, root } from './paths.ts';

/**
 * Bundles the tests of a folder that run inside VS Code, or those of them that have one of these parts in their paths, and returns the module
 * that exports `run`; nothing where none is wanted.
 */
export async function bundleSuite(folder: string, wanted: readonly string[]): Promise<string | undefined> {
  const outdir = join(outFolder, folder);
  const tests = globSync('*.test.ts', { cwd: join(root, folder) }).filter(
    (file) => wanted.length === 0 || wanted.some((part) => join(folder, file).includes(part)),
  );
  if (tests.length === 0) return undefined;
  await bundleForExtensionHost(outdir, [
    ...tests.map((file) => ({ in: join(folder, file), out: file.replace(/\.ts$/, '') })),
    { in: 'test/host/vscodeEntry.ts', out: 'index' },
  ]);
  return join(outdir, 'index.js');
}

/** Builds an extension of examples/ as its author would, and returns its folder. */
export async function buildExample(name: string): Promise<string> {
  const outdir = join(outFolder, 'examples', name);
  await bundleForExtensionHost(outdir, [{ in: `examples/${name}/extension.ts`, out: 'extension' }]);
  await cp(join(root, 'examples', name, 'package.json'), join(outdir, 'package.json'));
  return outdir;
}

/** Bundles modules, each on its own, into a folder that then holds nothing else. */
export async function bundleForExtensionHost(
  outdir: string,
  entryPoints: readonly { readonly in: string; readonly out: string }[],
): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    outdir,
    bundle: true,
    sourcemap: 'inline',
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    // The oldest VS Code makes something else of the module that mocha is than Node does.
    alias: { mocha: 'mocha/lib/mocha.cjs' },
    external: ['vscode', 'mocha/*'],
    logLevel: 'warning',
  });
}
