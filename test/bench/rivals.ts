// What others take for the same: the AWS CLI and boto3, where there are any, each in a process of its own, from its start to its end.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { startEmulator } from '../emulator/index.ts';
import { hasPython } from '../emulator/python.ts';
import { outFolder, root } from '../host/paths.ts';
import { median, print, timeOf } from './figure.ts';

const run = promisify(execFile);
const emulator = await startEmulator();
// Python finds modules that a user installed below the real home.
const { HOME, USERPROFILE } = process.env;
const env = {
  ...process.env,
  ...emulator.env,
  NO_PROXY: '127.0.0.1',
  AWS_RETRY_MODE: 'standard',
  AWS_MAX_ATTEMPTS: '10',
};

/** Each lists the configuration sets of a profile, over all pages of a thousand. */
type Lister = (profile: string) => Promise<unknown>;

try {
  const script = await bundleListOnce();
  const ours: Lister = (profile) => run(process.execPath, [script, profile], { env });
  const rivals = await findRivals();
  await compare('process to first list', ours, rivals, 'prod', 3);
  // The emulator makes them when they are first asked for, which takes it a while.
  emulator.sets('222233334444', 'eu-west-1');
  await compare('process to 10,000 names', ours, rivals, 'big', 1);
} finally {
  await emulator.stop();
}

async function findRivals(): Promise<Readonly<Record<string, Lister>>> {
  const list = ['ses', 'list-configuration-sets', '--region', 'eu-west-1', '--page-size', '1000', '--profile'];
  const hasCli = await run('aws', ['--version']).then(
    () => true,
    () => false,
  );
  if (!hasCli) console.error('rivals: no AWS CLI on the PATH, so that it is not measured.');
  const hasBoto3 = await hasPython('boto3');
  if (!hasBoto3) console.error('rivals: no python3 with boto3, so that it is not measured.');
  const withBoto3 = join(root, 'test', 'bench', 'listWithBoto3.py');
  return {
    ...(hasCli && { 'AWS CLI': (profile: string) => run('aws', [...list, profile], { env, maxBuffer: 100_000_000 }) }),
    ...(hasBoto3 && {
      boto3: (profile: string) => run('python3', [withBoto3, profile], { env: { ...env, HOME, USERPROFILE } }),
    }),
  };
}

/** Takes turns, far enough apart that nobody meets the limit because of who was before. */
async function compare(
  what: string,
  ours: Lister,
  rivals: Readonly<Record<string, Lister>>,
  profile: string,
  rounds: number,
): Promise<void> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, list] of Object.entries({ ours, ...rivals })) {
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      times.set(name, [...(times.get(name) ?? []), await timeOf(() => list(profile))]);
    }
  }
  const [value = 0, ...others] = [...times.values()].map(median);
  const theirs = Object.fromEntries(Object.keys(rivals).map((name, index) => [name, others[index]]));
  print(`rivals: ${what}`, value, 'ms', {
    ...theirs,
    ...(others.length > 0 && { ratio: value / Math.min(...others) }),
  });
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
