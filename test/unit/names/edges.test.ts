// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/core/names/findNames.ts';
import { literals, nothing, references } from './table.ts';

const long = 'a'.repeat(65);

describe('keys of a setting', () => {
  const extraKeys = ['mail_set'];
  literals(
    [
      "mail_set = '‹my-set›'",
      '"mail_set": "‹my-set›"',
      "x.set('mailSet', '‹my-set›')",
      "mail_setter = 'x'; mail_set = '‹my-set›'",
      "gmail_set = 'x'; mail_set = '‹my-set›'",
    ],
    { extraKeys },
  );
});

describe('values in the next line', () => {
  literals([
    "'ConfigurationSetName' =>\n  env('SES_CONFIGURATION_SET', '‹my-set›'),",
    'tags:\n  ses:configuration-set:\n    - ‹my-set›\n',
    'ConfigurationSets:\n  - Name: "‹one›"\n  - Name: "‹two›"\n',
  ]);
  nothing([
    'configuration_set_name:\n  - ‹my-set›\n',
    `ses:configuration-set:\n  - ${long}\n`,
    'ses:configuration-set:\n  - \n',
    'ConfigurationSets:\n  - ‹my.set›\n',
    'ConfigurationSet:\n  name: ‹my-set›\n',
  ]);
});

describe('a list of names', () => {
  literals([
    'tags:\n  ses:configuration-set: [‹my-set›]',
    'ses:configuration-set: [ ‹one› , ‹two-set› ]',
    'ConfigurationSetNames:  [‹one›]',
    "{ detail: { mail: { tags: { 'ses:configuration-set': [‹my-set›] } } } }",
    '"ConfigurationSets": ["‹one›" , "‹two›"]',
    '"ses:configuration-set": ["‹one›",\n  "‹two›"\n]',
    'configurationSetNames = ["‹one›", "‹two›"]',
    "ConfigurationSetNames: [env('SET', '‹my-set›')]",
  ]);
  nothing([
    'ConfigurationSets: [ a.b, two ]',
    'ConfigurationSetNames: [one two]',
    'ConfigurationSetName: [my-set]',
    `ses:configuration-set: [${long}]`,
    "\"ses:configuration-set\": ['shape' => 'list']",
    "const set = 'my-set';\nsend({ ConfigurationSetNames: [set] });",
    '{ "ses:configuration-set": [set], other: 1 }',
    'ConfigurationSetNames = [one]',
  ]);
});

describe('a key and its value as two arguments', () => {
  literals([
    'cmd.Flags().StringP("configuration-set-name", "", "‹my-set›", "the set")',
    'getenv("SES_CONFIGURATION_SET", default="‹my-set›")',
    'metricValue("AWS/SES", "ses:configuration-set", "‹my-set›")',
    '-define(SES_CONFIGURATION_SET, "‹my-set›").',
    '{ses_configuration_set, <<"‹my-set›">>}',
    'put(:ses_configuration_set, "‹my-set›")',
    '[["X-SES-CONFIGURATION-SET", "‹my-set›"]]',
    'set("SES_CONFIGURATION_SET", "‹my-x-set›")',
    'addHeader("X-SES-CONFIGURATION-SET", "‹my-x-ses-set›")',
  ]);
  nothing([
    'env.str("SES_CONFIGURATION_SET", default = name)',
    '["AWS/Lambda", "Bounce", "ConfigurationSetName", "my-set"]',
    '{ses_configuration_set, "my-set"}',
    '["X-SES-CONFIGURATION-SET", "my-set"]',
    '["ConfigurationSetName", "my-set"]',
    'h("X-SES-CONFIGURATION-SET", "x-ses-tags")',
    'set("SES_CONFIGURATION_SET", "x-mailer")',
    'headers.includes("X-SES-CONFIGURATION-SET", "my-set")',
  ]);
});

describe('values within calls', () => {
  literals([
    'os.getenv("SES_CONFIGURATION_SET", default="‹my-set›")',
    'ConfigurationSetName: Some(String::from("‹my-set›"))',
    'pool.EmailConfiguration.ConfigurationSet = "‹my-set›"',
  ]);
  nothing([
    'assertEqual(message["X-SES-CONFIGURATION-SET"], expected("‹my-set›"))',
    `ConfigurationSetName: ${'String('.repeat(8)}"‹my-set›"${')'.repeat(8)}`,
    'thing = ConfigurationSet{ Other: "‹my-set›" }',
    `ConfigurationSetName: "${long}"`,
  ]);
});

describe('what stands elsewhere in the file', () => {
  references([
    'x: &news my-set\nConfigurationSetName: *‹news›\n',
    'locals = 1\nlocals {\n  other = 1\n}\nlocals {\n  set = "my-set"\n}\nx = { configuration_set_name = ‹local.set› }',
    'Parameters:\n  Set:\n    Default: my-set\nEnvironment:\n  - Name: SES_CONFIGURATION_SET\n    Value: !Ref ‹Set›\n',
    'class A {\n  Name mailSet = "my-set";\n  f() { send(ConfigurationSetName: ‹this.mailSet›); }\n}',
  ]);
  nothing([
    'configurationSetName: ${ssm:‹my-set›}\n',
    '<property name="mail.set" other="my-set"/>\nconfigurationSetName: ${mail.set}\n',
    "const set = new ses.ConfigurationSet(this, 'my-set');\nf({ configurationSetName: set.configurationSetName });",
    `const SET = '${long}';\nf({ ConfigurationSetName: SET });`,
  ]);
});

describe('an address with a variable part', () => {
  it.each([
    ['arn:aws:ses:us-east-1:123456789012:configuration-set/my-set-${Stage}', 'my-set-'],
    ['https://example.com/v2/email/configuration-sets/my-set-${stage}', 'my-set-'],
  ])('%s begins with %s', (text, prefix) => {
    expect(readNames(text, () => false).templates.map((template) => template.prefix)).toEqual([prefix]);
  });

  nothing([
    `arn:aws:ses:us-east-1:123456789012:configuration-set/${long}`,
    'arn:aws:ses:us-east-1:123456789012:configuration-set/my-set-${',
  ]);
});
