// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { literals, nothing } from './table.ts';

describe('a key as a value', () => {
  nothing([
    "const header = 'X-SES-CONFIGURATION-SET';",
    "headers.delete('X-SES-CONFIGURATION-SET');",
    'requireEnv("SES_CONFIGURATION_SET")',
    'const configurationSetName = requireEnv("SES_CONFIGURATION_SET");',
    'ses_configuration_set: "SES_CONFIGURATION_SET"',
    'configuration_set_name="configurationSetName"',
    '@"configurationSetName" : @"ConfigurationSetName"',
    '@JsonProperty("ConfigurationSetName") private String configurationSetName;',
    '[JsiiProperty(name: "configurationSetName", typeJson: "{}")]',
    "fields = ['configuration_set_name', 'sending_enabled']",
    "pick(input, 'ConfigurationSetName', 'TemplateName')",
    "headers = ['X-SES-CONFIGURATION-SET', 'X-SES-MESSAGE-TAGS']",
    "['X-SES-CONFIGURATION-SET', 'X-SES-MESSAGE-TAGS'].forEach(drop)",
    '"required": ["ConfigurationSetName", "EventDestination"]',
    'os.environ["SES_CONFIGURATION_SET"]',
    "ENV['SES_CONFIGURATION_SET']",
    '.marshallLocationName("ConfigurationSetName").build()',
    'EMAIL_SES_CONFIGURATION_SET("email.ses.configuration-set", SettingType.STRING, "")',
    "SES_CONFIGURATION_SET: 'AWS_SES_CONFIGURATION_SET'",
    "case 'ConfigurationSetName': return value;",
    'if (key == "ConfigurationSetName") continue;',
    'columns = { "ses:configuration-set": "configuration_set_name" }',
  ]);
});

describe('a declaration or a schema', () => {
  nothing([
    'configurationSetName: string;',
    'configurationSetName?: string | null;',
    'ConfigurationSetName: String',
    'configurationSetName: String?,',
    'configurationSetName: String!',
    'string configuration_set_name = 3;',
    'public string ConfigurationSetName { get; set; }',
    'private String configurationSetName;',
    'ConfigurationSetName *string `locationName:"ConfigurationSetName" type:"string"`',
    'pub configuration_set_name: Option<String>,',
    'def __init__(self, configuration_set_name: str, from_email: str):',
    'configuration_set_name: Optional[str] = None,',
    'public function setConfigurationSet($configuration_set = null) {',
    'func (s *Input) SetConfigurationSetName(v string) *Input {',
    'override fun setConfigurationSet(configurationSet: ConfigurationSet) {',
    'inline const Aws::String& GetConfigurationSetName() const{ return m_configurationSetName; }',
    'configuration_set_name VARCHAR(64) NOT NULL',
    'configurationSetName: { type: "string", maxLength: 64 }',
    '"ConfigurationSetName": {"type": "string"}',
    '"ConfigurationSetName":{"shape":"ConfigurationSetName"}',
    '"ConfigurationSetName": "string"',
    "ConfigurationSetName: 'STRING_VALUE',",
    "ConfigurationSetName='string',",
    '- name: ConfigurationSetName\n  in: query\n  schema:\n    type: string',
    'configuration_set_name = Column(String)',
    "configuration_set_name = models.CharField(max_length=64, default='')",
    "t.string 'configuration_set_name', limit: 64",
    'const configurationSetName = z.string().min(1)',
    'type ConfigurationSetName = string',
    'variable "ses_configuration_set" {\n  type = string\n}',
    'output "ses_configuration_set" {\n  value = module.ses.configuration_set_name\n}',
    'configuration_set_name: list[str]',
    'interface A { ConfigurationSetName: Name }',
    'CONFIGURATION_SET_NAME_MAX_LENGTH = 64',
    'MAX_CONFIGURATION_SET_NAME_LENGTH: 64',
    'configurationSetName = null;',
    'ConfigurationSetName: undefined,',
    'ConfigurationSetName: None',
    'configuration_set_name = nil',
    'SES_CONFIGURATION_SET=',
    'SES_CONFIGURATION_SET=\nFROM_ADDRESS=news',
    'SES_CONFIGURATION_SET=""',
    'SES_CONFIGURATION_SET:',
    'SES_CONFIGURATION_SET: true',
    '@Value("${aws.ses.configuration-set:}") String configurationSet',
    '@Value("${aws.ses.configuration-set:#{null}}")',
    '@Value("${aws.ses.configuration-set}")',
  ]);
});

