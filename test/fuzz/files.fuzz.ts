import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endpointOf, endpointVariant, sesRegions } from '../../src/core/aws/endpoints.ts';
import { sdkConfig } from '../../src/core/aws/files/sdkConfig.ts';
import { originOf } from '../../src/core/aws/origin.ts';
import { anyFile } from '../unit/aws/anyFile.ts';
import { watchGlobals } from '../unit/aws/globals.ts';
import { createHome } from '../unit/aws/home.ts';
import { runs } from './settings.ts';

/** Settings that lead somewhere, with values of any kind. */
const setting = fc
  .tuple(
    fc.constantFrom(
      'aws_access_key_id',
      'aws_secret_access_key',
      'region',
      'role_arn',
      'source_profile',
      'credential_source',
      'sso_session',
      'sso_start_url',
      'sso_region',
      'services',
      'endpoint_url',
      'ignore_configured_endpoint_urls',
      'use_fips_endpoint',
      'use_dualstack_endpoint',
      'mfa_serial',
      'credential_process',
      'login_session',
      'ses =\n  endpoint_url',
    ),
    fc.oneof(
      fc.constantFrom('a', 'b', 'default', 'true', 'Environment', 'eu-west-1', '', ' '),
      fc.constantFrom(
        'http://127.0.0.1:1',
        'https://a.example/x?y#z',
        'http://u:p@a.example',
        'file:///x',
        '//x',
        'https://',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.webUrl(),
    ),
  )
  .map(([key, value]) => `${key} = ${value}\n`);
const section = fc
  .tuple(
    fc.constantFrom(
      '[profile a]',
      '[profile b]',
      '[default]',
      '[a]',
      '[sso-session a]',
      '[services a]',
      '[profile __proto__]',
    ),
    fc.array(setting, { maxLength: 8 }),
  )
  .map(([header, settings]) => `${header}\n${settings.join('')}`);
const likely = fc.array(section, { maxLength: 6 }).map((sections) => sections.join(''));
const file = fc.oneof(anyFile, likely);

it('AWS files end in profiles, each once, each with its endpoints or a problem, and change nothing global', async () => {
  const changedGlobals = watchGlobals();
  await fc.assert(
    fc.asyncProperty(file, file, async (config, credentials) => {
      await using home = await createHome({ config, credentials });
      const { profiles, problems, sections } = await home.read();
      const names = profiles.map(({ name }) => name);
      expect(names).not.toContain('');
      expect(new Set(names).size).toBe(names.length);
      for (const problem of [...profiles.flatMap(({ problem }) => problem ?? []), ...problems]) {
        expect(problem.message).not.toBe('');
        expect(problem.place?.file).toBeTruthy();
      }
      for (const { name, region } of profiles) {
        const options = { env: {}, sections, profile: sections.profiles.get(name) };
        for (const service of ['ses', 'sts', 'sso', 'sso-oidc', 'signin'] as const) {
          const endpoint = endpointOf(service, options);
          if (endpoint.state === 'custom') expect(new URL(endpoint.url).protocol).toMatch(/^https?:$/);
          if (endpoint.state === 'refused') expect(endpoint.problem.message).not.toBe('');
        }
        endpointVariant(options);
        sesRegions(region);
        expect(originOf(name, sections, {}).fingerprint).toMatch(/^[0-9a-f]{64}$/);
      }
      expect(typeof sdkConfig(sections)).toBe('string');
      expect(changedGlobals()).toEqual([]);
    }),
    // Each writes two files.
    { numRuns: Math.ceil(runs / 2) },
  );
});
