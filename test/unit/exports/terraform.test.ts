import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SES } from '@aws-sdk/client-ses';
import { parse } from '@cdktf/hcl2json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiCalls } from '../../../src/core/exports/apiCalls.ts';
import { recipeOf } from '../../../src/core/exports/recipe.ts';
import { terraformLimits } from '../../../src/core/exports/terraform.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { hostileSets, hostileTarget } from './hostile.ts';
import { sendCall } from './sendCall.ts';
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
import { type Configuration, callsOf } from './terraformProvider.ts';

const run = promisify(execFile);
const available = await run('terraform', ['version']).then(
  () => true,
  () => false,
);
if (!available) console.log('Skipped: there is no terraform to check the format of its own files.');

let emulator: Emulator;
let groups: readonly Group[];
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  groups = [...(await sampleGroups(emulator)), await generatedGroup(emulator, 200, 23)];
}, 60_000);
afterAll(() => emulator.stop());

/** The configuration that is written there. What the parser gives is meant for a JSON file of Terraform's, where a sign is doubled as well. */
async function read(text: string): Promise<Configuration> {
  const parsed = await parse('main.tf', text);
  const unescaped = JSON.stringify(parsed).replaceAll(/([$%])\1\{/g, '$1{');
  const configuration: Configuration = JSON.parse(unescaped);
  return configuration;
}

describe('a set copied for Terraform', () => {
  it('is made again by the provider’s calls: every sample and 200 generated ones', async () => {
    const wholeGroups = groups.map(whole);
    clearCopies(emulator, wholeGroups);
    for (const { region, described } of wholeGroups) {
      const ses = new SES({ endpoint: emulator.url, region, credentials: copies.keys });
      for (const details of described) {
        for (const call of callsOf(await read(write('terraform', details, region)))) await sendCall(ses, call);
      }
    }
    for (const group of wholeGroups) expect(await describeCopies(emulator, group)).toEqual(group.described.map(copyOf));
  }, 120_000);

  it('means every text as it is, whatever is in it', async () => {
    for (const details of hostileSets(4)) {
      const expected = apiCalls(recipeOf(hostileTarget, details, terraformLimits));
      expect(callsOf(await read(write('terraform', details)))).toEqual(expected);
    }
  }, 60_000);

  it('labels its resources so that several sets can stand in one module', async () => {
    const names = ['news', 'news_1', '1-news', '-news'];
    const texts = names.map((Name) => write('terraform', { ...groups[0]?.described[0], ConfigurationSet: { Name } }));
    const { resource } = await read(texts.join('\n'));
    expect(Object.keys(resource.aws_ses_configuration_set)).toEqual(['-news', '1-news', 'news', 'news_1'].map(labelOf));
    expect(Object.keys(resource.aws_ses_event_destination ?? {})).toHaveLength(12);
  });

  it.skipIf(!available)(
    'is formatted as terraform fmt does',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ses-terraform-'));
      try {
        const sets = groups.flatMap(({ region, described }) =>
          described.map((details) => write('terraform', details, region)),
        );
        await writeFile(join(folder, 'main.tf'), sets.join('\n'));
        expect(await run('terraform', ['fmt', '-check', '-diff', folder])).toMatchObject({ stdout: '' });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

function labelOf(name: string): string {
  return /^[a-z]/.test(name) ? name : `_${name}`;
}
