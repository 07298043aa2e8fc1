// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { expect, it } from 'vitest';
import { readProjectScope } from '../../../src/core/projectScope.ts';

it.each([
  [
    '.env',
    'A=1\nAWS_PROFILE=prod\nexport AWS_REGION="eu-west-1" # Ireland\n',
    { profile: 'prod', region: 'eu-west-1' },
  ],
  ['.env', 'AWS_DEFAULT_REGION=us-east-1\r\n', { region: 'us-east-1' }],
  ['.env', "AWS_PROFILE = 'a # b'\nAWS_REGION=eu-west-1 # Ireland\n", { profile: 'a # b', region: 'eu-west-1' }],
  [
    'samconfig.toml',
    '[default.deploy.parameters]\nprofile = "prod"\nregion = "eu-west-1"\n',
    { profile: 'prod', region: 'eu-west-1' },
  ],
  [
    'cdk.json',
    '{"app": "x", "profile": "prod", "context": {"region": "eu-west-1"}}',
    { profile: 'prod', region: 'eu-west-1' },
  ],
  [
    'main.tf',
    'provider "aws" {\n  region  = "eu-west-1"\n  profile = "prod"\n}',
    { profile: 'prod', region: 'eu-west-1' },
  ],
  ['.env', `AWS_PROFILE=${'p'.repeat(512)}`, { profile: 'p'.repeat(512) }],
  ['main.tf', '  provider   "aws"   {\n  region = "eu-west-1"\n}', { region: 'eu-west-1' }],
  ['cdk.json', '{"context": {"region": "eu-west-1"}}', { region: 'eu-west-1' }],
])('%s says where its project is deployed: %s', (file, text, expected) => {
  expect(readProjectScope(file, text)).toEqual(expected);
});

it.each([
  ['.env', '#AWS_PROFILE=prod\nMY_AWS_REGION=eu-west-1'],
  ['.env', 'AWS_REGION=eu-west-1.evil.example'],
  // An expression that goes back for each space would take minutes.
  ['.env', `AWS_REGION=${' '.repeat(100_000)}"x`],
  ['cdk.json', '{"profile": 7, "context": []'],
  ['cdk.json', '{"profile": {"__proto__": "x"}, "context": "eu-west-1"}'],
  ['cdk.json', '{"profile": "prod",'],
  ['cdk.json', 'null'],
  ['cdk.json', '"prod"'],
  ['cdk.json', '{"context": null}'],
  ['.env', 'AWS_PROFILE=""\nAWS_REGION='],
  ['.env', `AWS_PROFILE=${'p'.repeat(513)}`],
  ['.env', 'AWS_PROFILE=${OTHER}'],
  ['main.tf', '# provider "aws" { region = "eu-west-1" }'],
  ['main.tf', 'resource "aws_ses_configuration_set" "x" {}'],
  ['main.tf', 'provider "aws" {\n  region = var.region\n}\nmodule "x" {\n  region = "eu-west-1"\n}'],
  ['main.tf', 'provider "aws" {\n  profile = "${var.profile}"\n}'],
  ['other.txt', 'AWS_PROFILE=prod'],
])('%s says nothing that counts: %s', (file, text) => expect(readProjectScope(file, text)).toEqual({}));
