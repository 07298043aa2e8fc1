// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { literals, nothing, references } from './table.ts';

describe('Terraform', () => {
  literals([
    'data "aws_sesv2_configuration_set" "x" {\n  configuration_set_name = "‹my-set›"\n}',
    'resource "aws_ses_configuration_set" "x" {\n  tracking_options {\n    custom_redirect_domain = "a.b"\n  }\n  name = "‹my-set›"\n}',
    'resource "aws_ses_event_destination" "x" {\n  name = "sns"\n  configuration_set_name = "‹my-set›"\n}',
    '{"resource": {"aws_ses_configuration_set": {"x": {"name": "‹my-set›"}}}}',
    'variable "ses_configuration_set" {\n  type    = string\n  default = "‹my-set›"\n}',
    'import {\n  to = aws_ses_configuration_set.x\n  id = "‹my-set›"\n}',
    'module "mail" {\n  source = "./mail"\n  ses_configuration_set_name = "‹my-set›"\n}',
    'locals {\n  ses_configuration_set = "‹my-set›"\n}',
    'resource "aws_cognito_user_pool" "p" {\n  email_configuration {\n    email_sending_account = "DEVELOPER"\n    configuration_set     = "‹my-set›"\n  }\n}',
  ]);
  references([
    'resource "aws_ses_configuration_set" "x" {\n  name = "my-set"\n}\nresource "aws_ses_event_destination" "y" {\n  configuration_set_name = ‹aws_ses_configuration_set.x.name›\n}',
    'variable "set" {\n  default = "my-set"\n}\nx = { configuration_set_name = ‹var.set› }',
    'variable "set" {\n  type = string\n  default = "my-set"\n}\nresource "aws_sesv2_configuration_set" "x" {\n  configuration_set_name = ‹var.set›\n}',
    'locals {\n  set = "my-set"\n}\nresource "aws_ses_configuration_set" "x" {\n  name = ‹local.set›\n}',
    'resource "aws_ses_configuration_set" "x" {\n  name = "my-set"\n}\nconfiguration_set_name = ‹aws_ses_configuration_set.x[0].name›',
    'data "aws_sesv2_configuration_set" "d" {\n  configuration_set_name = "my-set"\n}\nconfiguration_set_name = ‹data.aws_sesv2_configuration_set.d.configuration_set_name›',
  ]);
});

describe('CloudFormation, SAM, Serverless', () => {
  literals([
    "Type: 'AWS::SES::ConfigurationSet'\nProperties:\n  Name: '‹my-set›'",
    'Resources:\n  A:\n    Properties:\n      Name: ‹my-set›\n    Type: AWS::SES::ConfigurationSet',
    'Resources:\n  A:\n    Type: AWS::SES::ConfigurationSet\n    DependsOn: B\n    Properties:\n      SendingOptions:\n        SendingEnabled: true\n      Name: "‹my-set›"\n  B:\n    Type: AWS::SNS::Topic\n    Properties:\n      TopicName: x',
    '{"A": {"Properties": {"Name": "‹my-set›"}, "Type": "AWS::SES::ConfigurationSet"}}',
    'Type: AWS::SES::ConfigurationSetEventDestination\nProperties:\n  ConfigurationSetName: ‹my-set›\n  EventDestination:\n    Name: sns',
    'Parameters:\n  ConfigurationSetName:\n    Type: String\n    Default: ‹my-set›',
    '"Parameters": {"SesConfigurationSetName": {"Type": "String", "Default": "‹my-set›"}}',
    '{"ParameterKey": "ConfigurationSetName", "ParameterValue": "‹my-set›"}',
    'Globals:\n  Function:\n    Environment:\n      Variables:\n        SES_CONFIGURATION_SET: ‹my-set›',
    'EmailConfiguration:\n  EmailSendingAccount: DEVELOPER\n  ConfigurationSet: ‹my-set›',
    '"EmailConfiguration": {"ConfigurationSet": "‹my-set›", "From": "a"}',
    'custom:\n  sesConfigurationSet: ‹my-set›',
    "Resource: !Sub 'arn:aws:ses:${AWS::Region}:${AWS::AccountId}:configuration-set/‹my-set›'",
    '- ConfigurationSetName: ‹my-set›',
  ]);
  references([
    'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: my-set\n  D:\n    Properties:\n      ConfigurationSetName:\n        Ref: ‹Set›',
    '{"Set": {"Type": "AWS::SES::ConfigurationSet", "Properties": {"Name": "my-set"}}, "D": {"ConfigurationSetName": {"Ref": "‹Set›"}}}',
    'Parameters:\n  SetParameter:\n    Type: String\n    Default: my-set\nResources:\n  S:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: !Ref ‹SetParameter›',
    'Parameters:\n  SetParameter:\n    Type: String\n    Default: my-set\nResources:\n  S:\n    Properties:\n      ConfigurationSetName: !Sub "‹${SetParameter}›"',
    'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: my-set\n  D:\n    Environment:\n      SES_CONFIGURATION_SET: !GetAtt ‹Set.Name›',
    'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Name: my-set\nOutputs:\n  SES_CONFIGURATION_SET: !Ref ‹Set›',
  ]);
});

