import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AwsService, endpointOf, endpointVariant } from '../../../src/core/aws/endpoints.ts';
import { createHome } from './home.ts';

// A second opinion: where botocore, the AWS CLI's own library, would send a profile's requests under each environment.
const script = `
import json, os, sys
import botocore.session
from botocore.configprovider import ConfiguredEndpointProvider
files, scopes, services = json.load(sys.stdin)
base = dict(os.environ, AWS_CONFIG_FILE=files[0], AWS_SHARED_CREDENTIALS_FILE=files[1])
answers = []
for profile, env in scopes:
    os.environ.clear()
    os.environ.update(base, **env)
    session = botocore.session.Session(profile=profile)
    variable = session.get_component('config_store').get_config_variable
    ignored, fips, dualstack = [bool(variable(name)) for name in ('ignore_configured_endpoint_urls', 'use_fips_endpoint', 'use_dualstack_endpoint')]
    for service in services:
        provider = ConfiguredEndpointProvider(session.full_config, session.get_scoped_config(), service)
        answers.append([None if ignored else provider.provide(), fips, dualstack])
print(json.dumps(answers))
`;

const config = `[default]
endpoint_url = https://default.example
services = others
use_fips_endpoint = true
[profile plain]
region = eu-west-1
[profile own]
endpoint_url = https://own.example
use_dualstack_endpoint = True
[profile both]
endpoint_url = https://own.example
services = mine
use_fips_endpoint = true
[profile section]
services = mine
[profile ignoring]
services = mine
ignore_configured_endpoint_urls = true
[profile careful]
endpoint_url = https://own.example
ignore_configured_endpoint_urls = yes
[services mine]
ses =
  endpoint_url = https://ses.example
sso_oidc =
  endpoint_url = https://oidc.example
[services others]
ses =
  endpoint_url = https://others.example
`;
const credentials =
  '[own]\naws_access_key_id = A\naws_secret_access_key = s\n[both]\nendpoint_url = https://credentials.example\n[late]\nservices = others\n';

const profiles = ['default', 'plain', 'own', 'both', 'section', 'ignoring', 'careful', 'late'];
const services: readonly AwsService[] = ['ses', 'sts', 'sso', 'sso-oidc', 'signin'];
const environments: readonly Record<string, string>[] = [
  {},
  { AWS_ENDPOINT_URL: 'https://all.example' },
  { AWS_ENDPOINT_URL_SES: 'https://x.example', AWS_ENDPOINT_URL: 'https://all.example' },
  { AWS_ENDPOINT_URL_STS: 'https://x.example', AWS_ENDPOINT_URL_SSO_OIDC: 'https://y.example' },
  { AWS_ENDPOINT_URL_SES: '', AWS_ENDPOINT_URL: '' },
  { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true', AWS_ENDPOINT_URL: 'https://all.example' },
  { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false', AWS_USE_FIPS_ENDPOINT: 'false', AWS_USE_DUALSTACK_ENDPOINT: 'TRUE' },
  { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: '', AWS_USE_FIPS_ENDPOINT: '' },
];
const scopes = profiles.flatMap((profile) => environments.map((env) => [profile, env] as const));
const cases = scopes.flatMap(([profile, env]) => services.map((service) => ({ profile, env, service })));

const hasBotocore = spawnSync('python3', ['-c', 'import botocore.session']).status === 0;
if (!hasBotocore) console.log('Skipped: the endpoints are not compared with botocore’s, for python3 has none.');

describe.skipIf(!hasBotocore)('botocore', () => {
  type Answer = readonly [url: string | null, fips: boolean, dualstack: boolean];
  let answers: readonly { readonly ours: Answer; readonly theirs: Answer }[];

  beforeAll(async () => {
    await using home = await createHome({ config, credentials });
    const { sections } = await home.read();
    const environment = { PATH: process.env['PATH'], HOME: home.path };
    const input = JSON.stringify([[home.config, home.credentials], scopes, services]);
    const theirs: readonly Answer[] = JSON.parse(
      execFileSync('python3', ['-c', script], { input, env: environment, encoding: 'utf8' }),
    );
    const ours = cases.map(({ profile, service, env }): Answer => {
      const options = { env, sections, profile: sections.profiles.get(profile) };
      const endpoint = endpointOf(service, options);
      const { useFipsEndpoint, useDualstackEndpoint } = endpointVariant(options);
      return [endpoint.state === 'custom' ? endpoint.url : null, useFipsEndpoint, useDualstackEndpoint];
    });
    answers = ours.map((answer, index) => ({ ours: answer, theirs: theirs[index] ?? [null, false, false] }));
    expect(theirs).toHaveLength(cases.length);
  }, 60_000);

  it.each(profiles)('sends the requests of profile %s to the same endpoints in every environment', (profile) => {
    const compared = cases.flatMap((scope, index) => (scope.profile === profile ? [{ scope, ...answers[index] }] : []));
    expect(compared.map(({ scope, ours }) => [scope, ours])).toEqual(
      compared.map(({ scope, theirs }) => [scope, theirs]),
    );
  });
});
