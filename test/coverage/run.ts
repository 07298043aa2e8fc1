// `npm run coverage`: the unit tests, the suite in VS Code and the tests of the workbench on sources that count, and how much of the lines
// and branches they reach together. Fails below the figures asked for.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, glob, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import coverage, { type CoverageMap } from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { buildExtension } from '../host/build.ts';
import { outFolder, root } from '../host/paths.ts';
import { endWithParent } from '../host/shutdown.ts';
import { countsFolder } from './counts.ts';
import { instrument } from './instrument.ts';

/** How much must be reached, in percent of lines and of branches. */
const asked = { core: 95, all: 85 };

const folder = join(outFolder, 'coverage');
const project = join(folder, 'project');

/** What runs, as arguments of Node. */
const suites = {
  'unit tests': [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--config',
    'test/coverage/vitest.config.ts',
  ],
  'suite in VS Code': ['test/host/vscode.ts'],
  'tests of the workbench': ['test/host/workbenchSuite.ts'],
};

endWithParent();
await rm(folder, { recursive: true, force: true });
await mkdir(countsFolder, { recursive: true });
// Some of the tests look at what was built.
await buildExtension();
await buildProject();
const failed: string[] = [];
for (const [name, command] of Object.entries(suites)) if (!(await passes(command))) failed.push(name);
const counts = await merge();
const dir = join(folder, 'report');
reports.create('html').execute(report.createContext({ dir, coverageMap: counts }));
const isEnough = [tell('src/core', asked.core), tell('src', asked.all)];
for (const name of failed) console.log(`✗ Something failed in the ${name}.`);
console.log(`Line by line: ${relative(root, join(dir, 'index.html'))}`);
process.exitCode = failed.length === 0 && isEnough.every(Boolean) ? 0 : 1;

/** Builds a copy of the project whose sources count. What nothing loads counts too: as not reached. */
async function buildProject(): Promise<void> {
  for (const file of ['package.json', 'tsconfig.json', 'esbuild.mjs', '.vscodeignore', 'README.md', 'LICENSE']) {
    await cp(join(root, file), join(project, file));
  }
  for await (const file of glob('{package.nls*.json,CHANGELOG.md}', { cwd: root }))
    await cp(join(root, file), join(project, file));
  for (const part of ['src', 'media', 'l10n']) await cp(join(root, part), join(project, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  const none: Record<string, unknown> = {};
  for await (const file of glob('src/**/*.ts', { cwd: root })) {
    const path = join(root, file);
    const { code, counts } = instrument(await readFile(path, 'utf8'), path);
    await writeFile(join(project, file), code);
    none[path] = counts;
  }
  await writeFile(join(countsFolder, 'none.json'), JSON.stringify(none));
  await cp(join(import.meta.dirname, 'writeAtEnd.ts'), join(project, 'src', 'writeAtEnd.ts'));
  const entry = join(project, 'src', 'extension.ts');
  await writeFile(entry, `import './writeAtEnd.ts';\n${await readFile(entry, 'utf8')}`);
  await promisify(execFile)(process.execPath, ['esbuild.mjs'], { cwd: project });
}

/** Whether it ends well. */
async function passes(command: readonly string[]): Promise<boolean> {
  const env = { ...process.env, SES_PROJECT: project, SES_COVERAGE: countsFolder };
  const [status] = await once(spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' }), 'exit');
  return status === 0;
}

/** What all runs counted together. */
async function merge(): Promise<CoverageMap> {
  const map = coverage.createCoverageMap();
  for await (const file of glob('*.json', { cwd: countsFolder }))
    map.merge(JSON.parse(await readFile(join(countsFolder, file), 'utf8')));
  return map;
}

/** Prints the figures of a folder, and returns whether they are as asked. */
function tell(part: string, least: number): boolean {
  const map = coverage.createCoverageMap(counts.toJSON());
  map.filter((path) => path.startsWith(join(root, part)));
  const { lines, branches } = map.getCoverageSummary();
  const isReached = lines.pct >= least && branches.pct >= least;
  console.log(
    `${isReached ? '✓' : '✗'} ${part}: ${lines.pct} % of lines, ${branches.pct} % of branches (asked: ${least} %)`,
  );
  return isReached;
}
