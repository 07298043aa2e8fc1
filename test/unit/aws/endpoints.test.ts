import { partition } from '@aws-sdk/util-endpoints';
import { describe, expect, it } from 'vitest';
import {
  type AwsService,
  type Endpoint,
  endpointOf,
  endpointVariant,
  sesRegions,
} from '../../../src/core/aws/endpoints.ts';
import type { Environment } from '../../../src/core/aws/files/paths.ts';
import { isRegion } from '../../../src/core/configurationSet.ts';
import { partitionOf } from '../../../src/core/partition.ts';
import { createHome } from './home.ts';

describe('the endpoint of a profile', () => {
  const config = `[default]
endpoint_url = https://default.example
services = others
use_fips_endpoint = true
ignore_configured_endpoint_urls = true
[profile plain]
[profile own]
endpoint_url = https://own.example
[profile both]
endpoint_url = https://own.example
services = mine
[services mine]
ses =
  endpoint_url = https://ses.example
sso_oidc =
  endpoint_url = https://oidc.example
[services others]
ses =
  endpoint_url = https://others.example
[profile ignoring]
endpoint_url = https://own.example
ignore_configured_endpoint_urls = true`;
  const all = { AWS_ENDPOINT_URL: 'https://all.example' };

  it.each<[string, AwsService, string, Environment, string | undefined, string?]>([
    ['is AWS’s own where nothing else is said, whatever [default] says', 'ses', 'plain', {}, undefined],
    [
      'is the service’s variable first',
      'ses',
      'both',
      { ...all, AWS_ENDPOINT_URL_SES: 'https://x.example' },
      'https://x.example',
      'the variable AWS_ENDPOINT_URL_SES',
    ],
    ['is the variable for all next', 'ses', 'both', all, 'https://all.example', 'the variable AWS_ENDPOINT_URL'],
    [
      'passes over another service’s variable',
      'sts',
      'own',
      { AWS_ENDPOINT_URL_SES: 'https://x.example' },
      'https://own.example',
      'line 8 of',
    ],
    ['passes over an empty variable', 'sts', 'own', { AWS_ENDPOINT_URL_STS: '' }, 'https://own.example'],
    ['is that of the services section before the profile’s', 'ses', 'both', {}, 'https://ses.example', 'line 14 of'],
    ['is the profile’s for a service that the section lacks', 'sts', 'both', {}, 'https://own.example', 'line 10 of'],
    ['knows SSO’s token service by its name with an underscore', 'sso-oidc', 'both', {}, 'https://oidc.example'],
    [
      'knows it in a variable too',
      'sso-oidc',
      'both',
      { AWS_ENDPOINT_URL_SSO_OIDC: 'https://o.example' },
      'https://o.example',
    ],
    ['is AWS’s own where the profile ignores the configured ones', 'ses', 'ignoring', all, undefined],
    [
      'is AWS’s own where the environment ignores them',
      'ses',
      'both',
      { ...all, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' },
      undefined,
    ],
    [
      'is used where the environment overrules the profile',
      'ses',
      'ignoring',
      { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' },
      'https://own.example',
    ],
    ['is the variable’s for the environment’s credentials', 'ses', '[environment]', all, 'https://all.example'],
    ['is never [default]’s for the environment’s credentials', 'ses', '[environment]', {}, undefined],
  ])('%s', async (_rule, service, profile, env, url, source) => {
    await using home = await createHome({ config });
    const { sections } = await home.read();
    const endpoint = endpointOf(service, { env, sections, profile: sections.profiles.get(profile) });
    expect(endpoint).toMatchObject(
      url === undefined ? { state: 'aws' } : { state: 'custom', url, safety: 'encrypted' },
    );
    if (source && endpoint.state === 'custom') expect(endpoint.source).toContain(source);
  });

  it('is refused where the services section does not exist', async () => {
    await using home = await createHome({ config: '[profile a]\nservices = gone\nendpoint_url = https://own.example' });
    const { sections } = await home.read();
    const endpoint = endpointOf('ses', { env: {}, sections, profile: sections.profiles.get('a') });
    expect(endpoint).toMatchObject({
      state: 'refused',
      problem: { code: 'BrokenProfile', place: { file: home.config, line: 2 } },
    });
  });

  it('asks for FIPS and dual stack as the profile does, unless the environment does otherwise', async () => {
    await using home = await createHome({
      config: '[default]\nuse_dualstack_endpoint = true\n[profile a]\nuse_fips_endpoint = True',
    });
    const profile = (await home.read()).sections.profiles.get('a');
    expect(endpointVariant({ env: {}, profile })).toEqual({ useFipsEndpoint: true, useDualstackEndpoint: false });
    const env = { AWS_USE_FIPS_ENDPOINT: 'false', AWS_USE_DUALSTACK_ENDPOINT: 'true' };
    expect(endpointVariant({ env, profile })).toEqual({ useFipsEndpoint: false, useDualstackEndpoint: true });
  });
});

describe('a custom endpoint', () => {
  it.each([
    ['https://ses.example:8443/path', 'encrypted'],
    ['HTTPS://SES.EXAMPLE', 'encrypted'],
    ['http://localhost:4566', 'loopback'],
    ['http://127.0.0.1:5000', 'loopback'],
    ['http://127.1:5000', 'loopback'],
    ['http://[::1]:5000', 'loopback'],
    ['http://ses.example', 'open'],
    ['http://localhost.evil.example', 'open'],
    ['http://127.0.0.1.evil.example', 'open'],
    ['http://0.0.0.0:80', 'open'],
    ['http://10.0.0.1', 'open'],
  ])('%s is %s', (url, safety) => {
    expect(variable(url)).toMatchObject({ state: 'custom', url, safety });
  });

  it.each([
    'localhost:4566',
    'ftp://ses.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ses.example',
    'https://',
    'https://[',
    '//x',
  ])('%s is refused', (url) => {
    expect(variable(url)).toMatchObject({ state: 'refused', problem: { code: 'EndpointRefused' } });
  });

  it.each(['https://good.example\n.evil.example', 'https://good.example/\tx', 'https://good.example/a b'])(
    'that would lead elsewhere than it seems is refused: %j',
    (url) => {
      expect(variable(url)).toMatchObject({
        state: 'refused',
        problem: { code: 'EndpointRefused', message: expect.stringContaining('a space or a line end') },
      });
    },
  );

  it.each([
    ['https://ses.example:99999', 'its host or port is none'],
    ['https://[fe80::1', 'its host or port is none'],
    ['https://', 'its host or port is none'],
    ['ses.example:443', 'it does not begin with https:// or http://'],
    ['"https://ses.example"', 'it does not begin with https:// or http://'],
    ['https://ses example', 'a space or a line end'],
    ['https://amazon\u00adaws.com', 'characters that cannot be seen'],
    ['https://evil.example/\u202emoc.swanozama', 'characters that cannot be seen'],
    ['\ufeffhttps://ses.example', 'a space or a line end'],
  ])('that is none is told why: %s', (url, reason) => {
    expect(variable(url)).toMatchObject({ state: 'refused', problem: { message: expect.stringContaining(reason) } });
  });

  it.each(['https://user:hunter2@ses.example', 'https://hunter2@ses.example', 'http://:hunter2@localhost'])(
    'with a user name or password is refused, and not repeated: %s',
    (url) => {
      const endpoint = variable(url);
      expect(endpoint).toMatchObject({ state: 'refused', problem: { code: 'EndpointRefused' } });
      expect(JSON.stringify(endpoint) + (endpoint.state === 'refused' ? endpoint.problem.message : '')).not.toContain(
        'hunter2',
      );
    },
  );
});

describe('the SES regions', () => {
  const none = sesRegions('cn-north-1');
  const all = ['us-east-1', 'us-gov-west-1', 'eusc-de-east-1'].flatMap(sesRegions);

  it('are those of the region’s partition, 27, 2 and 1, and none in China', () => {
    expect([
      sesRegions('eu-west-1').length,
      sesRegions('us-gov-east-1').length,
      sesRegions('eusc-de-east-1').length,
      none.length,
    ]).toEqual([27, 2, 1, 0]);
  });

  it('are those of AWS’s commercial partition for a profile without a region', () => {
    expect(sesRegions(undefined)).toEqual(sesRegions('us-east-1'));
  });

  it('are well formed, in order, and in the SDK’s partition', () => {
    expect(all.filter((region) => !isRegion(region))).toEqual([]);
    expect(sesRegions('us-east-1')).toEqual([...sesRegions('us-east-1')].sort());
    expect(all.map((region) => partition(region).name)).toEqual(all.map(partitionOf));
  });
});

function variable(url: string): Endpoint {
  const sections = { profiles: new Map(), ssoSessions: new Map(), services: new Map() };
  return endpointOf('ses', { env: { AWS_ENDPOINT_URL: url }, sections, profile: undefined });
}