describe('an expression or a placeholder', () => {
  nothing([
    'ConfigurationSetName: config.configurationSet,',
    'ConfigurationSetName = _options.Value.ConfigurationSetName,',
    'ConfigurationSetName: inputs.configSetName,',
    'ConfigurationSetName: getName("news"),',
    "ConfigurationSetName: await load('set'),",
    'kwargs["ConfigurationSetName"] = settings.SES_CONFIGURATION_SET',
    'ConfigurationSetName=os.getenv("AWS_SES_CONFIGURATION_SET")',
    "$set = $connection['AWS_SES_CONFIGURATION_SET'];",
    '.configurationSetName(configurationSetName)',
    'configurationSetName(name -> name.trim())',
    "ConfigurationSetName: '<configuration-set-name>'",
    'ConfigurationSetName: "{{ configuration_set }}"',
    'ConfigurationSetName: "${CONFIGURATION_SET}"',
    'SES_CONFIGURATION_SET=$CONFIGURATION_SET',
    'SES_CONFIGURATION_SET=<your set>',
    'SES_CONFIGURATION_SET: ${{ secrets.SES_CONFIGURATION_SET }}',
    '- name: SES_CONFIGURATION_SET\n  valueFrom:\n    secretKeyRef:\n      name: mail\n      key: set',
    'configuration_set_name = var.configuration_set_name',
    'configurationSetName: `${stage}-set`',
    "configurationSetName: '*'",
    '"ConfigurationSetName": "my set"',
    '"ConfigurationSetName": "my.set"',
    '"ConfigurationSetName": "x) [go](command:ses.refresh)"',
    `"ConfigurationSetName": "${'a'.repeat(65)}"`,
    'ConfigurationSetName: "my-set',
    'if (ConfigurationSetName && ready) {',
    'ConfigurationSetName ? a : b',
    '/v2/email/configuration-sets/{ConfigurationSetName}/event-destinations',
    '/v2/email/configuration-sets/:name',
    'arn:aws:ses:eu-west-1:123456789012:configuration-set/${Name}',
    'arn:aws:ses:eu-west-1:123456789012:configuration-set/my-*',
    'arn:aws:sms-voice:eu-west-1:123456789012:configuration-set/my-set',
    'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
    '#/configuration-sets/create',
    '#/configuration-sets',
    'SES_CONFIGURATION_SET: z.string().optional()',
  ]);
});

describe('prose', () => {
  nothing([
    'Specify a configuration set. If you do not want to use a configuration set, comment the following variable.',
    '- `AWS_SES_CONFIGURATION_SET`: the set that publishes events',
    '- `SES_CONFIGURATION_SET` - optional',
    '| `SES_CONFIGURATION_SET` | no | `none` |',
    '| `ConfigurationSetName` | string | The name |',
    '# The configuration_set_name is required',
    '// ConfigurationSetName: the name of the set to use',
    ' * @param configurationSetName - the name to use',
    ' * @param {string} configurationSetName name of the set',
    '<p>The name of the configuration set.</p>',
    'Send with the matching `X-SES-CONFIGURATION-SET` header.',
    'throw new Error("ConfigurationSetName: invalid");',
    'throw new Error("SES_CONFIGURATION_SET is not set");',
    'logger.error("Configuration set does not exist. Check AWS_SES_CONFIGURATION_SET in settings.")',
    'Use --configuration-set-name to choose one.',
    'The option --configuration-set-name is required',
    'aws ses describe-configuration-set --configuration-set-name <value>',
    'usage: aws ses x --configuration-set-name NAME',
    'error: unknown configuration set: missing',
    "it('sends the configuration set', () => {",
    'ConfigurationSetName: required',
    'Missing SES_CONFIGURATION_SET: cannot send',
    'ConfigurationSetDoesNotExist: Configuration set <x> does not exist.',
    '<code>ConfigurationSetName</code>',
    '<li><code>configuration_set_name</code> property.</li>',
  ]);
});

describe('something else of the same word', () => {
  nothing([
    "new ConfigurationSet('release', 'debug');",
    'matrix:\n  configuration_set: [debug, release]',
    'configuration_set: debug',
    '"configurationSet": {}',
    'localStorage.getItem("ConfigurationSet") || "no"',
    '$this->configurationSet = $configurationSet;',
    "shipping.configurationSet = 'express';",
    '<ConfigurationSet Name="Release" />',
    'config set defaults.component release',
    'git config set user.name ada',
    'ConfigurationSettings.AppSettings["Mail"] = "on";',
    'configuration_setting: "value"',
    'configSettings = "x"',
    "configurationSetup: 'done'",
    'DhcpConfigurationSet: []typedDhcpConfigurationXML{',
    'configureSet("x")',
  ]);
});