describe('a resource and what stands around its name', () => {
  literals([
    'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n\n    # a comment\n    Properties:\n      # another\n\n      Name: ‹my-set›',
    'Resources:\r\n  Set:\r\n    Type: AWS::SES::ConfigurationSet\r\n\r\n    Properties:\r\n\r\n      Name: ‹my-set›\r\n',
    'Resources:\n  Set:\n    Properties:\n      Tags:\n      - Key: Name\n        Value: x\n      Name: ‹my-set›\n    Type: AWS::SES::ConfigurationSet',
    'Resources:\n\tSet:\n\t\tType: AWS::SES::ConfigurationSet\n\t\tProperties:\n\t\t\tName: ‹my-set›',
    '{"Type": "AWS::SES::ConfigurationSet",\n "Properties":\n  {\n   "Name": "‹my-set›"\n  }\n}',
    '{"Type": "AWS::SES::ConfigurationSet",\r\n "Properties":\r\n  {"Name": "‹my-set›"}}',
    '{"Type": "AWS::SES::ConfigurationSet", "Properties": {"Tags": [{"Name": "x"}], "Name": "‹my-set›"}}',
    '{\\"Type\\": \\"AWS::SES::ConfigurationSet\\", \\"Properties\\": {\\"Name\\": \\"‹my-set›\\"}}',
    "{'Type': 'AWS::SES::ConfigurationSet', 'Properties': {'Name': '‹my-set›'}}",
    'resource "aws_ses_configuration_set" "x" {\n  lifecycle {\n    name = "x"\n  }\n  name = "‹my-set›"\n}',
    'resource "aws_ses_configuration_set" "x" {\r\n  tags = { Name = "x" }\r\n  name = "‹my-set›"\r\n}',
    "new ses.CfnConfigurationSet(this, 'X', { tags: [{ name: 'x' }], name: '‹my-set›' })",
    "new ses.CfnConfigurationSet(this, 'X', { $other: 1, name: '‹my-set›' })",
    'ses.CfnConfigurationSet(self, "X", tags=tag(name="x"), name="‹my-set›")',
    "new ses.ConfigurationSet(this, 'X', { configurationSetName: '‹my-set›'; other: 1 })",
    'CfnConfigurationSet.Builder.create(this, "X").name("‹my-set›").build()',
    'ConfigurationSet.builder().tags(f(a)).name("‹my-set›").build()',
    'CfnConfigurationSet.builder()\n  .name("‹my-set›")',
  ]);
  nothing([
    'Resources:\n  Set:\n    Properties:\n      Tags:\n        Name: ‹x›\n    Type: AWS::SES::ConfigurationSet',
    'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n  Other:\n    Properties:\n      Name: ‹x›',
    'Resources:\n  Set:\n    Type: AWS::SES::ConfigurationSet\n    Properties:\n      Other: 1\n    Name: ‹x›',
    '{"Type": "AWS::SES::ConfigurationSet", "Properties": {"Tags": [{"Name": "‹x›"}]}}',
    'resource "aws_ses_configuration_set" "x" {}\nname = "‹x›"',
  ]);
});

