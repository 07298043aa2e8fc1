// How long it takes from the start of a process to the first list: the AWS CLI, and the extension's own way in plain Node.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { startEmulator } from '../emulator/index.ts';
import { outFolder, root } from '../host/paths.ts';
import { beside, median, print, timeOf } from './figure.ts';

const run = promisify(execFile);
const runs = 3;

if (await run('aws', ['--version']).catch(() => undefined)) await compare();
else console.error('awsCli: skipped, for there is no AWS CLI on the PATH.');

async function compare(): Promise<void> {
  const emulator = await startEmulator({ rateLimit: false });
  try {
    const script = await bundleListOnce();
    const env = { ...process.env, ...emulator.env };
    const scope = ['--profile', 'prod', '--region', 'eu-west-1'];
    const ours = () => run(process.execPath, [script], { env });
    const theirs = () => run('aws', ['ses', 'list-configuration-sets', ...scope], { env });
    const times: number[] = [];
    const floors: number[] = [];
    await ours();
    await theirs();
    for (let each = 0; each < runs; each++) {
      times.push(await timeOf(ours));
      floors.push(await timeOf(theirs));
    }
    print('awsCli: process to first list, floor is the AWS CLI', median(times), 'ms', {
      ...beside(median(floors), median(times)),
    });
  } finally {
    await emulator.stop();
  }
}

/** Bundled as the extension is, so that both are what users get. */
async function bundleListOnce(): Promise<string> {
  const outfile = join(outFolder, 'bench', 'listOnce.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/bench/listOnce.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}