describe('the SMS service', () => {
  nothing([
    "boto3.client('pinpoint-sms-voice-v2').create_configuration_set(ConfigurationSetName='my-set')",
    "client = boto3.client('pinpoint-sms-voice-v2')\n\nclient.create_configuration_set(ConfigurationSetName='my-set')",
    "new SendTextMessageCommand({ DestinationPhoneNumber: to, ConfigurationSetName: 'my-set' })",
    "sms.send_voice_message(\n    DestinationPhoneNumber=to,\n    ConfigurationSetName='my-set',\n)",
    'aws pinpoint-sms-voice-v2 send-text-message \\\n  --destination-phone-number x \\\n  --configuration-set-name my-set',
    '&pinpointsmsvoicev2.SendTextMessageInput{ConfigurationSetName: aws.String("my-set")}',
    'SendTextMessageRequest.builder().destinationPhoneNumber(to).configurationSetName("my-set").build()',
    '{"Type": "AWS::PinpointSMSVoiceV2::ConfigurationSet", "Properties": {"ConfigurationSetName": "my-set"}}',
    'SMS_CONFIGURATION_SET_NAME=my-set',
    'resource "awscc_smsvoice_configuration_set" "x" {\n  configuration_set_name = "my-set"\n}',
  ]);
});

describe('the SMS service beside email', () => {
  literals([
    'ses.send_email(ConfigurationSetName="‹mail-set›");\nsms.send_text_message(ConfigurationSetName="sms-set");',
    'sms.send_text_message(ConfigurationSetName="sms-set");\nses.send_email(ConfigurationSetName="‹mail-set›");',
    'sms.send_text_message(ConfigurationSetName="sms-set")\nses.send_email(ConfigurationSetName="‹mail-set›")',
    'ses.send_email(\n    ConfigurationSetName="‹mail-set›",\n)\nsms.send_text_message(\n    ConfigurationSetName="sms-set",\n)',
    'sms.send_text_message(\r\n    ConfigurationSetName="sms-set",\r\n)\r\nses.send_email(\r\n    ConfigurationSetName="‹mail-set›",\r\n)',
    'aws sesv2 send-email --configuration-set-name ‹mail-set›\n\naws pinpoint-sms-voice-v2 send-text-message --configuration-set-name sms-set',
    'aws pinpoint-sms-voice-v2 send-text-message --configuration-set-name sms-set\n\naws sesv2 send-email --configuration-set-name ‹mail-set›',
    'aws pinpoint-sms-voice-v2 send-text-message --configuration-set-name sms-set\r\n \t\r\naws sesv2 send-email --configuration-set-name ‹mail-set›',
    "import { SESClient } from 'ses';\nsend(new SendEmailCommand({ ConfigurationSetName: '‹mail-set›' }));\nsend(new SendTextMessageCommand({ ConfigurationSetName: 'sms-set' }));\nsend(new SendEmailCommand({ ConfigurationSetName: '‹other-set›' }));\nsend(new SendVoiceMessageCommand({ ConfigurationSetName: 'sms-set' }));",
    `sesv2 sendTextMessage ${' '.repeat(1_200)} ConfigurationSetName: '‹mail-set›'`,
    `sesv2() ConfigurationSetName: '‹mail-set›' ${' '.repeat(500)} sendTextMessage`,
  ]);
  nothing([
    "import { SESClient } from 'ses';\nnew SendTextMessageCommand({ ConfigurationSetName: '‹sms-set›' })",
    "{ ConfigurationSetName: '‹sms-set›', Type: 'SendTextMessage' }; sesv2()",
    "sesv2();\nreturn { ConfigurationSetName: '‹sms-set›',\n  operation: 'sendTextMessage' };",
    "const ses = 1; send(sendTextMessage(a, b), { ConfigurationSetName: '‹sms-set›' })",
  ]);
});

describe('labels, ids and dimensions, even of a known name', () => {
  nothing(
    [
      'resource "aws_ses_configuration_set" "my-set" {\n}',
      'data "aws_sesv2_configuration_set" "my-set" {}',
      "new ses.ConfigurationSet(this, 'my-set');",
      'ses.CfnConfigurationSet(self, "my-set")',
      'new aws.ses.ConfigurationSet("my-set", {});',
      'ses.NewConfigurationSet(ctx, "my-set", nil)',
      '"my-set": { "Type": "AWS::SES::ConfigurationSet" }',
      '{ "DimensionName": "my-set", "DefaultDimensionValue": "my-set" }',
      'dimension_name = "my-set"',
      'default_dimension_value = "my-set"',
      "SMS_CONFIGURATION_SET_NAME = 'my-set'; boto3.client('pinpoint-sms-voice-v2')",
    ],
    { known: ['my-set'] },
  );
});
