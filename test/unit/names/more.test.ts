// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe, expect, it } from 'vitest';
import { findNames, readNames } from '../../../src/core/names/findNames.ts';
import { literals, nothing, references } from './table.ts';

describe('quotes that are brackets', () => {
  literals([
    'ConfigurationSetName => q(‹my-set›),',
    'ConfigurationSetName => q{‹my-set›},',
    'configuration_set_name: %q(‹my-set›)',
    'configuration_set_name: ~s(‹my-set›)',
    'ConfigurationSetName = [[‹my-set›]]',
    'request.SetConfigurationSetName(R"(‹my-set›)");',
    'configuration_set_name(r#"‹my-set›"#)',
    'configurationSetName: #"‹my-set›"#',
    '<ConfigurationSetName><![CDATA[‹my-set›]]></ConfigurationSetName>',
    'configurationSetName = “‹my-set›”',
  ]);
});

describe('headers in libraries', () => {
  literals([
    'headers.insert("x-ses-configuration-set", HeaderValue::from_static("‹my-set›"));',
    'HeaderName::from_static("x-ses-configuration-set"), HeaderValue::from_static("‹my-set›")',
    'Header::new("X-SES-CONFIGURATION-SET", "‹my-set›")',
    'new MimeHeader("X-SES-CONFIGURATION-SET", "‹my-set›")',
    'props.put("mail.smtp.X-SES-CONFIGURATION-SET", "‹my-set›");',
    'props.setProperty("ses.configurationSetName", "‹my-set›");',
    'request.setValue("‹my-set›", forHTTPHeaderField: "X-SES-CONFIGURATION-SET")',
    '[request setValue:@"‹my-set›" forHTTPHeaderField:@"X-SES-CONFIGURATION-SET"];',
    'X-SES-CONFIGURATION-SET:\r\n ‹my-set›\r\n',
    '"raw": "From: a\\r\\nX-SES-CONFIGURATION-SET: ‹newsletter›\\r\\nTo: b"',
    "mail(to, subject, body, 'X-SES-CONFIGURATION-SET: ‹my-set›')",
    "'X-SES-CONFIGURATION-SET: ' . '‹my-set›'",
    "curl --header 'X-SES-CONFIGURATION-SET: ‹my-set›' smtp://x",
    "email.headers = { 'X-SES-CONFIGURATION-SET' => '‹my-set›' }",
    '->withHeader("X-SES-CONFIGURATION-SET", "‹my-set›")',
    '(add-header "X-SES-CONFIGURATION-SET" "‹my-set›")',
  ]);
  nothing([
    "headers.has('X-SES-CONFIGURATION-SET', 'my-set')",
    'logger.debug("X-SES-CONFIGURATION-SET", "my-set")',
    "unset('X-SES-CONFIGURATION-SET', 'my-set')",
  ]);
});

describe('tests of infrastructure and calls', () => {
  literals([
    'assertEquals("‹my-set›", request.configurationSetName());',
    'assert.Equal(t, "‹my-set›", *input.ConfigurationSetName)',
    'assertThat(request.getConfigurationSetName()).isEqualTo("‹my-set›");',
    'expect(request.configuration_set_name).to eq("‹my-set›")',
    "expect(sesMock).toHaveReceivedCommandWith(SendEmailCommand, { ConfigurationSetName: '‹my-set›' })",
    "mock.assert_called_with(ConfigurationSetName='‹my-set›')",
    'template.has_resource("AWS::SES::ConfigurationSet", {"Properties": {"Name": "‹my-set›"}})',
    "template.hasResourceProperties('AWS::SES::ConfigurationSet', Match.objectLike({ Name: '‹my-set›' }))",
  ]);
});

