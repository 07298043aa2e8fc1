import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiCalls } from '../../../src/core/exports/apiCalls.ts';
import { apiLimits } from '../../../src/core/exports/limits.ts';
import { recipeOf } from '../../../src/core/exports/recipe.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { hostileSets, hostileTarget } from './hostile.ts';
import {
  clearCopies,
  copies,
  copyOf,
  describeCopies,
  type Group,
  generatedGroup,
  sampleGroups,
  whole,
  write,
} from './sets.ts';

const run = promisify(execFile);
let emulator: Emulator;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  folder = await mkdtemp(join(tmpdir(), 'ses-copied-'));
});
afterEach(() => emulator.setRateLimit(false));
afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the modules one after the other in one process; `client` is the folder that stands for the SDK's package. */
async function runModules(modules: readonly string[], client: string): Promise<string> {
  const place = await mkdtemp(join(folder, 'run-'));
  await mkdir(join(place, 'node_modules', '@aws-sdk'), { recursive: true });
  await symlink(client, join(place, 'node_modules', '@aws-sdk', 'client-ses'), 'junction');
  await Promise.all(modules.map((text, index) => writeFile(join(place, `${index}.mjs`), text)));
  const main = modules.map((_, index) => `await import('./${index}.mjs');\n`).join('');
  await writeFile(join(place, 'main.mjs'), main);
  const env = { ...process.env, ...emulator.env, AWS_PROFILE: copies.profile };
  const { stdout } = await run(process.execPath, [join(place, 'main.mjs')], { env, maxBuffer: 100_000_000 });
  return stdout;
}

const sdk = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@aws-sdk', 'client-ses');

async function copy(groups: readonly Group[]): Promise<void> {
  clearCopies(emulator, groups);
  const modules = groups.flatMap(({ region, described }) =>
    described.map((details) => write('javascript', details, region)),
  );
  await runModules(modules, sdk);
}

describe('a set copied for the AWS SDK for JavaScript', () => {
  it('is made again by running it: every sample set', async () => {
    const groups = (await sampleGroups(emulator)).map(whole);
    await copy(groups);
    for (const group of groups) expect(await describeCopies(emulator, group)).toEqual(group.described.map(copyOf));
  }, 60_000);

  it('is made again by running it: 50 generated sets', async () => {
    const group = await generatedGroup(emulator, 50, 21);
    await copy([group]);
    expect(await describeCopies(emulator, group)).toEqual(group.described.map(copyOf));
  }, 60_000);

  it('waits for its turn where Amazon SES takes one call a second', async () => {
    const [group] = (await sampleGroups(emulator)).map(({ region, described }) => ({
      region,
      described: described.slice(0, 1),
    }));
    emulator.setRateLimit(true);
    await copy(group ? [group] : []);
    emulator.setRateLimit(false);
    expect(group && (await describeCopies(emulator, group))).toEqual(group?.described.map(copyOf));
  }, 60_000);

  it('hands on every text as it is, whatever is in it', async () => {
    const client = join(folder, 'recorder');
    await mkdir(client);
    await writeFile(join(client, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
    const sets = hostileSets(1);
    const expected = sets.map((details) => apiCalls(recipeOf(hostileTarget, details, apiLimits())));
    const operations = new Set(expected.flat().map(({ operation }) => operation));
    const commands = [...operations].map(
      (operation) =>
        `export class ${operation}Command { constructor(input) { this.operation = '${operation}'; this.input = input; } }`,
    );
    const recorder = 'export class SESClient { send(command) { console.log(JSON.stringify(command)); } }';
    await writeFile(join(client, 'index.js'), [recorder, ...commands].join('\n'));
    const output = await runModules(
      sets.map((details) => write('javascript', details)),
      client,
    );
    const calls = output
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(calls).toEqual(expected.flat());
  }, 60_000);
});
