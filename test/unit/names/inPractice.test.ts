// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { literals, nothing, references } from './table.ts';

describe('names that read like a key', () => {
  literals([
    '.withConfigurationSetName("‹NewsletterConfigurationSet›")',
    "'ConfigurationSetName' => '‹ShopServiceConfigSet›',",
    "message.esp_extra = {'ConfigurationSetName': '‹NoTrackingConfigSet›'}",
    'aws sesv2 get-configuration-set --configuration-set-name ‹LocalConfigSet› 2>/dev/null',
  ]);
  nothing([
    'ConfigurationSetName: "ConfigurationSetName", // required',
    "configurationSetName: 'newsConfigurationSet'",
    'ses_configuration_set: "SesConfigurationSet"',
    'ConfigurationSetName=Ref("NewsConfigurationSet")',
    "ses_configuration_set: 'NewsConfigurationSetName'",
  ]);
});

describe('names with dashes that read like a key', () => {
  literals([
    'SES_CONFIGURATION_SET=‹mail-configuration-set›',
    'resource "aws_ses_configuration_set" "x" {\n  name = "‹email-configuration-set›"\n}',
    'ConfigurationSetName: "‹mail-config-set›",',
  ]);
  nothing([
    'configurationSetName: "configuration-set"',
    'SES_CONFIGURATION_SET=default-configuration-set-name',
    'mapping = { ConfigurationSetName: "x-ses-configuration-set" }',
  ]);
});

describe('what samples put where a name belongs', () => {
  nothing([
    'SES_CONFIGURATION_SET=your-set # optional',
    "AWS_SES_CONFIGURATION_SET = 'YOUR_SET'",
    'ConfigurationSetName: "YourMarketingSet",',
    'configuration-set-name: replace-me',
    'configuration-set-name: change_me',
    'Format: arn:aws:ses:region:account-id:configuration-set/name',
    'arn:aws:ses:REGION:ACCOUNT_ID:configuration-set/YOUR-SET',
    'arn:aws:ses:us-east-1:111122223333:configuration-set/ConfigurationSetName',
    'GET /v2/email/configuration-sets/NAME/event-destinations',
  ]);
  literals(['SES_CONFIGURATION_SET=‹yourbrand-news›']);
  literals(['SES_CONFIGURATION_SET=‹your-set›', 'arn:aws:ses:us-east-1:111122223333:configuration-set/‹your-set›'], {
    known: ['your-set'],
  });
});

describe('what stands beside a call that reads the key', () => {
  nothing([
    "'configuration_set' => env('SES_CONFIGURATION_SET'),\n\n// Further settings\n'dry_run' => env('MAIL_DRY_RUN', false),",
    "'X-SES-CONFIGURATION-SET' => env('SES_CONFIGURATION_SET'),\n'X-Shop-Id' => $shop->id,",
    'log(os.environ.get("SES_CONFIGURATION_SET"), "starting")',
    'required(env("SES_CONFIGURATION_SET"), "mail")',
    'cdk.CfnOutput(self, "SesConfigurationSet", value=config_set.ref, export_name="mail-set")',
  ]);
  literals([
    'first(coalesce(os.getenv("SES_CONFIGURATION_SET"), "‹my-set›"))',
    'headers.insert(HeaderName::from_static("x-ses-configuration-set"), "‹my-set›")',
  ]);
});

describe('chains, queries, strings', () => {
  literals([
    'request = request.configuration_set_name(\n    settings\n        .mail\n        .configuration_set\n        .as_deref()\n        .unwrap_or("‹my-set›"),\n);',
    'with patch.object(settings, "SES_CONFIGURATION_SET", "‹my-set›"):',
    'aws ses list-configuration-sets --query "ConfigurationSets[?Name==\'‹my-set›\']"',
    'aws ses list-configuration-sets | jq \'.ConfigurationSets[] | select(.Name == "‹my-set›")\'',
  ]);
  references(['SET=my-set\naws ses create-configuration-set --configuration-set Name="‹${SET}›" --region eu-west-1']);
  nothing([
    'sesv2.ConfigurationSet(\n    resource_name=f"{name}-set",\n    configuration_set_name=f"{name}-set",\n)',
    "'/v2/email/configuration-sets/two%20words/event-destinations'",
    'aws sesv2 list-configuration-sets --query "ConfigurationSets[]" --output text',
  ]);
});

describe('arguments by name', () => {
  literals([
    'set = ses.ConfigurationSet(self, "SesConfigurationSet",\n    configuration_set_name="‹my-set›"\n)',
    'ses.ConfigurationSet(self, "SesConfigurationSet", configuration_set_name="‹my-set›")',
  ]);
});