describe('further tools', () => {
  literals([
    'ses-cli send --configuration-set ‹my-set› --to a',
    'MAILER_DSN=ses+smtp://default?configuration_set=‹my-set›',
    'Provider=ses;ConfigurationSetName=‹my-set›;Region=eu-west-1',
    "withEnv(['SES_CONFIGURATION_SET=‹my-set›']) {",
    "environment {\n    SES_CONFIGURATION_SET = '‹my-set›'\n}",
    "@{ ConfigurationSetName = '‹my-set›' }",
    'declare -r SES_CONFIGURATION_SET=‹my_set›',
    'local configuration_set_name="‹my-set›"',
    '$env.SES_CONFIGURATION_SET = "‹my-set›"',
    'configurationSetName.set("‹my-set›")',
    '--cli-input-json \'{"ConfigurationSetName": "‹my-set›"}\'',
    'with:\n  configuration-set-name: ‹my-set›',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  SES_CONFIGURATION_SET: "‹my-set›"',
    '- hosts: all\n  vars:\n    ses_configuration_set: ‹my-set›',
    'ses_configuration_set_name = "‹my-set›"',
    'configuration-set-name = "‹my-set›"',
    'ConfigurationSetName: ‹newsletter›',
    'configuration-set-name: "‹my-set›" # comment',
    "- { name: SES_CONFIGURATION_SET, value: '‹my-set›' }",
    '{"key":"X-SES-CONFIGURATION-SET","value":"‹my-set›"}',
    '"AWS_SES_CONFIGURATION_SET" : "‹my-set›"',
    'EMAIL_CONFIG = { "AWS_SES_CONFIGURATION_SET": "‹my-set›", }',
    'const set = env.SES_CONFIGURATION_SET?.trim() || "‹my-set›";',
    "configuration_set_name = request.get('set') or '‹my-set›'",
    "ConfigurationSetName: args.set ? args.set : '‹my-set›',",
    'configuration_set_name: Field(default="‹my-set›", description="The set")',
    'configuration_set_name: str = Field("‹my-set›")',
    '@click.option("--configuration-set-name", default="‹my-set›")',
    '#[arg(long = "configuration-set-name", default_value = "‹my-set›")]',
    'flag.String("configuration-set-name", "‹my-set›", "the set to use")',
    '.option("configuration-set-name", { type: "string", default: "‹my-set›" })',
    'const { ConfigurationSetName = "‹my-set›" } = params;',
    'function send({ configurationSetName = "‹my-set›" }) {}',
    'ConfigurationSetName:"‹my-set›"',
    'ConfigurationSetName   :   "‹my-set›"',
    'CONFIGURATIONSETNAME = "‹my-set›"',
    'sesconfigurationset = "‹my-set›"',
    'AwsSesConfigurationSetName: "‹my-set›"',
    'newsletterConfigurationSetName: "‹my-set›"',
    'SES_CONFIGURATION_SET_NAME_PROD=‹my-set›',
    'SES_TRANSACTIONAL_CONFIGURATION_SET=‹my-set›',
    'DEFAULT_SES_CONFIGURATION_SET = "‹my-set›"',
    '"ConfigurationSetName": "‹1-set›"',
    '"ConfigurationSetName": "‹_›"',
    'ConfigurationSetName: "‹my-set›"; // why',
    'ConfigurationSetName: ("‹my-set›"),',
    "ConfigurationSetName: '‹my-set›' as const,",
    'ConfigurationSetName: String("‹my-set›"),',
    'ConfigurationSetName = to.Ptr("‹my-set›")',
    'ConfigurationSetName: lo.ToPtr("‹my-set›"),',
    'ConfigurationSetName: new CfnParameter(this, "P", { default: "‹my-set›" }).valueAsString,',
    'const p = new CfnParameter(this, "ConfigurationSetName", { type: "String", default: "‹my-set›" });',
  ]);
  references([
    'CONFIG_SET="my-set"\naws sesv2 send-email --configuration-set-name ‹${CONFIG_SET}›',
    "const CONFIG_SET = 'my-set';\nmsg.headers = [{ name: 'X-SES-CONFIGURATION-SET', value: ‹CONFIG_SET› }];",
    "const NAME = 'my-set';\nnew ses.ConfigurationSet(this, 'X', { configurationSetName: ‹NAME› });",
    'val NAME = "my-set"\nrequest.configurationSetName(‹NAME›)',
    'NAME = "my-set"\nses.CfnConfigurationSet(self, "X", name=‹NAME›)',
    'variable "name" {\n  default = "my-set"\n}\nresource "aws_ses_configuration_set" "x" {\n  name = ‹var.name›\n}',
    'locals {\n  name = "my-set"\n}\nresource "aws_ses_configuration_set" "x" {\n  name = "‹${local.name}›"\n}',
  ]);
});

