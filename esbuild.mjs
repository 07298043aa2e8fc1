// Builds dist/ as it ships. `--watch` rebuilds on change; `--metafile` also writes what is in each bundle to out/meta.json.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const shared = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', metafile: true };

const builds = [
  {
    ...shared,
    // The SDK is an entry point of its own: esbuild splits only ESM, and it must not load on activation.
    entryPoints: { extension: 'src/extension.ts', sesClient: 'src/core/aws/sesClient.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode', './sesClient.js'],
  },
  {
    ...shared,
    entryPoints: { details: 'media/details.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
];

await rm('dist', { recursive: true, force: true });
if (flags.has('--watch')) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  const results = await Promise.all(builds.map((build) => esbuild.build(build)));
  if (flags.has('--metafile')) {
    await mkdir('out', { recursive: true });
    await writeFile('out/meta.json', JSON.stringify(results.map((result) => result.metafile)));
  }
}
