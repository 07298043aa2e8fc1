// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/core/names/findNames.ts';
import { literals, nothing, references } from './table.ts';

describe('SDK calls', () => {
  literals([
    "ConfigurationSetName: '‹my-set›',",
    'configurationSetName: "‹my-set›"',
    'ConfigurationSetName="‹my-set›",',
    '.configurationSetName("‹my-set›")',
    '.withConfigurationSetName("‹my-set›")',
    'ConfigurationSetName: aws.String("‹my-set›"),',
    'ConfigurationSetName = "‹my-set›",',
    "'ConfigurationSetName' => '‹my-set›',",
    'configuration_set_name: "‹my-set›"',
    '.configuration_set_name("‹my-set›")',
    'send_email(to, from, configuration_set_name: "‹my-set›")',
    'Action=SendEmail&ConfigurationSetName=‹my-set›&Source=a',
  ]);
  literals(['CONFIGURATION_SET = "‹my-set›"'], { known: ['my-set'] });
  nothing(['CONFIGURATION_SET = "‹my-set›"']);
  references(["const SES_CONFIGURATION_SET = 'my-set'\nsend({ ConfigurationSetName: ‹SES_CONFIGURATION_SET› })"]);

  it('keeps a template with a constant part apart', () => {
    const { found, templates } = readNames('ConfigurationSetName: `my-set-${stage}`', () => false);
    expect(found).toEqual([]);
    expect(templates.map(({ prefix }) => prefix)).toEqual(['my-set-']);
  });
});

describe('mail header', () => {
  literals([
    'X-SES-CONFIGURATION-SET: ‹my-set›',
    'headers: { "X-SES-CONFIGURATION-SET": "‹my-set›" }',
    "msg['X-SES-CONFIGURATION-SET'] = '‹my-set›'",
    "msg.add_header('X-SES-CONFIGURATION-SET', '‹my-set›')",
    'default "X-SES-CONFIGURATION-SET" => "‹my-set›"',
    'msg.setHeader("X-SES-CONFIGURATION-SET", "‹my-set›");',
    "$mail->addCustomHeader('X-SES-CONFIGURATION-SET', '‹my-set›');",
    '%{"X-SES-CONFIGURATION-SET" => "‹my-set›"}',
  ]);
});

describe('frameworks and settings', () => {
  literals([
    "AWS_SES_CONFIGURATION_SET = '‹my-set›'",
    '"AMAZON_SES_CONFIGURATION_SET_NAME": "‹my-set›"',
    'ANYMAIL_AMAZON_SES_CONFIGURATION_SET_NAME = "‹my-set›"',
    '"OPTIONS": {"configuration_set_name": "‹my-set›"}',
    "'options' => ['ConfigurationSetName' => '‹my-set›']",
    "'ConfigurationSetName' => env('SES_CONFIGURATION_SET', '‹my-set›')",
    'spring.cloud.aws.ses.configuration-set-name=‹my-set›',
    'configuration-set-name: ‹my-set›',
    '${SES_CONFIGURATION_SET_NAME:‹my-set›}',
    '"SES": { "ConfigurationSetName": "‹my-set›" }',
    'ses_configuration_set = "‹my-set›"',
  ]);
});

describe('environment, deployment, shell', () => {
  literals([
    'SES_CONFIGURATION_SET=‹my-set›',
    'export AWS_SES_CONFIGURATION_SET="‹my-set›"',
    'SES_CONFIGURATION_SET: ‹my-set›',
    'aws ses describe-configuration-set --configuration-set-name ‹my-set›',
    'aws sesv2 get-configuration-set \\\n  --configuration-set-name ‹my-set›',
    'aws ses create-configuration-set --configuration-set Name=‹my-set›',
  ]);
});