describe('a state file of Terraform', () => {
  nothing([
    '"type": "aws_ses_configuration_set",\n"name": "main",\n"provider": "x"',
    '"resources": ["aws_ses_configuration_set", "aws_ses_template"]',
  ]);
});

describe('names with a variable part', () => {
  it.each([
    ['ConfigurationSetName: `my-set-${stage}`', 'my-set-'],
    ['ConfigurationSetName=f"my-set-{stage}"', 'my-set-'],
    ["ConfigurationSetName: 'my-set-' + stage", 'my-set-'],
    ["'ConfigurationSetName' => 'my-set-' . $stage", 'my-set-'],
    ['configuration_set_name: "my-set-#{stage}"', 'my-set-'],
    ['configuration_set_name = "my-set-${var.stage}"', 'my-set-'],
    ['ConfigurationSetName: !Sub "my-set-${Stage}"', 'my-set-'],
    ['ConfigurationSetName: my-set-${self:provider.stage}', 'my-set-'],
    ['SES_CONFIGURATION_SET=my-set-$STAGE', 'my-set-'],
    ['Type: AWS::SES::ConfigurationSet\nProperties:\n  Name: !Sub my-set-${Stage}', 'my-set-'],
    ['ConfigurationSetName = $"my-set-{stage}"', 'my-set-'],
    ['configuration_set_name="my-set-%s" % stage', 'my-set-'],
    ['configuration_set_name="my-set-{}".format(stage)', 'my-set-'],
    ['configurationSetName: "my-set-\\(stage)"', 'my-set-'],
  ])('%s', (text, prefix) => {
    const { found, templates } = readNames(text, () => false);
    expect(found).toEqual([]);
    expect(templates.map((template) => template.prefix)).toEqual([prefix]);
  });
});

