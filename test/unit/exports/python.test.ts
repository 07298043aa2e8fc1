import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiCalls } from '../../../src/core/exports/apiCalls.ts';
import { apiLimits } from '../../../src/core/exports/limits.ts';
import { recipeOf } from '../../../src/core/exports/recipe.ts';
import { hasBoto3 } from '../../emulator/boto3.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { hostileSets, hostileTarget } from './hostile.ts';
import { runScript } from './scripts.ts';
import { clearCopies, copies, copyOf, describeCopies, generatedGroup, sampleGroups, whole, write } from './sets.ts';

const available = await hasBoto3();
if (!available) console.log('Skipped: there is no python3 with boto3 to run what is copied.');

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterAll(() => emulator.stop());

describe.skipIf(!available)('a set copied for Python', () => {
  it('is made again by running it: every sample and 50 generated sets', async () => {
    const groups = [...(await sampleGroups(emulator)), await generatedGroup(emulator, 50, 24)].map(whole);
    clearCopies(emulator, groups);
    const modules = groups.flatMap(({ region, described }) =>
      described.map((details) => write('python', details, region)),
    );
    await runScript('runModules.py', modules, { ...emulator.env, AWS_PROFILE: copies.profile });
    for (const group of groups) expect(await describeCopies(emulator, group)).toEqual(group.described.map(copyOf));
  }, 120_000);

  it('hands on every text as it is, whatever is in it', async () => {
    const sets = hostileSets(5);
    const expected = sets.flatMap((details) => apiCalls(recipeOf(hostileTarget, details, apiLimits())));
    const recorded = await runScript(
      'recordModules.py',
      sets.map((details) => write('python', details)),
    );
    expect(recorded).toEqual(expected.map(({ operation, input }) => [snakeCase(operation), input]));
  }, 60_000);
});

function snakeCase(operation: string): string {
  return operation.replaceAll(/\B[A-Z]/g, '_$&').toLowerCase();
}