describe('CDK and Pulumi', () => {
  literals([
    'CfnConfigurationSet.Builder.create(this, "X").name("‹my-set›").build();',
    'ConfigurationSet.Builder.create(this, "X").configurationSetName("‹my-set›").build();',
    'awsses.NewCfnConfigurationSet(stack, jsii.String("X"), &awsses.CfnConfigurationSetProps{\n\tName: jsii.String("‹my-set›"),\n})',
    'new CfnConfigurationSet(this, "X", new CfnConfigurationSetProps { Name = "‹my-set›" });',
    'new ConfigurationSet(this, "X", new ConfigurationSetProps { ConfigurationSetName = "‹my-set›" });',
    'ses.CfnConfigurationSet(self, "X", name="‹my-set›")',
    'ses.ConfigurationSet.from_configuration_set_name(self, "X", "‹my-set›")',
    'awsses.ConfigurationSet_FromConfigurationSetName(stack, jsii.String("X"), jsii.String("‹my-set›"))',
    'ConfigurationSet.fromConfigurationSetName(\n  this,\n  "X",\n  "‹my-set›",\n)',
    "new CfnResource(this, 'X', { type: 'AWS::SES::ConfigurationSet', properties: { Name: '‹my-set›' } })",
    "template.hasResource('AWS::SES::ConfigurationSet', { Properties: { Name: '‹my-set›' } })",
    'template.has_resource_properties("AWS::SES::ConfigurationSet", {"Name": "‹my-set›"})',
    "emailConfiguration: { emailSendingAccount: 'DEVELOPER', configurationSet: '‹my-set›' }",
    "UserPoolEmail.withSES({ fromEmail: 'a@b.c', configurationSetName: '‹my-set›' })",
    'aws.ses.ConfigurationSet("res", name="‹my-set›")',
    'ses.NewConfigurationSet(ctx, "res", &ses.ConfigurationSetArgs{\n\tName: pulumi.String("‹my-set›"),\n})',
    'new Aws.Ses.ConfigurationSet("res", new() { Name = "‹my-set›" });',
    'type: aws:ses:ConfigurationSet\nproperties:\n  name: ‹my-set›',
    'resources:\n  res:\n    type: aws:ses/configurationSet:ConfigurationSet\n    properties:\n      name: ‹my-set›',
    'Stack.of(this).formatArn({ service: "ses", resource: "configuration-set", resourceName: "‹my-set›" })',
  ]);
  references([
    "const set = new ses.ConfigurationSet(this, 'X', { configurationSetName: 'my-set' });\nnew Mail({ configurationSetName: ‹set.configurationSetName› });",
    'const set = new aws.ses.ConfigurationSet("res", { name: "my-set" });\nnew Mail({ configurationSetName: ‹set.name› });',
  ]);
});

describe('the shapes of the API', () => {
  literals([
    "client.create_configuration_set(ConfigurationSet={'Name': '‹my-set›'})",
    "new CreateConfigurationSetCommand({ ConfigurationSet: { Name: '‹my-set›' } })",
    "new CreateConfigurationSetCommand({ ConfigurationSetName: '‹my-set›' })",
    'new ConfigurationSet().withName("‹my-set›")',
    'ConfigurationSet.builder().name("‹my-set›").build()',
    'ConfigurationSet::builder().name("‹my-set›").build()',
    '&types.ConfigurationSet{Name: aws.String("‹my-set›")}',
    'ConfigurationSet: &types.ConfigurationSet{\n\tName: aws.String("‹my-set›"),\n},',
    'ConfigurationSet = new ConfigurationSet { Name = "‹my-set›" }',
    "ses.create_configuration_set(configuration_set: { name: '‹my-set›' })",
    "'ConfigurationSet' => ['Name' => '‹my-set›']",
    'ConfigurationSets:\n- Name: ‹my-set›\n- Name: ‹other›',
    '"ConfigurationSets": ["‹my-set›", "‹other›"]',
    'ConfigurationSet:\n  Name: ‹my-set›',
    '"EmailConfiguration": {\n    "ConfigurationSet": "‹my-set›"\n}',
    "EmailConfiguration={'ConfigurationSet': '‹my-set›'}",
    'EmailConfigurationType.builder().emailSendingAccount("DEVELOPER").configurationSet("‹my-set›").build()',
  ]);
});

describe('events, metrics, ARNs, links', () => {
  literals([
    '"ses:configuration-set": ["‹a-set›", "‹b-set›"]',
    '"ses:configuration-set":["‹ConfigSet›"]',
    '"tags": {\n  "ses:configuration-set": [\n    "‹my-set›"\n  ]\n}',
    '\\"ses:configuration-set\\":[\\"‹my-set›\\"]',
    '{"detail":{"mail":{"tags":{"ses:configuration-set":["‹my-set›"]}}}}',
    'ses:configuration-set:\n  - ‹my-set›',
    "dimensionsMap: { 'ses:configuration-set': '‹my-set›' }",
    '["AWS/SES", "Send", "ses:configuration-set", "‹my-set›"]',
    "Dimensions=[{'Name': 'ses:configuration-set', 'Value': '‹my-set›'}]",
    'Dimensions:\n  - Name: ses:configuration-set\n    Value: ‹my-set›',
    'dimensions = {\n  "ses:configuration-set" = "‹my-set›"\n}',
    'arn:aws-us-gov:ses:us-gov-west-1:123456789012:configuration-set/‹my-set›',
    '"arn:aws:ses:${var.region}:${data.aws_caller_identity.me.account_id}:configuration-set/‹my-set›"',
    'arn:aws:ses:*:*:configuration-set/‹my-set›',
    'arn%3Aaws%3Ases%3Aus-east-1%3A123456789012%3Aconfiguration-set%2F‹my-set›',
    'https://us-east-1.console.aws.amazon.com/ses/home?region=us-east-1#/configuration-sets/‹my-set›?tabId=general',
    'GET /v2/email/configuration-sets/‹my-set› HTTP/1.1',
    'fields @message | filter mail.tags.ses:configuration-set.0 = "‹my-set›"',
  ]);
});