describe('an ARN and a link', () => {
  it('say where the set lives', () => {
    const arn = 'arn:aws:ses:us-east-1:123456789012:configuration-set/my-set';
    expect(findNames(arn, () => false)).toMatchObject([{ region: 'us-east-1', account: '123456789012' }]);
    const link = 'https://eu-west-1.console.aws.amazon.com/ses/home?region=eu-west-1#/configuration-sets/my-set';
    expect(findNames(link, () => false)).toMatchObject([{ region: 'eu-west-1' }]);
    expect(findNames('arn:aws:ses:*:*:configuration-set/my-set', () => false)[0]).not.toHaveProperty('region');
  });

  it.each([
    ['https://console.aws.amazon.com/ses/home?region=eu-west-1&x=y#/configuration-sets/my-set', 'eu-west-1'],
    ['https://console.aws.amazon.com/ses/home?x=y&region=us-gov-west-1#/configuration-sets/my-set', 'us-gov-west-1'],
    ['https://us-east-2.console.aws.amazon.com/ses/home#/configuration-sets/my-set', 'us-east-2'],
    ['https://email.ap-southeast-2.amazonaws.com/v2/email/configuration-sets/my-set', 'ap-southeast-2'],
    ['https://console.aws.amazon.com/ses/home?region=x1-EU#/configuration-sets/my-set', undefined],
    ['https://localhost:8080/v2/email/configuration-sets/my-set', undefined],
    ['see ?region=eu-west-1 and then #/configuration-sets/my-set', undefined],
  ])('%s is in %s', (text, region) => {
    const [found] = findNames(text, () => false);
    expect([found?.name, found?.region]).toEqual(['my-set', region]);
  });

  it.each([
    ['arn:aws:ses:eu-west-1:123456789012:configuration-set/my-set', 'eu-west-1', '123456789012'],
    ['arn:aws:ses:eu-west-1:1234567890123:configuration-set/my-set', 'eu-west-1', undefined],
    ['arn:aws:ses:x-eu-west-1-:x123456789012:configuration-set/my-set', undefined, undefined],
    ['arn%3Aaws%3Ases%3Aeu-west-1%3A123456789012%3Aconfiguration-set%2Fmy-set', 'eu-west-1', '123456789012'],
  ])('%s is in %s of %s', (text, region, account) => {
    const [found] = findNames(text, () => false);
    expect([found?.name, found?.region, found?.account]).toEqual(['my-set', region, account]);
  });

  const longest = 'a'.repeat(64);
  literals([
    `arn:aws:ses:eu-west-1:123456789012:configuration-set/‹${longest}›`,
    `ConfigurationSetName: "‹${longest}›"`,
    `ConfigurationSetName: ‹${longest}›`,
  ]);
  nothing([
    `arn:aws:ses:eu-west-1:123456789012:configuration-set/${longest}a`,
    'arn:aws:ses:eu-west-1:123456789012:configuration-set my-set',
    'https://x/ses/home#/configuration-sets:my-set',
    'https://x/ses/home#/configuration-sets/‹tracking›',
  ]);
});

describe('a call whose end is the end of its line', () => {
  literals([
    'client.set_configuration_set_name("‹my-set›")\nsubject = "hello"',
    'expect(x.configurationSetName)\n  .toBe("‹my-set›")',
    'assertThat(\n  x.getConfigurationSetName()\n).isEqualTo("‹my-set›")',
    'public string GetConfigurationSetName()\n    => "‹my-set›";',
    'func (m *Mail) ConfigurationSetName() string {\n\treturn "‹my-set›"\n}',
    'class A {\n    public function configurationSetName(): string\n    {\n        return "‹my-set›";\n    }\n}',
  ]);
});

describe('words between a key and its value in a string of SQL', () => {
  literals([
    `db.query("select * from mails where configuration_set_name like '‹my-set›'")`,
    `db.query("SELECT * FROM mails WHERE configuration_set_name IN ('‹my-set›', '‹other-set›')")`,
    `db.exec("ALTER TABLE m ADD configuration_set_name VARCHAR(64) DEFAULT '‹my-set›'")`,
  ]);
});

describe('a value below a head that is no class', () => {
  literals([
    'ses_configuration_set: ‹TrackedConfigurationSet›',
    'mail:\n  ses_configuration_set: ‹Tracked›',
    'class: mail\nses:\n  configuration_set_name: ‹Tracked›',
    'class A:\n    ses_configuration_set: str = "‹Tracked›"',
  ]);
});

describe('an assertion with its reason', () => {
  literals([
    'assertThat("reason", mail.getConfigurationSetName(), is("‹my-set›"))',
    'assert_that("a reason", mail.configuration_set_name, equal_to("‹my-set›"))',
    'Assert.That(mail.ConfigurationSetName, Is.EqualTo("‹my-set›"))',
    'assertEquals("‹my-set›", mail.getConfigurationSetName(), "reason")',
  ]);
});

describe('the name of a member', () => {
  literals([
    'resp.ConfigurationSet.Name = "‹my-set›"',
    'resp.ConfigurationSet.Name="‹my-set›"',
    'resp.ConfigurationSet.Name = aws.String("‹my-set›")',
    'if resp.ConfigurationSet.Name == "‹my-set›" {',
    'a.ConfigurationSet.Name=‹my-set›',
  ]);
  references(['const setName = "my-set"\nresp.ConfigurationSet.Name = ‹setName›\n']);
});
