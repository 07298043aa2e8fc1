import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { describeWithBoto3, hasBoto3 } from '../emulator/boto3.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { audit, type Finding } from './audit.ts';
import { buildExample, bundleSuite } from './bundleSuite.ts';
import { copyShipped } from './copyShipped.ts';
import { type Counts, readCounts, sum } from './counts.ts';
import { neutralEnvironment } from './environment.ts';
import { tried } from './paths.ts';
import { stopAtExit } from './shutdown.ts';

/** Which VS Code runs the suite: its executable, and what to call it with besides. */
export interface SuiteHost {
  readonly vscodeExecutablePath: string;
  readonly launchArgs?: readonly string[];
  /** Files that it leaves below the folder of user data, besides the extension's own. */
  readonly leaves?: readonly RegExp[];
  /** Parts of the names of the files that run; default all. */
  readonly wanted?: readonly string[];
}

/**
 * Runs the suite of test/vscode on the built extension, with an emulator for all of AWS, and prints the results.
 * A run that ends without counts is one failed test.
 */
export async function runVsCodeSuite({
  vscodeExecutablePath,
  launchArgs = [],
  leaves = [],
  wanted = [],
}: SuiteHost): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'ses-suite-'));
  const removeFolder = stopAtExit(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const emulator = await startEmulator();
  const stopEmulator = stopAtExit(emulator.stop);
  try {
    // `runTests` hands on all of this process's environment.
    const neutral = neutralEnvironment();
    for (const name of Object.keys(process.env)) if (!(name in neutral)) delete process.env[name];
    const extension = join(folder, 'extension');
    const data = join(folder, 'data');
    await copyShipped(tried, extension);
    const secondOpinion = join(folder, 'boto3.json');
    await writeSecondOpinion(emulator, secondOpinion);
    const before = emulator.history.length;
    const counts: Counts[] = [];
    const destinations: string[] = [];
    for (const { tests, opened } of await prepareWindows(folder)) {
      const module = await bundleSuite(tests, wanted);
      if (module === undefined) continue;
      const results = await mkdtemp(join(folder, 'results-'));
      const ended = await runTests({
        vscodeExecutablePath,
        launchArgs: [...launchArgs, ...opened, `--user-data-dir=${data}`, '--disable-extensions', `--log=${logLevel}`],
        extensionDevelopmentPath: [extension, await buildExample('bounce-check')],
        extensionTestsPath: module,
        extensionTestsEnv: { ...emulator.env, SES_RESULTS: results, SES_SECOND_OPINION: secondOpinion },
      }).catch((error: unknown) => error);
      console.log(await readFile(join(results, 'results.log'), 'utf8').catch(() => ''));
      const ending = await readFile(join(results, 'counts.json'), 'utf8').catch(() => undefined);
      if (ending === undefined) console.error(`The suite of ${tests} ended without counts:`, ended);
      counts.push(readCounts(ending));
      destinations.push(...JSON.parse(await readFile(join(results, 'destinations.json'), 'utf8').catch(() => '[]')));
    }
    if (counts.length === 0) return { passed: 0, failed: 1, skipped: 0 };
    const findings = await audit(data, {
      requests: emulator.history.slice(before),
      secrets: emulator.secrets(),
      leaves: [...ownFiles, ...leaves],
      sends: ['POST ses:ListConfigurationSets', 'POST sts:AssumeRole', 'GET sso:GetRoleCredentials'],
      opened: (await readFile(emulator.files.config, 'utf8')).split('\n'),
      destinations,
    });
    return withFindings(sum(counts), findings);
  } finally {
    await stopEmulator();
    await removeFolder();
  }
}

/** A folder of tests, and what the window opens in which they run. */
interface SuiteWindow {
  readonly tests: string;
  readonly opened: readonly string[];
}

/** The windows of the suite, one after the other; of that of test/fuzz where values are counted. */
async function prepareWindows(folder: string): Promise<readonly SuiteWindow[]> {
  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  if (process.env.SES_FUZZ_RUNS !== undefined) return [{ tests: 'test/fuzz/vscode', opened: [workspace] }];
  const folders = ['one', 'two'].map((name) => ({ path: join(folder, 'several', name) }));
  for (const { path } of folders) await mkdir(path, { recursive: true });
  const several = join(folder, 'several.code-workspace');
  await writeFile(several, JSON.stringify({ folders }));
  return [
    { tests: 'test/vscode', opened: [workspace] },
    { tests: 'test/vscode/severalFolders', opened: [several] },
    { tests: 'test/vscode/noFolder', opened: [] },
  ];
}

/** The extension's log, and its cache. */
const ownFiles = [/[\\/]Amazon SES\.log$/, /[\\/]ses-configuration-sets\.ses-configuration-sets[\\/][^\\/]+\.json$/];

/** Whatever the extension logs at any level is looked at. */
const logLevel = 'ses-configuration-sets.ses-configuration-sets:trace';

/** The counts with each finding as a test, which is printed as tests are. */
function withFindings({ passed, failed, skipped }: Counts, findings: readonly Finding[]): Counts {
  const broken = findings.filter(({ against }) => against.length > 0);
  for (const { rule, against } of findings) {
    console.log([`${against.length === 0 ? '✓' : '✗'} the whole suite: ${rule}`, ...against].join('\n    '));
  }
  return { passed: passed + findings.length - broken.length, failed: failed + broken.length, skipped };
}

/** The scopes whose sets boto3 is asked for too, before the suite: every set that is written by hand. */
const compared = [
  { profile: 'prod', region: 'eu-west-1', account: '111122223333' },
  { profile: 'prod', region: 'us-east-1', account: '111122223333' },
  { profile: 'dev', region: 'eu-west-1', account: '444455556666' },
  { profile: 'dev', region: 'us-east-1', account: '444455556666' },
];

/** Writes what boto3 makes of the emulator's answers, as a list of `{ profile, region, sets }`; nothing where there is no boto3. */
async function writeSecondOpinion(emulator: Emulator, file: string): Promise<void> {
  if (!(await hasBoto3())) return console.log('No second opinion: this machine has no python3 with boto3.');
  emulator.setRateLimit(false);
  const opinions = compared.map(async ({ profile, region, account }) => {
    const names = emulator.sets(account, region).map(({ ConfigurationSet }) => ConfigurationSet.Name);
    return { profile, region, sets: await describeWithBoto3(emulator, profile, region, names) };
  });
  await writeFile(file, JSON.stringify(await Promise.all(opinions)));
  emulator.setRateLimit(true);
  emulator.clearRequests();
}
