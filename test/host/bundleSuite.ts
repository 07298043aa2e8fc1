import { globSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { outFolder, root } from './paths.ts';

/** Bundles the suite that runs inside VS Code (that of test/fuzz where values are counted), or those of its files that have one of these parts in their names, and returns the module that exports `run`. */
export async function bundleSuite(wanted: readonly string[]): Promise<string> {
  const outdir = join(outFolder, 'vscode');
  const folder = process.env.SES_FUZZ_RUNS === undefined ? 'test/vscode' : 'test/fuzz/vscode';
  const tests = globSync('**/*.test.ts', { cwd: join(root, folder) }).filter(
    (file) => wanted.length === 0 || wanted.some((part) => join(folder, file).includes(part)),
  );
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
