// Builds dist/ as it ships. `--watch` rebuilds on change; `--metafile` also writes what is in each bundle to out/meta.json.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const shared = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  outdir: 'dist',
};

/** esbuild splits only ESM, so what is loaded later is an entry point of its own, and importing it stays a `require` of that file. */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /\/sesClient\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './sesClient.js', external: true } : undefined,
    );
  },
};

const builds = [
  {
    ...shared,
    entryPoints: { extension: 'src/extension.ts', sesClient: 'src/core/aws/sesClient.ts' },
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    // VS Code routes requests through the proxy of its settings where modules are required, not where they are imported.
    supported: { 'dynamic-import': false },
    plugins: [loadedLater],
  },
  {
    ...shared,
    entryPoints: ['media/details.ts', 'media/details.css'],
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