describe('infrastructure as code', () => {
  literals([
    'resource "aws_ses_configuration_set" "x" {\n  name = "‹my-set›"\n}',
    'resource "aws_sesv2_configuration_set" "x" { configuration_set_name = "‹my-set›" }',
    'email_configuration { configuration_set = "‹my-set›" }',
    'Resources:\n  ConfigSet:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: ‹my-set›',
    '{ "ConfigSet": {\n  "Type": "AWS::SES::ConfigurationSet",\n  "Properties": {\n    "Name": "‹my-set›"\n  } } }',
    "new ses.ConfigurationSet(this, 'X', { configurationSetName: '‹my-set›' })",
    "ses.ConfigurationSet.fromConfigurationSetName(this, 'X', '‹my-set›')",
    'ses.ConfigurationSet(self, "X", configuration_set_name="‹my-set›")',
    'new aws.sesv2.ConfigurationSet("res", { configurationSetName: "‹my-set›" })',
  ]);
  references([
    'resource "aws_sesv2_configuration_set" "x" {\n  configuration_set_name = "my-set"\n}\n' +
      'configuration_set_name = ‹aws_sesv2_configuration_set.x.configuration_set_name›',
    'Resources:\n  ConfigSet:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: my-set\n' +
      '  Destination:\n    Properties:\n      ConfigurationSetName: !Ref ‹ConfigSet›',
  ]);
});

describe('ARNs, events, links', () => {
  literals([
    'arn:aws:ses:us-east-1:123456789012:configuration-set/‹my-set›',
    '"tags": {"ses:configuration-set": ["‹my-set›"]}',
    'https://eu-west-1.console.aws.amazon.com/ses/home?region=eu-west-1#/configuration-sets/‹my-set›',
  ]);
  nothing(['https://eu-west-1.console.aws.amazon.com/ses/home?region=eu-west-1#/configuration-sets/‹create›']);
});

describe('scoped keys and near misses named by the rules', () => {
  literals([
    '{ "ConfigurationSet": { "Name": "‹my-set›" } }',
    '{ "ConfigurationSets": [ { "Name": "‹my-set›" }, { "Name": "‹other›" } ] }',
    '{ "Name": "ses:configuration-set", "Value": "‹my-set›" }',
    "new ses.CfnConfigurationSet(this, 'X', { name: '‹my-set›' })",
    'new aws.ses.ConfigurationSet("res", { name: "‹my-set›" })',
    "class A {\n  const SES_CONFIGURATION_SET = '‹my-set›';\n}",
    '- name: SES_CONFIGURATION_SET\n  value: ‹my-set›',
    'aws ses update --event-destination file://x --configuration-set \'{"Name":"‹my-set›"}\'',
    "template.hasResourceProperties('AWS::SES::ConfigurationSet', { Name: '‹my-set›' })",
    'https://email.eu-west-1.amazonaws.com/v2/email/configuration-sets/‹my-set›/event-destinations',
  ]);
  references([
    "class A {\n  const CONFIGURATION_SET = 'my-set';\n  f() { return ['ConfigurationSetName' => ‹self::CONFIGURATION_SET›]; }\n}",
  ]);
  nothing([
    'const HEADER = "‹X-SES-CONFIGURATION-SET›"',
    'env["‹AWS_SES_CONFIGURATION_SET›"]',
    '{ "configSet": "‹CONFIGURATION_SET_NAME›" }',
    'setConfigurationSetName(‹String› name)',
    'configuration_set_name: ‹str› | None = None',
    'ConfigurationSetName ‹*string›',
    'ConfigurationSetName: ‹options›.configurationSet',
    'ConfigurationSetName: req.‹query›.set',
    '"The ‹variable› SES_CONFIGURATION_SET is missing"',
    'client.send_text_message(DestinationPhoneNumber="+1", ConfigurationSetName="‹my-set›")',
    'Type: AWS::PinpointSMSVoiceV2::ConfigurationSet\nProperties:\n  ConfigurationSetName: ‹my-set›',
    'aws pinpoint-sms-voice-v2 describe --configuration-set-name ‹my-set›',
    'configuration_set: [‹debug›, release]',
    "ConfigurationSettings: '‹my-set›'",
    'arn:aws:ses:*:*:configuration-set/‹*›',
    '{ "DimensionName": "ses:configuration-set", "DefaultDimensionValue": "‹my-set›" }',
  ]);
  nothing(['resource "aws_ses_configuration_set" "‹my-set›" {}', "new ses.ConfigurationSet(this, '‹my-set›', {})"], {
    known: ['my-set'],
  });
});
