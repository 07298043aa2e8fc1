// Builds dist/ as it ships, and tells in out/meta.json what is in each file. `--watch` rebuilds on change.
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import esbuild from 'esbuild';

/** What VS Code loads. */
const first = 'src/extension.ts';
/** What everything else needs, so that it comes next. */
const second = 'src/createServices.ts';
const shared = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  outdir: 'dist',
};

/**
 * What `import()` names becomes a file of its own, loaded on first use. esbuild splits only ECMAScript modules, so they are written as
 * CommonJS after that: VS Code routes requests through the proxy of its settings where modules are required, not where they are imported.
 */
const asCommonJs = {
  name: 'as-commonjs',
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles = [], metafile }) => {
      for (const { path, text, handedOn } of withoutForwarders(outputFiles, metafile)) {
        const { code } = await esbuild.transform(withOneVsCode(text), {
          format: 'cjs',
          platform: 'node',
          target: 'node22',
          minify: true,
          legalComments: 'none',
          supported: { 'dynamic-import': false },
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code + handedOn);
      }
    });
  },
};

/**
 * An entry whose code others need too becomes a line that hands on one export of the chunk that the code is in. The chunk takes its name
 * instead, so that there is one file less to find and to read, in what is written and in what the metafile tells of it.
 */
function withoutForwarders(files, metafile) {
  const forwarder =
    /^import\{(\w+)(?: as \w+)?\}from"\.\/(chunk-\w+\.js)";(?:import"[^"]+";)*export\{\w+ as (\w+)\};\s*$/;
  const entries = new Map();
  for (const { path, text } of files) {
    const [, name, chunk, exported] = forwarder.exec(text) ?? [];
    if (chunk)
      entries.set(chunk, { name: basename(path), handedOn: `module.exports.${exported}=module.exports.${name};\n` });
  }
  const names = new Set([...entries.values()].map(({ name }) => name));
  const renamed = (text) => text.replaceAll(/chunk-\w+\.js/g, (chunk) => entries.get(chunk)?.name ?? chunk);
  for (const name of names) delete metafile.outputs[`dist/${name}`];
  metafile.outputs = JSON.parse(renamed(JSON.stringify(metafile.outputs)));
  return files
    .filter(({ path }) => !names.has(basename(path)))
    .map(({ path, text }) => ({
      path: renamed(path),
      text: renamed(text),
      handedOn: entries.get(basename(path))?.handedOn ?? '',
    }));
}

/** VS Code looks up who asks for its module each time, and each source file's own import would copy all of its names besides. */
function withOneVsCode(text) {
  const once = text.replaceAll(/\bimport\s*\*\s*as (\w+) from\s*"vscode";/g, 'const $1=theVsCode;');
  return once === text ? text : `const theVsCode=require("vscode");${once}`;
}

/** What the SDK imports on demand stays in the file that the SDK is in: else the package would be of 40 files. */
const sdkInOneFile = {
  name: 'sdk-in-one-file',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]@(aws-sdk|smithy)[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        contents: text.replaceAll(/\bimport\((["'][^"']+["'])\)/g, 'Promise.resolve().then(() => require($1))'),
      };
    });
  },
};

/** What is large or needed without the rest, so that it stays a file of its own. */
const alone = new Set(
  [second, 'src/core/aws/sesClient.ts', 'src/core/compare/readYaml.ts', 'src/code/features.ts'].map((path) =>
    resolve(path),
  ),
);

/**
 * Whatever else `import()` names comes together in one file: what a user's first click needs, and a package of few files. Each of the
 * files knows all that was loaded before it, else esbuild would make a file for each set of files that share something.
 */
const fewFiles = {
  name: 'few-files',
  setup(build) {
    const known = [first, second].map((path) => `import ${JSON.stringify(resolve(path))};\n`).join('');
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = join(resolveDir, path);
      return alone.has(file) ? { path: file } : { path: 'later', namespace: 'later' };
    });
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
      alone.has(path) ? { contents: known + (await readFile(path, 'utf8')), loader: 'ts' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'later' }, async () => {
      const files = (await onDemand()).filter((file) => !alone.has(file));
      const contents = known + files.map((file) => `export * from ${JSON.stringify(file)};\n`).join('');
      return { contents, resolveDir: process.cwd() };
    });
  },
};

/** The files that somewhere in src/ are imported on demand. */
async function onDemand() {
  const files = new Set();
  for await (const file of glob('src/**/*.ts'))
    for (const [, path] of (await readFile(file, 'utf8')).matchAll(/\bimport\('(\.[^']+)'\)/g))
      files.add(resolve(dirname(file), path));
  return [...files].sort();
}

const builds = [
  {
    ...shared,
    entryPoints: [first],
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node22',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    plugins: [fewFiles, sdkInOneFile, asCommonJs],
  },
  {
    ...shared,
    entryPoints: ['media/details.ts', 'media/details.css', 'media/overview.ts', 'media/overview.css'],
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
];

await rm('dist', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  const results = await Promise.all(builds.map((build) => esbuild.build(build)));
  await mkdir('out', { recursive: true });
  await writeFile('out/meta.json', JSON.stringify(results.map(({ metafile }) => metafile)));
}
