import { expect, it } from 'vitest';
import { definitionsIn } from '../../../src/core/names/definitions.ts';
import { findNames } from '../../../src/core/names/findNames.ts';

function defined(text: string): readonly string[] {
  const found = findNames(text, (name) => name === 'my-set');
  return definitionsIn(text, found).map(({ name }) => name);
}

it.each([
  'resource "aws_ses_configuration_set" "x" {\n  name = "my-set"\n}',
  'resource "aws_sesv2_configuration_set" "x" {\n  tags = { a = "b" }\n  configuration_set_name = "my-set"\n}',
  'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: my-set\n',
  'Resources:\n  Set:\n    Properties:\n      Name: my-set\n    Type: AWS::SES::ConfigurationSet\n',
  '{"Set": {"Type": "AWS::SES::ConfigurationSet", "Properties": {"Name": "my-set"}}}',
  "new ses.ConfigurationSet(this, 'X', { configurationSetName: 'my-set' })",
  "new ses.CfnConfigurationSet(this, 'X', { name: 'my-set' })",
  'ses.ConfigurationSet(self, "X", configuration_set_name="my-set")',
  'new aws.sesv2.ConfigurationSet("res", { configurationSetName: "my-set" })',
])('a resource makes the set: %s', (text) => expect(defined(text)).toEqual(['my-set']));

it.each([
  "send({ ConfigurationSetName: 'my-set' })",
  "ses.ConfigurationSet.fromConfigurationSetName(this, 'X', 'my-set')",
  'resource "aws_ses_event_destination" "x" {\n  configuration_set_name = "my-set"\n}',
  '{"ConfigurationSet": {"Name": "my-set"}}',
  '{"Type": "AWS::SES::ConfigurationSetEventDestination", "Properties": {"ConfigurationSetName": "my-set"}}',
  'resource "aws_ses_configuration_set" "x" {\n  description = "my-set"\n}',
  "const set = 'my-set';\nnew ses.ConfigurationSet(this, 'X', { configurationSetName: set })",
  '[{"Type": "AWS::SES::ConfigurationSet"}, {"Other": ["my-set"]}]',
  'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Metadata:\n      Note: "my-set"\n',
  'SES_CONFIGURATION_SET=my-set',
  'arn:aws:ses:eu-west-1:123456789012:configuration-set/my-set',
])('other code only names it: %s', (text) => {
  expect(findNames(text, () => true)).not.toEqual([]);
  expect(defined(text)).toEqual([]);
});
