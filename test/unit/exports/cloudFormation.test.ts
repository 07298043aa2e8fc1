import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Details } from '../../../src/core/configurationSet.ts';
import { cloudFormationLimits } from '../../../src/core/exports/cloudFormation.ts';
import { recipeOf } from '../../../src/core/exports/recipe.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { hasPython } from '../../emulator/python.ts';
import { made, type Template } from './cloudFormationTemplate.ts';
import { hostileSets, hostileTarget } from './hostile.ts';
import { runScript } from './scripts.ts';
import { copyOf, type Group, generatedGroup, sampleGroups, whole, write } from './sets.ts';

const available = await hasPython('cfnlint', 'jsonschema', 'yaml');
if (!available) console.log('Skipped: there is no python3 with cfn-lint to check the templates against AWS’s schema.');

let emulator: Emulator;
let groups: readonly Group[];
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  groups = [...(await sampleGroups(emulator)), await generatedGroup(emulator, 200, 22)];
}, 60_000);
afterAll(() => emulator.stop());

function readYaml(text: string): Template {
  return parse(text, { customTags: [{ tag: '!Ref', resolve: (Ref: string) => ({ Ref }) }] });
}

function readJson(text: string): Template {
  return JSON.parse(text);
}

/** The set without the destinations that CloudFormation's schema has no way to say. */
function expressible(details: Details): Details {
  const destinations = details.EventDestinations?.filter(({ CloudWatchDestination }) =>
    (CloudWatchDestination?.DimensionConfigurations ?? []).every(
      ({ DefaultDimensionValue = '' }) => !/[.@]/.test(DefaultDimensionValue),
    ),
  );
  return { ...copyOf(details), EventDestinations: destinations };
}

describe.each([
  { format: 'cloudformation-yaml', read: readYaml },
  { format: 'cloudformation-json', read: readJson },
])('a set copied as $format', ({ format, read }) => {
  it('makes the same set: every sample and 200 generated ones', () => {
    for (const { described, region } of groups.map(whole)) {
      for (const details of described) {
        expect(made(read(write(format, details, region)))).toEqual(expressible(details));
      }
    }
  });

  it('means every text as it is, whatever is in it', () => {
    for (const details of hostileSets(2)) {
      const { destinations, redirectDomain } = recipeOf(hostileTarget, details, cloudFormationLimits);
      expect(made(read(write(format, details)))).toEqual({
        ...details,
        EventDestinations: destinations,
        TrackingOptions: redirectDomain === undefined ? undefined : { CustomRedirectDomain: redirectDomain },
        DeliveryOptions: { TlsPolicy: 'Optional' },
        ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false },
      });
    }
  });

  it('holds no dynamic reference, which CloudFormation would put a secret in place of', () => {
    const CustomRedirectDomain = 'links.{{resolve:ssm:secret}}.example.com';
    const details = { ConfigurationSet: { Name: 'news' }, TrackingOptions: { CustomRedirectDomain } };
    const template = read(write(format, details));
    expect(JSON.stringify(template)).not.toContain('{{resolve:');
    expect(made(template)).not.toHaveProperty('TrackingOptions');
  });
});

describe.skipIf(!available)('the templates', () => {
  it('are valid by AWS’s schemas of the resources, and by cfn-lint', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ses-templates-'));
    const [group] = groups;
    const linted = [
      { file: join(folder, 'set.yaml'), text: write('cloudformation-yaml', found(group, 'odd-delivery-delay')) },
      { file: join(folder, 'set.json'), text: write('cloudformation-json', found(group, 'newsletter-prod')) },
    ];
    const templates = groups.flatMap(({ described, region }) =>
      described.map((details) => readYaml(write('cloudformation-yaml', details, region))),
    );
    try {
      await Promise.all(linted.map(({ file, text }) => writeFile(file, text)));
      const broken = join(folder, 'broken.yaml');
      const text = write('cloudformation-yaml', found(group, 'receipts')).replace('REQUIRE', 'Sometimes');
      await writeFile(broken, text);
      const files = [...linted.map(({ file }) => file), broken];
      const findings = await runScript('checkTemplates.py', { files, templates: [...templates, readYaml(text)] });
      expect(findings).toEqual([
        { where: broken, message: expect.stringContaining('does not match') },
        { where: 'receipts', message: expect.stringContaining('does not match') },
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it('read the same by YAML 1.1, which AWS’s tools read', async () => {
    const texts = hostileSets(3).map((details) => write('cloudformation-yaml', details));
    expect(await runScript('readYaml.py', texts)).toEqual(texts.map(readYaml));
  }, 60_000);
});

function found(group: Group | undefined, name: string): Details {
  const details = group?.described.find(({ ConfigurationSet }) => ConfigurationSet?.Name === name);
  if (!details) throw new TypeError(`There is no sample ${name}.`);
  return details;
}
