// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { literals, nothing } from './table.ts';

describe('settings files', () => {
  literals([
    'ses:\n  configuration-set: ‹my-set›',
    'ses:\n  configuration_set: "‹my-set›"\n  region: eu-west-1',
    'services:\n  ses:\n    configurationSet: ‹my-set›',
    'spring:\n  cloud:\n    aws:\n      ses:\n        configuration-set-name: ‹my-set›',
    'spring.mail.properties.mail.ses.configuration-set=‹my-set›',
    'spring.mail.properties.mail.smtp.X-SES-CONFIGURATION-SET=‹my-set›',
    'aws.ses.configuration.set=‹my-set›',
    'aws.ses.configuration-set = ‹my-set›',
    '[ses]\nconfiguration_set_name = ‹newsletter›',
    'configuration_set_name = ‹my-set›',
    'SES_CONFIGURATION_SET = "‹my-set›"',
    'ses { configuration-set-name = "‹my-set›" }',
    '{"ses": {"configurationSet": "‹my-set›"}}',
    '"SES": {\n  "ConfigurationSet": "‹my-set›"\n}',
    '{"ConfigurationSetName":"‹my-set›"}',
    '{ ConfigurationSetName: "‹my-set›", /* why */ }',
    '"{\\"ConfigurationSetName\\":\\"‹my-set›\\"}"',
    '"{\\\\\\"ConfigurationSetName\\\\\\":\\\\\\"‹my-set›\\\\\\"}"',
    '"{\\n  \\"ConfigurationSetName\\": \\"‹my-set›\\"\\n}"',
    '{&quot;ConfigurationSetName&quot;: &quot;‹my-set›&quot;}',
    '%7B%22ConfigurationSetName%22%3A%22‹my-set›%22%7D',
    'Action%3DSendEmail%26ConfigurationSetName%3D‹my-set›%26Source%3Da',
    'https://email.eu-west-1.amazonaws.com/?Action=DescribeConfigurationSet&ConfigurationSetName=‹my-set›',
    'Action=CreateConfigurationSet&ConfigurationSet.Name=‹my-set›',
  ]);
});

describe('the section of a settings file', () => {
  literals([
    '[ses]\nconfiguration_set = ‹news›',
    '[ses]\r\nregion = eu-west-1\r\n\r\n# a comment (x)\r\n; another\r\nconfiguration_set = ‹news›\r\n',
    '[mail.ses]\nconfiguration_set = ‹news›',
    '[[ses]]\nconfiguration_set = ‹news›',
    '[mail]\n[ses]\nconfiguration_set = ‹news›',
    '[ses]\na-b.c = 1\nd=2\n   e = "f"\nconfiguration_set = ‹news›',
    '[mail]\nconfiguration_set_name = ‹news›',
    `[ses]\n${'a = 1\n'.repeat(38)}configuration_set = ‹news›`,
  ]);
  nothing([
    '[mail]\nconfiguration_set = ‹news›',
    '[ses]\n[mail]\nconfiguration_set = ‹news›',
    '[ses]\ncall(x)\nconfiguration_set = ‹news›',
    '[ses]\nx = call(y)\nconfiguration_set = ‹news›',
    '[ses]\nx = {\nconfiguration_set = ‹news›',
    'x = [ses]\nconfiguration_set = ‹news›',
    '  call([ses]\nconfiguration_set = ‹news›',
    'configuration_set_name = ‹news›',
    `[ses]\n${'a = 1\n'.repeat(39)}configuration_set = ‹news›`,
  ]);
});

describe('XML, HTML and property lists', () => {
  literals([
    '<ConfigurationSetName>‹my-set›</ConfigurationSetName>',
    '<configuration-set-name>\n  ‹my-set›\n</configuration-set-name>',
    '<ses:ConfigurationSetName>‹my-set›</ses:ConfigurationSetName>',
    '<ses.configurationSet>‹my-set›</ses.configurationSet>',
    '<add key="ConfigurationSetName" value="‹my-set›" />',
    '<add key="SesConfigurationSet" value="‹my-set›"/>',
    '<property name="configurationSetName" value="‹my-set›"/>',
    '<property name="configurationSetName"><value>‹my-set›</value></property>',
    '<env name="SES_CONFIGURATION_SET" value="‹my-set›"/>',
    '<entry key="configurationSetName">‹my-set›</entry>',
    '<string name="ses_configuration_set">‹my-set›</string>',
    '<mailer configuration-set-name="‹my-set›"/>',
    '<key>ConfigurationSetName</key>\n<string>‹my-set›</string>',
    '<input name="configuration_set_name" value="‹my-set›">',
    '<ConfigurationSet><Name>‹my-set›</Name></ConfigurationSet>',
    '<ConfigurationSets><member><Name>‹my-set›</Name></member></ConfigurationSets>',
  ]);
});