describe('functions that come to a name', () => {
  literals([
    "get configurationSetName() { return '‹my-set›'; }",
    "def configuration_set_name\n  '‹my-set›'\nend",
    "function configurationSetName(): string\n{\n    return '‹my-set›';\n}",
    'func ConfigurationSetName() string { return "‹my-set›" }',
    'public String getConfigurationSetName() { return "‹my-set›"; }',
    'fn configuration_set_name() -> &\'static str { "‹my-set›" }',
  ]);
  nothing([
    'if hasConfigurationSetName() { return "tracked" }',
    'if isConfigurationSetName(x) { return "tracked" }',
    'while configuration_set_name() { return "again" }',
    'func ConfigurationSetName() string { return c.name }',
    'def configuration_set_name\n  @name\nend',
    'foo(configurationSetName())\n"other"',
  ]);
});

describe('one of several', () => {
  literals([
    "configuration_set_names = ARRAY['‹my-set›', '‹other-set›']",
    '"ConfigurationSets": []string{"‹my-set›", "‹other-set›"},',
    'configurationSetNames = listOf("‹my-set›", "‹other-set›")',
    "WHERE configuration_set_name IN ('‹my-set›', '‹other-set›')",
    'if configuration_set_name in ("‹my-set›", "‹other-set›"):',
    "ConfigurationSetName: { prod: '‹my-set›', dev: '‹dev-set›' }[stage],",
    'configuration_set_name = { prod = "‹my-set›", dev = "‹dev-set›" }[var.stage]',
    'configurationSetName = when (stage) { "prod" -> "‹my-set›" else -> "‹dev-set›" }',
  ]);
  nothing([
    "ConfigurationSetName: { shape: 'name', type: 'structure' },",
    'configuration_set_names = load("some-file")',
    'The configuration_set_name in (parentheses) is optional',
    'ConfigurationSetName: { prod: sets.a, dev: sets.b }[stage],',
  ]);
});

describe('words between a key and its value', () => {
  literals([
    "ConfigurationSetName eq '‹my-set›'",
    "if ($request.ConfigurationSetName -eq '‹my-set›') {",
    'request.configurationSetName shouldBe "‹my-set›"',
    'request.configurationSetName must be("‹my-set›")',
    "DECLARE configuration_set_name VARCHAR(64) DEFAULT '‹my-set›';",
    "ses_configuration_set varchar(64) NOT NULL DEFAULT '‹my-set›',",
    'attribute :configuration_set_name, :string, default: "‹my-set›"',
    "$table->string('configuration_set_name')->default('‹my-set›');",
    'configuration_set_name: Mapped[str] = mapped_column(default="‹my-set›")',
    '? SES_CONFIGURATION_SET\n: ‹my-set›',
    '* **ConfigurationSetName**: `‹my-set›`',
    "environment 'SES_CONFIGURATION_SET', '‹my-set›'",
  ]);
  nothing([
    'ses_configuration_set varchar(64) NOT NULL,',
    "$table->string('configuration_set_name')->nullable();",
    'attribute :configuration_set_name, :string',
    "puts 'SES_CONFIGURATION_SET', 'other'",
    "describe 'configuration_set_name', 'other' do",
    '* **ConfigurationSetName**: the `name` of the set',
  ]);
});

describe('assertions', () => {
  literals([
    'assert.equal(calls[0].ConfigurationSetName, "‹my-set›");',
    "assert.equal(sent[0]!.ConfigurationSetName, '‹my-set›');",
    'assertIdentical(identity.ConfigurationSetName, "‹my-set›");',
    "expect(header['X-SES-CONFIGURATION-SET']).to.be.equal('‹my-set›');",
    "expect(request.ConfigurationSetName).to.deep.equal('‹my-set›');",
    'assertThat(request.getConfigurationSetName(), is("‹my-set›"));',
    "is($request->{ConfigurationSetName}, '‹my-set›', 'the set');",
  ]);
  nothing([
    'assert.equal(calls[0].ConfigurationSetName, expected);',
    'requireNonNull(builder.configurationSetName, "configurationSetName is required");',
    'assert.ok(calls[0].ConfigurationSetName, "missing-set");',
    'assertThat(request.getConfigurationSetName(), is(nullValue()));',
  ]);
});

describe('further ways of some languages', () => {
  literals([
    "expect(Setting::get('ses_configuration_set'))->toBe('‹my-set›');",
    'condition {\n  test     = "StringEquals"\n  variable = "ses:ConfigurationSetName"\n  values   = ["‹my-set›", "‹other-set›"]\n}',
    '{"Name": "ses:configuration-set", "Values": ["‹my-set›"]}',
    "$request->{ConfigurationSetName} = '‹my-set›';",
    '{<<"X-SES-CONFIGURATION-SET">>, <<"‹my-set›">>}',
    '  + resource "aws_ses_configuration_set" "x" {\n      + name = "‹my-set›"\n    }',
    "conn.create_configuration_set(ConfigurationSet=dict({'Name': '‹my-set›'}))",
  ]);
  references([
    'Private Const SET As String = "my-set"\nmessage.Headers.Add("X-SES-CONFIGURATION-SET", ‹SET›)',
    "configuration_set = 'my-set'\nses.create_configuration_set(\n    ConfigurationSet={\n        'Name': ‹configuration_set›\n    }\n)",
    "const config = {\n  environment: { SES_CONFIGURATION_SET: '‹${self:custom.mailSet}›' },\n  custom: { mailSet: 'my-set' },\n};",
    'Dim set_ As String = "my-set"\nrequest.ConfigurationSetName = ‹set_›',
  ]);
  nothing([
    'SES_CONFIGURATION_SET: z\n  .string()\n  .optional(),',
    'RelationUsesSESConfigurationSet = "relation_uses_ses_configuration_set"',
    'SES_CONFIGURATION_SET: Joi\n  .string(),',
    'condition {\n  variable = "ses:ConfigurationSetName"\n  values   = ["news-${var.stage}"]\n}',
  ]);
});

