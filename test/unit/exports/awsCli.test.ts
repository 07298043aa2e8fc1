import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiCalls } from '../../../src/core/exports/apiCalls.ts';
import { awsCli, awsCliLimits } from '../../../src/core/exports/awsCli.ts';
import { recipeOf } from '../../../src/core/exports/recipe.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { hasPython } from '../../emulator/python.ts';
import { hostileSets, hostileTarget } from './hostile.ts';
import { runScript } from './scripts.ts';
import {
  clearCopies,
  copies,
  copyOf,
  describeCopies,
  type Group,
  generatedGroup,
  nameOf,
  sampleGroups,
  whole,
  write,
} from './sets.ts';

const run = promisify(execFile);
const available = process.platform !== 'win32' && (await hasPython('awscli'));
if (!available) console.log('Skipped: there is no POSIX shell with the AWS CLI to run what is copied.');

let emulator: Emulator;
let samples: readonly Group[];
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  samples = (await sampleGroups(emulator)).map(whole);
}, 60_000);
afterAll(() => emulator.stop());

/** The commands' arguments, as a shell reads them. */
async function argumentsOf(script: string): Promise<readonly (readonly string[])[]> {
  const running = run('sh', ['-s'], { maxBuffer: 100_000_000 });
  running.child.stdin?.end(`aws() { printf '%s\\0' "$@" ''; }\n${script}`);
  const { stdout } = await running;
  return stdout
    .split('\0\0')
    .slice(0, -1)
    .map((command) => command.split('\0'));
}

describe.skipIf(!available)('a set copied as AWS CLI commands', () => {
  it('is made again by running them: every sample and 20 generated sets', async () => {
    const groups = [...samples, await generatedGroup(emulator, 20, 25)];
    clearCopies(emulator, groups);
    const script = groups.flatMap(({ region, described }) =>
      described.map((details) => write('aws-cli', details, region)),
    );
    const commands = await argumentsOf(script.join('\n'));
    const codes = await runScript('runCliCommands.py', commands, { ...emulator.env, AWS_PROFILE: copies.profile });
    expect(new Set(Array.isArray(codes) ? codes : [])).toEqual(new Set([0]));
    for (const group of groups) expect(await describeCopies(emulator, group)).toEqual(group.described.map(copyOf));
  }, 120_000);

  it('is made again by pasting them into a shell', async () => {
    const groups = samples.slice(0, 1).map(({ region, described }) => ({
      region,
      described: described.filter((details) => nameOf(details) === 'receipts'),
    }));
    clearCopies(emulator, groups);
    const script = groups.flatMap(({ region, described }) =>
      described.map((details) => write('aws-cli', details, region)),
    );
    const { HOME } = process.env;
    const env = { ...process.env, ...emulator.env, HOME, AWS_PROFILE: copies.profile };
    await run('sh', ['-e', '-c', script.join('\n')], { env });
    for (const group of groups) expect(await describeCopies(emulator, group)).toEqual(group.described.map(copyOf));
  }, 120_000);

  it('hands on every text as it is, whatever is in it', async () => {
    const sets = hostileSets(6);
    const calls = sets.flatMap((details) => apiCalls(recipeOf(hostileTarget, details, awsCliLimits)));
    const commands = await argumentsOf(sets.map((details) => write('aws-cli', details)).join('\n'));
    const structures = commands.map((words) => words.find((word) => /^\w+=/.test(word)) ?? '');
    const read = await runScript('readShorthand.py', structures);
    const expected = calls.map(
      ({ input }) => Object.entries(input).find(([name]) => name !== 'ConfigurationSetName')?.[1],
    );
    expect(commands.map(([service, operation]) => [service, operation])).toEqual(
      calls.map(({ operation }) => ['ses', operation.replaceAll(/\B[A-Z]/g, '-$&').toLowerCase()]),
    );
    expect(read).toEqual(expected.map(withTextForBooleans));
  }, 60_000);
});

describe('AWS CLI commands', () => {
  const recipe = recipeOf(
    { profile: 'prod', region: 'eu-west-1', name: '-news' },
    { ConfigurationSet: { Name: '-news' }, TrackingOptions: { CustomRedirectDomain: "it's ‘so’" } },
    awsCliLimits,
  );

  it('join a name that begins with a dash, which would be an option', () => {
    expect(awsCli(recipe, 'posix')).toContain(' --configuration-set-name=-news ');
  });

  it('are quoted for the shell that they are for', () => {
    expect(awsCli(recipe, 'posix')).toContain("'CustomRedirectDomain='\\''it\\'\\''s ‘so’'\\'''");
    expect(awsCli(recipe, 'powershell')).toContain("'CustomRedirectDomain=''it\\''s ‘‘so’’'''");
  });

  it('hold no control character, which a terminal takes as a key', () => {
    for (const details of hostileSets(7)) expect(write('aws-cli', details)).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

/** The CLI makes booleans of them once it has looked at the API's model. */
function withTextForBooleans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'boolean' ? String(member) : member,
  );
}