describe('environments', () => {
  literals([
    'SES_CONFIGURATION_SET="‹my-set›"',
    "SES_CONFIGURATION_SET='‹my-set›' # for bounces",
    'SES_CONFIGURATION_SET=‹my_set›\nOTHER=x',
    '# SES_CONFIGURATION_SET=‹my-set›',
    'export SES_CONFIGURATION_SET=‹my-set›',
    'set SES_CONFIGURATION_SET=‹my-set›',
    'setx SES_CONFIGURATION_SET ‹my-set›',
    'setenv SES_CONFIGURATION_SET ‹my-set›',
    'set -x SES_CONFIGURATION_SET ‹my-set›',
    '$env:SES_CONFIGURATION_SET = "‹my-set›"',
    'ENV SES_CONFIGURATION_SET=‹my-set›',
    'ENV SES_CONFIGURATION_SET ‹my-set›',
    'ARG SES_CONFIGURATION_SET=‹my-set›',
    'docker run -e SES_CONFIGURATION_SET=‹my-set› image',
    'heroku config:set AWS_SES_CONFIGURATION_SET=‹my-set› --app x',
    'Environment=SES_CONFIGURATION_SET=‹my-set›',
    'Environment="SES_CONFIGURATION_SET=‹my-set›"',
    'fastcgi_param SES_CONFIGURATION_SET ‹my-set›;',
    'SetEnv SES_CONFIGURATION_SET ‹my-set›',
    'SES_CONFIGURATION_SET ?= ‹my-set›',
    'SES_CONFIGURATION_SET := ‹my-set›',
    'environment:\n  - SES_CONFIGURATION_SET=‹my-set›',
    'environment:\n  SES_CONFIGURATION_SET: "‹my-set›"',
    'environment: { SES_CONFIGURATION_SET: ‹my-set› }',
    'env:\n  - name: SES_CONFIGURATION_SET\n    value: "‹my-set›"',
    '{ "name": "SES_CONFIGURATION_SET", "value": "‹my-set›" }',
    '{ name = "SES_CONFIGURATION_SET", value = "‹my-set›" }',
    'environment {\n  variables = {\n    SES_CONFIGURATION_SET = "‹my-set›"\n  }\n}',
    "env:\n  SES_CONFIGURATION_SET: ${{ vars.SET || '‹my-set›' }}",
    'SET="${SES_CONFIGURATION_SET:-‹my-set›}"',
    ': "${SES_CONFIGURATION_SET:=‹my-set›}"',
    'SES_CONFIGURATION_SET=${MAIL_SET:-‹my-set›}',
    'SES_CONFIGURATION_SET: ${MAIL_SET:-‹my-set›}',
    'configuration-set-name: ${MAIL_SET:‹my-set›}',
    "SES_CONFIGURATION_SET: ${env:MAIL_SET, '‹my-set›'}",
    'env(SES_CONFIGURATION_SET): ‹my-set›',
    '{{ .Values.ses.configurationSet | default "‹my-set›" }}',
    "{{ ses_configuration_set | default('‹my-set›') }}",
    'helm upgrade app . --set ses.configurationSet=‹my-set›',
    'terraform apply -var ses_configuration_set=‹my-set›',
    'java -Dses.configurationSet=‹my-set› -jar app.jar',
    'inputs:\n  ses-configuration-set:\n    description: The set\n    default: ‹my-set›',
  ]);
});

describe('command lines', () => {
  literals([
    'aws ses delete-configuration-set --configuration-set-name "‹my-set›"',
    "aws ses delete-configuration-set --configuration-set-name '‹my-set›' --region eu-west-1",
    'aws sesv2 send-email --configuration-set-name=‹my-set› --from a',
    '$ aws sesv2 put-configuration-set-delivery-options --configuration-set-name ‹my-set›',
    'aws ses send-email ^\n  --configuration-set-name ‹my-set› ^\n  --from a',
    'aws ses create-configuration-set --configuration-set "Name=‹my-set›"',
    'aws ses create-configuration-set --configuration-set "{\\"Name\\":\\"‹my-set›\\"}"',
    "subprocess.run(['aws', 'ses', 'x', '--configuration-set-name', '‹my-set›'])",
    'New-SESConfigurationSet -ConfigurationSet_Name ‹my-set›',
    'Send-SES2Email -ConfigurationSetName "‹my-set›" -FromEmailAddress a',
    'Send-SESEmail `\n  -ConfigurationSetName ‹my-set› `\n  -Source a',
    "curl -H 'X-SES-CONFIGURATION-SET: ‹my-set›' https://x",
    'terraform import aws_ses_configuration_set.main ‹my-set›',
    'ParameterKey=SesConfigurationSetName,ParameterValue=‹my-set›',
    'sam deploy --parameter-overrides ConfigurationSetName=‹my-set›',
    'aws cognito-idp update-user-pool --email-configuration EmailSendingAccount=DEVELOPER,ConfigurationSet=‹my-set›',
    'aws cloudwatch get-metric-data --dimensions Name=ses:configuration-set,Value=‹my-set›',
    'swaks --header "X-SES-CONFIGURATION-SET: ‹my-set›"',
  ]);
});

describe('mail', () => {
  literals([
    'From: a@example.com\r\nX-SES-CONFIGURATION-SET: ‹my-set›\r\nSubject: x\r\n',
    'x-ses-configuration-set: ‹my-set›',
    '/^From:/ PREPEND X-SES-CONFIGURATION-SET: ‹my-set›',
    'headers_add = X-SES-CONFIGURATION-SET: ‹my-set›',
    'msg = "Subject: x\\nX-SES-CONFIGURATION-SET: ‹my-set›\\n\\nbody"',
    'X-SES-CONFIGURATION-SET:‹my-set›',
    'Header set: `X-SES-CONFIGURATION-SET: ‹my-set›`',
    '"headers": { "x-ses-configuration-set": [ "‹my-set›" ] }',
  ]);
});

describe('Markdown', () => {
  literals([
    '```yaml\nconfiguration-set-name: ‹my-set›\n```',
    "```js\nconst p = { ConfigurationSetName: '‹my-set›' };\n```",
    'Set `SES_CONFIGURATION_SET=‹my-set›` first.',
    '    export SES_CONFIGURATION_SET=‹my-set›',
  ]);
});