describe('what more of public code has', () => {
  literals([
    '.body("ConfigurationSetName", equalTo("‹my-set›"))',
    'assertThat(body, hasEntry("configurationSetName", is("‹my-set›")));',
    'send(message, Map.of("ConfigurationSetName", "‹my-set›"));',
    'aws sesv2 send-email \\\n  --from-email-address "$FROM" \\\n  --configuration-set ‹my-set› \\\n  --email-tags Name=a,Value=b',
    'pairs := [][2]string{{"SES_CONFIGURATION_SET", "‹my-set›"}}',
    'val configurationSetName = when (stage) {\n  "prod" -> "‹my-set›"\n  else -> "‹other-set›"\n}',
    'let configuration_set_name = match stage() {\n  "prod" => "‹my-set›",\n  _ => "‹other-set›",\n};',
    'where configuration_set_name in ("‹my-set›", "‹other-set›")',
    '"configuration_set_name" VARCHAR(64) NOT NULL DEFAULT \'‹my-set›\',',
  ]);
  nothing([
    'set := EnvString("SES_CONFIGURATION_SET", "unknown")',
    'name = details.get("ConfigurationSetName", "unknown")',
    'var required = map[string][]string{"create": {"ConfigurationSetName", "EventDestination", "Tags"}}',
    'aws s3 sync \\\n  --configuration-set my-set \\\n  --dryrun',
    'aws ses list-identities\ntool \\\n  --configuration-set my-set',
    '.body("ConfigurationSetName", equalTo(expected))',
    'trace(print("ConfigurationSetName", "other"));',
    'print(config("SES_CONFIGURATION_SET"), "other")',
    "if 'X-SES-CONFIGURATION-SET' in ['Subject', 'Date']:",
    'let configurationSetName = match(stage) { region: "eu-west-1" }',
  ]);
});

describe('one of several sets that are called like keys', () => {
  literals([
    'resource "aws_sesv2_configuration_set" "dev" {\n  configuration_set_name = "‹ses_config_set_dev›"\n}',
    "configurationSetName: '‹ses-config-set-prod›',",
    'SES_CONFIGURATION_SET=‹configuration-set-2›',
    'resource "aws_ses_configuration_set" "ses-config-set" {\n  name = "‹ses-config-set›"\n}',
    "configurationSetName = process.env.SES_CONFIGURATION_SET || '‹default-config-set›',",
    'ConfigurationSetName: aws.String("‹aws-ses-configuration-set›"),',
    'X-SES-CONFIGURATION-SET: ‹email-configuration-set-transactional›',
    'configuration_set_name = getattr(self, "mail_set", "‹my-set›")',
    'configurationSetName := getEnv(ctx, "MAIL_SET", "‹my-set›")',
  ]);
  nothing([
    'sesConfigurationSetName := c.String("mail-set")',
    'ConfigurationSetName: aws.String(ctx.String("ses-config-set")),',
    'func (s *SesConfigurationSet) ResourceName() string {\n\treturn "ses-configuration-set"\n}',
    "addTags(this.sesConfigurationSet, { Resource: 'ses-config-set' });",
    "configurationSetName: 'sesConfigSetProd',",
    'SES_CONFIGURATION_SET=SES_CONFIGURATION_SET_PROD',
    "configurationSetName: 'ses-config-set-name',",
    "const configurationSetName = ssm.StringParameter.valueFromLookup(this, 'mail-set-parameter');",
    "configurationSetName: StringParameter.valueForStringParameter(scope, 'mail-set-parameter'),",
    'configuration_set_name = get_secret(secrets_client, "mail-set-secret")',
    'configurationSetName, err := fetchParameter(ctx, "mail-set-parameter")',
  ]);
});

describe('further resources', () => {
  literals([
    'new ConfigurationSet("news", new ConfigurationSetArgs\n{\n    Name = "‹my-set›",\n});',
    'new ConfigurationSet(prefixed("news"), new ConfigurationSetArgs { Name = "‹my-set›" });',
    'assert described["ConfigurationSet"]["Name"] == "‹my-set›"',
  ]);
  nothing([
    'new ConfigurationSet("news", new Options { Name = "other" });',
    'assert described["ConfigurationSet"]["Name"] == expected',
    'name = described["ConfigurationSet"]["Name"]',
  ]);
});
