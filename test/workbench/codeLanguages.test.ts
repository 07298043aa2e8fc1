// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are code of many languages, not templates.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

interface Sample {
  readonly file: string;
  readonly text: string;
  /** What the mouse rests on. */
  readonly on: string;
  readonly says: RegExp;
}

/** One way of naming a set for each language and format, and one state of knowledge after the other. */
const samples: readonly Sample[] = [
  {
    file: 'newsletter.ts',
    text: "await ses.send(\n  new SendEmailCommand({\n    Source: from,\n    ConfigurationSetName: 'newsletter-prod',\n  }),\n);\n",
    on: 'newsletter-prod',
    says: /prod · eu-west-1 .*described .*Sending enabled.*→.*⚠ Nobody is told about complaints/,
  },
  {
    file: 'receipts.py',
    text: 'RECEIPTS = "receipts"\n\nclient.send_email(\n    Source=sender,\n    ConfigurationSetName=RECEIPTS,\n)\n',
    on: 'RECEIPTS,',
    says: /receipts .*RECEIPTS is defined in line 1.*described/,
  },
  {
    file: 'Mailer.java',
    text: 'class Mailer {\n  SendEmailRequest request() {\n    return SendEmailRequest.builder().configurationSetName("password-reset").build();\n  }\n}\n',
    on: 'password-reset',
    says: /not described yet .*Describe/,
  },
  {
    file: 'mailer.go',
    text: 'input := &ses.SendEmailInput{\n\tSource:               aws.String(from),\n\tConfigurationSetName: aws.String("recepts"),\n}\n',
    on: 'recepts',
    says: /Not found in prod\/eu-west-1.*Describe….*Scan All Regions/,
  },
  {
    file: 'Mailer.cs',
    text: 'var message = new MailMessage(from, to);\nmessage.Headers.Add("X-SES-CONFIGURATION-SET", "press");\n',
    on: 'press',
    says: /press .*prod · eu-west-1/,
  },
  {
    file: 'services.php',
    text: "<?php\nreturn [\n    'ses' => [\n        'options' => ['ConfigurationSetName' => env('SES_CONFIGURATION_SET', 'invoice')],\n    ],\n];\n",
    on: 'invoice',
    says: /invoice .*prod · eu-west-1/,
  },
  {
    file: 'mailer.rb',
    text: "class Mailer < ApplicationMailer\n  default 'X-SES-CONFIGURATION-SET' => 'surveys'\nend\n",
    on: 'surveys',
    says: /surveys .*prod · eu-west-1/,
  },
  {
    file: 'main.rs',
    text: 'client\n    .send_email()\n    .configuration_set_name(format!("black-{season}"))\n    .set_configuration_set_name(Some("black-friday".to_string()))\n',
    on: 'black-friday',
    says: /black-friday .*prod · eu-west-1/,
  },
  {
    file: 'main.tf',
    text: 'resource "aws_ses_configuration_set" "news" {\n  name = "newsletter-prod"\n}\n\nresource "aws_ses_event_destination" "bounces" {\n  configuration_set_name = aws_ses_configuration_set.news.name\n}\n',
    on: 'aws_ses_configuration_set.news.name',
    says: /newsletter-prod .*aws_ses_configuration_set\.news\.name is defined in line 2/,
  },
  {
    file: 'template.yaml',
    text: 'Resources:\n  Destination:\n    Type: AWS::SES::ConfigurationSetEventDestination\n    Properties:\n      ConfigurationSetName: !Sub "news-${Stage}"\n',
    on: 'news-${Stage}',
    says: /variable part.*No loaded name begins with news-|Loaded names that begin with news-/,
  },
  {
    file: 'mail.env',
    text: 'AWS_REGION=eu-west-1\nSES_CONFIGURATION_SET=welcome\n',
    on: 'welcome',
    says: /welcome .*prod · eu-west-1/,
  },
  {
    file: 'policy.json',
    text: '{\n  "Effect": "Allow",\n  "Action": "ses:SendEmail",\n  "Resource": "arn:aws:ses:eu-west-1:111122223333:configuration-set/receipts"\n}\n',
    on: 'receipts"',
    says: /receipts .*described/,
  },
  {
    file: 'order.eml',
    text: 'From: Shop <shop@example.com>\nTo: ada@example.com\nX-SES-CONFIGURATION-SET: receipts\nSubject: Your order\n\nThank you.\n',
    on: 'receipts',
    says: /receipts .*described/,
  },
];

describe('the hover in many languages', () => {
  let workspace: string;
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'ses-languages-'));
    for (const { file, text } of samples) await writeFile(join(workspace, file), text);
    emulator = await startEmulator();
    const sets = emulator.sets('111122223333', 'eu-west-1');
    const isNamed = (name: string) => name !== 'a' && samples.some(({ text }) => text.includes(name));
    const shown = sets.filter(({ ConfigurationSet }) => isNamed(ConfigurationSet.Name));
    emulator.putSets('111122223333', 'eu-west-1', shown);
    workbench = await openDemo(emulator, { workspace });
    await workbench.tree.expand('prod');
    await workbench.tree.expand('prod', 'eu-west-1');
    for (const [name, topic] of [
      ['newsletter-prod', 'ses-bounces'],
      ['receipts', 'ses-feedback'],
    ] as const) {
      await workbench.tree.click('prod', 'eu-west-1', name);
      await workbench.editors.webview().getByText(topic).first().waitFor();
    }
    emulator.clearRequests();
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    await rm(workspace, { recursive: true, force: true });
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.page.mouse.move(640, 700);
  });

  for (const theme of ['Dark Modern', 'Light Modern']) {
    it(`shows in ${theme} what is known, and asks AWS nothing`, async () => {
      await workbench.useTheme(theme);
      for (const { file, on, says } of samples) {
        await workbench.openFile(file);
        const hover = await workbench.editors.hover(on);
        // Other parts of a hover, such as what the link is for, can be there before.
        await hover.getByText('Amazon SES configuration set').waitFor();
        await workbench.screenshot(`hover/${theme}/${file}`);
        const text = (await hover.textContent()) ?? '';
        assert.match(text, says, `${file}: ${text}`);
        await workbench.page.mouse.move(640, 700);
        await hover.waitFor({ state: 'hidden' });
      }
      assert.deepEqual(emulator.requests, []);
    });
  }
});
