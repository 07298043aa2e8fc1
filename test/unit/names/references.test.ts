// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { nothing, references } from './table.ts';

describe('a constant or a variable of the same file', () => {
  references([
    'CONFIGURATION_SET = "my-set"\nclient.send_email(ConfigurationSetName=‹CONFIGURATION_SET›)',
    'client.send_email(\n    ConfigurationSetName=‹CONFIGURATION_SET›,\n)\nCONFIGURATION_SET = "my-set"',
    'NAME: str = "my-set"\nf(ConfigurationSetName=‹NAME›)',
    "const name = 'my-set';\nsend({ ConfigurationSetName: ‹name› });",
    "const name = 'my-set';\nsend({\n  ConfigurationSetName: ‹name›\n});",
    "export const name: string = 'my-set';\nsend({ ConfigurationSetName: ‹name›, Source: a });",
    'private static final String SET = "my-set";\nvoid f() { request.setConfigurationSetName(‹SET›); }',
    'static final String CONFIGSET = "my-set";\nmsg.setHeader("X-SES-CONFIGURATION-SET", ‹CONFIGSET›);',
    'const set = "my-set"\ninput := &ses.SendEmailInput{ConfigurationSetName: aws.String(‹set›)}',
    'set := "my-set"\ninput := &ses.SendEmailInput{\n\tConfigurationSetName: aws.String(‹set›),\n}',
    "$configSet = 'my-set';\n$p = ['ConfigurationSetName' => ‹$configSet›];",
    "define('CONFIGSET','my-set');\n$p = ['ConfigurationSetName' => ‹CONFIGSET›];",
    "CONFIG = 'my-set'\nses.send_email(configuration_set_name: ‹CONFIG›)",
    '#define SET "my-set"\nrequest.SetConfigurationSetName(‹SET›);',
    'val set = "my-set"\nconfigurationSetName = ‹set›',
    'let set = "my-set"\nlet input = SendEmailInput(configurationSetName: ‹set›)',
    "const name = 'my-set';\nheaders: { 'X-SES-CONFIGURATION-SET': ‹name› }",
    "const set = 'my-set';\nprocess({ ConfigurationSetName: `‹${set}›` });",
    "private $set = 'my-set';\nfunction f() { return ['ConfigurationSetName' => ‹$this->set›]; }",
    "this.set = 'my-set';\nsend({ ConfigurationSetName: ‹this.set› });",
    "self.set = 'my-set'\nf(ConfigurationSetName=‹self.set›)",
  ]);
});

describe('a hundred constants of the same file', () => {
  const names = Array.from({ length: 100 }, (_, index) => `SET_${index}`);
  const constants = names.map((name) => `const ${name} = 'my-set';\n`).join('');
  references([`${constants}${names.map((name) => `send({ ConfigurationSetName: ‹${name}› });\n`).join('')}`]);
});

describe('a member of an enum, an object, a class', () => {
  references([
    "enum Sets { News = 'my-set', Other = 'other' }\nsend({ ConfigurationSetName: ‹Sets.News› });",
    "const sets = { news: 'my-set', other: 'x' };\nsend({ ConfigurationSetName: ‹sets.news› });",
    "const sets = {\n  other: 'x',\n  news: 'my-set',\n} as const;\nsend({ ConfigurationSetName: ‹sets.news› });",
    "const config = { mail: { set: 'my-set' } };\nsend({ ConfigurationSetName: ‹config.mail.set› });",
    'class Sets(str, Enum):\n    NEWS = "my-set"\n\nf(ConfigurationSetName=‹Sets.NEWS.value›)',
    "class Mail {\n  static SET = 'my-set';\n}\nsend({ ConfigurationSetName: ‹Mail.SET› });",
    "class Mail {\n  const SET = 'my-set';\n}\n$p = ['ConfigurationSetName' => ‹Mail::SET›];",
    "module Sets\n  NEWS = 'my-set'\nend\nsend(configuration_set_name: ‹Sets::NEWS›)",
    'public static class Sets { public const string News = "my-set"; }\nvar r = new R { ConfigurationSetName = ‹Sets.News› };',
  ]);
});

describe('a shell variable', () => {
  references([
    'SET=my-set\naws ses describe-configuration-set --configuration-set-name ‹$SET›',
    'SET="my-set"\naws ses describe-configuration-set --configuration-set-name "‹$SET›"',
    'export SET=my-set\naws ses describe-configuration-set --configuration-set-name "‹${SET}›"',
    'MAIL_SET=my-set\nSES_CONFIGURATION_SET=‹$MAIL_SET›',
    '$set = "my-set"\nSend-SES2Email -ConfigurationSetName ‹$set›',
  ]);
});

describe('what cannot be resolved', () => {
  nothing([
    'ConfigurationSetName: name',
    "send({ ConfigurationSetName: name });\nperson({ name: 'Ada' });",
    'f(name="Ada")\nclient.send_email(ConfigurationSetName=name)',
    "let name = 'one';\nif (live) name = 'two';\nsend({ ConfigurationSetName: name });",
    "const set = getSet('news');\nsend({ ConfigurationSetName: set });",
    "const set = 'my-' + stage;\nsend({ ConfigurationSetName: set });",
    'ConfigurationSetName: process.env.NAME',
    "const NAME = 'Ada';\nsend({ ConfigurationSetName: process.env.NAME });",
    'variable "set" {}\nresource "aws_sesv2_configuration_set" "x" {\n  configuration_set_name = var.set\n}',
    'configuration_set_name = module.mail.set_name',
    'ConfigurationSetName: !ImportValue shared-set',
    'ConfigurationSetName: !Ref AWS::StackName',
    'ConfigurationSetName: !Ref Missing',
    'aws ses describe-configuration-set --configuration-set-name $SET',
    'aws ses describe-configuration-set --configuration-set-name "$1"',
    'aws ses describe-configuration-set --configuration-set-name $(cat set)',
  ]);
});
