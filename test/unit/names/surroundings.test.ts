// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { literals, nothing } from './table.ts';

describe('a value without quotes', () => {
  literals([
    'ConfigurationSetName: ‹ab›',
    '{ ConfigurationSetName: ‹my-set› }',
    'f(ConfigurationSetName=‹my-set›)',
    'a=1&ConfigurationSetName=‹one›&b=2',
    "{ url: 'https://x?a=1&ConfigurationSetName=‹one›&b=2' }",
    'A=1,SES_CONFIGURATION_SET=‹one›,B=2',
    'SES_CONFIGURATION_SET := ‹one-two›',
    'SES_CONFIGURATION_SET ?= ‹one-two›',
    'SES_CONFIGURATION_SET?=‹one›',
    '  # SES_CONFIGURATION_SET: ‹one›',
    '- SES_CONFIGURATION_SET: ‹one›',
    '-   SES_CONFIGURATION_SET: ‹one›',
    '> SES_CONFIGURATION_SET: ‹one›',
    '+SES_CONFIGURATION_SET: ‹one›',
    'export  SES_CONFIGURATION_SET=‹one›',
    'text before SES_CONFIGURATION_SET=‹one›',
    'SES_CONFIGURATION_SET: ‹one› # a comment',
  ]);
  nothing([
    '{ ConfigurationSetName: one }',
    'f(ConfigurationSetName=one)',
    'SES_CONFIGURATION_SET=one, two',
    'SES_CONFIGURATION_SET=one; echo',
    'SES_CONFIGURATION_SET := one',
    'SES_CONFIGURATION_SET = one',
    'text before SES_CONFIGURATION_SET: one',
    'SES_CONFIGURATION_SET: String',
    'SES_CONFIGURATION_SET: one two',
    'SES_CONFIGURATION_SET: one.two',
  ]);
});

describe('a key and its value in one text', () => {
  literals([
    'X-SES-CONFIGURATION-SET:‹one›',
    'X-SES-CONFIGURATION-SET:  ‹one›\r\n',
    'X-SES-CONFIGURATION-SET: ‹one›, then',
    '"SES_CONFIGURATION_SET=‹one›"',
    '`SES_CONFIGURATION_SET: ‹one›`',
    '"X-SES-CONFIGURATION-SET: ‹one›"',
    '"SES_CONFIGURATION_SET=‹one› B=2"',
    '"SES_CONFIGURATION_SET=‹one›\\\nB=2"',
    '"X-SES-CONFIGURATION-SET: " + "‹one›"',
    '"X-SES-CONFIGURATION-SET: "  .  "‹one›"',
    '"X-SES-CONFIGURATION-SET:" => "‹one›"',
  ]);
  nothing([
    'X-SES-CONFIGURATION-SET: one two',
    '"SES_CONFIGURATION_SET: one"',
    '"SES_CONFIGURATION_SET=one.two"',
    '"X-SES-CONFIGURATION-SET: ${SET}"',
    '"X-SES-CONFIGURATION-SET: "; "one"',
  ]);
});

describe('an import and a resource of Terraform', () => {
  literals([
    'data "aws_ses_configuration_set" "x" { name = "‹one›" }',
    'terraform import aws_ses_configuration_set.x ‹one›',
    'terraform import aws_ses_configuration_set.x[0] ‹one›',
    'import {\n  to = aws_ses_configuration_set.x\n  id = "‹one›"\n}',
    'import {\n  to   =   aws_sesv2_configuration_set.x\n  id="‹one›"\n}',
    '{"resource": {"aws_ses_configuration_set": {"x": {"name": "‹one›"}}}}',
    '{"resource": {"aws_ses_configuration_set"  :  {"x": {"name": "‹one›"}}}}',
  ]);
  nothing(['x = aws_ses_configuration_set.x one']);
});

describe('what gives a plain key its meaning', () => {
  literals([
    'email_configuration {\n  configuration_set = "‹one›"\n}',
    'EmailConfiguration:\n  ConfigurationSet: ‹one›',
    '"EmailConfiguration": {"ConfigurationSet": "‹one›"}',
    'pool.EmailConfiguration.ConfigurationSet = "‹one›"',
    'EmailConfiguration.builder().from(a).configurationSet("‹one›")',
    "{ service: 'ses', resource: 'configuration-set', resourceName: '‹one›' }",
    '{ service: "ses",\n  resource: "configuration-set",\n  resourceName: "‹one›" }',
    "{ service='ses', resource='configuration-set', resourceName='‹one›' }",
    'ses+smtp://host?configuration_set=‹one›',
    'ses://host?a=b&configuration_set=‹one›',
    'config :app, :ses, configuration_set: "‹one›"',
  ]);
  nothing([
    'email_configuration {\n}\nother {\n  configuration_set = "one"\n}',
    "emailConfiguration: { a: 1 };\nx({ configurationSet: 'one' })",
    'pool.EmailConfiguration.From = a;\npool.Other.ConfigurationSet = "one"',
    "{ service: 's3', resource: 'configuration-set', resourceName: 'one' }",
    'smtp://host?configuration_set=one',
    'https://x/ses://y configuration_set=one',
    'config :app, :s3, configuration_set: "one"',
  ]);
});

describe('a construct', () => {
  literals([
    'new ConfigurationSet { Name = "‹one›" }',
    '&ses.ConfigurationSet{Name: aws.String("‹one›")}',
    'types.ConfigurationSet{Name: aws.String("‹one›")}',
    'ses.ConfigurationSet(name="‹one›")',
    'ConfigurationSet.builder().withName("‹one›").build()',
  ]);
  nothing([
    'thing ConfigurationSet { Name = "one" }',
    'ConfigurationSet(name="one")',
    'ConfigurationSet.builder().rename("one").build()',
    'ConfigurationSet.builder().nameless("one").build()',
  ]);
});

describe('the shapes of the API', () => {
  literals([
    '"ConfigurationSet": {"Name": "‹one›"}',
    '"ConfigurationSets": [{"Name": "‹one›"}, {"Name": "‹two›"}]',
    'create_configuration_set(configuration_set: { name: "‹one›" })',
    'client.create_configuration_set({\n  configuration_set: {\n    name: "‹one›",\n  },\n})',
    'create_configuration_set(ConfigurationSet={"Name": "‹one›"})',
    '<ConfigurationSets><member><Name>‹one›</Name></member></ConfigurationSets>',
    '<ConfigurationSet>\n  <Name>‹one›</Name>',
    'ConfigurationSet.Name = ‹one›',
    'ConfigurationSet.Name=‹one›',
    '--configuration-set Name=‹one›',
    '--configuration-set  "Name=‹one›"',
    '--configuration-set \'{"Name": "‹one›"}\'',
    '--configuration-set \'{ "Name" : "‹one›" }\'',
    'ConfigurationSets:\n- ‹one›\n- ‹two›',
    'ConfigurationSets:\n  -   Name:   ‹one›\n  - Name: ‹two›',
    'ConfigurationSet:\n  Name: ‹one›',
    'ses_configuration_set:\n  name: ‹one›',
  ]);
  nothing([
    '"ConfigurationSet": {"name": "one"}',
    '"ConfigurationSet": {"Tags": [{"Name": "x"}]}',
    'configuration_set: { name: "one" }',
    'createConfigurationSet(); configuration_set: { name: "one" }',
    '--configuration-set Name=$SET',
  ]);
});
