import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { createAccess } from './access.ts';

// A second opinion: what `aws ses list-configuration-sets --profile P` prints. One process runs the CLI's own code for all profiles.
const script = `
import contextlib, io, json, sys
from awscli.clidriver import create_clidriver
answers = {}
for profile in sys.argv[1:]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        status = create_clidriver().main(['ses', 'list-configuration-sets', '--profile', profile, '--output', 'json'])
    answers[profile] = json.loads(out.getvalue()) if status == 0 else None
print(json.dumps(answers))
`;

const hasCli = spawnSync('python3', ['-c', 'import awscli.clidriver']).status === 0;
if (!hasCli) console.warn('Skipped: there is no AWS CLI that python3 can import, to compare the catalog with.');

// Without a terminal the CLI cannot ask for the code of the sample profile \`mfa\`.
const compared = [
  ...['prod', 'dev', 'staging', 'big', 'empty', 'sso', 'alice', 'process', 'web-identity'],
  ...['no-credentials', 'broken', 'a', 'b', 'no-such-profile'],
];

/** The first page, and the token of the next where there is one; null where the CLI fails. */
type CliAnswer = {
  readonly ConfigurationSets: readonly { readonly Name: string }[];
  readonly NextToken?: string;
} | null;

describe.runIf(hasCli)('the catalog and the AWS CLI', () => {
  let emulator: Emulator;
  let answers: Readonly<Record<string, CliAnswer>>;

  beforeAll(async () => {
    emulator = await startEmulator({ rateLimit: false });
    for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
    await emulator.signIn(3_600);
    const env = { ...process.env, AWS_MAX_ATTEMPTS: '1' };
    const { stdout } = await promisify(execFile)('python3', ['-c', script, ...compared], {
      env,
      maxBuffer: 10_000_000,
    });
    answers = JSON.parse(stdout);
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await emulator.stop();
  });

  it.each(compared)('agree on profile %s', async (profile) => {
    const { catalog, profiles } = createAccess(emulator);
    const { profiles: all } = await profiles.read();
    const region = all.find(({ name }) => name === profile)?.region ?? 'eu-west-1';
    const ours = await catalog.list({ profile, region }).catch(() => null);
    const theirs = answers[profile];
    const names = theirs?.ConfigurationSets.map(({ Name }) => Name).toSorted() ?? null;
    expect(theirs?.NextToken ? ours?.filter((name) => names?.includes(name)) : ours).toEqual(names);
  });
});
