// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe, expect, it } from 'vitest';
import { completionAt } from '../../../src/core/names/completions.ts';

/** The row's text, where its `|` stands, with what would be replaced in brackets: `f("[ne]|")`. */
function completed(row: string, extraKeys: readonly string[] = []): string | undefined {
  const offset = row.indexOf('|');
  const text = row.slice(0, offset) + row.slice(offset + 1);
  const at = completionAt(text, offset, { extraKeys });
  return at && `${at.quote}‹${text.slice(at.start, at.end)}›${at.quote}`;
}

describe('a name can be completed', () => {
  it.each([
    ["send({ ConfigurationSetName: '|' })", '‹›'],
    ["send({ ConfigurationSetName: 'new|' })", '‹new›'],
    ["send({ ConfigurationSetName: 'new|sletter-dev' })", '‹newsletter-dev›'],
    ['client.send_email(ConfigurationSetName="|")', '‹›'],
    ['request.configurationSetName("|");', '‹›'],
    ['ConfigurationSetName: aws.String("|"),', '‹›'],
    ["['ConfigurationSetName' => '|']", '‹›'],
    ['{"ConfigurationSetName": "|"}', '‹›'],
    ['ses.configuration-set-name=|', '‹›'],
    ['  configuration-set-name: new|\n', '‹new›'],
    ['SES_CONFIGURATION_SET=|', '‹›'],
    ['X-SES-CONFIGURATION-SET: |', '‹›'],
    ['aws ses describe-configuration-set --configuration-set-name |', '‹›'],
    ['resource "aws_ses_configuration_set" "x" {\n  name = "|"\n}', '‹›'],
    ['Type: AWS::SES::ConfigurationSet\nProperties:\n  Name: |\n', '‹›'],
    ['<ConfigurationSetName>|</ConfigurationSetName>', '‹›'],
    ['https://x/ses/home?region=eu-west-1#/configuration-sets/|', '‹›'],
    ['arn:aws:ses:eu-west-1:123456789012:configuration-set/|', '‹›'],
  ])('%s', (row, expected) => expect(completed(row)).toBe(expected));

  it.each([
    ["send({ ConfigurationSetName: '|\n});", '‹›'],
    ['x = { "ConfigurationSetName": "new|\n', '‹new›'],
  ])('in a string that is not closed yet: %s', (row, expected) => expect(completed(row)).toBe(expected));

  it.each([
    ["const a = 'b';\nsend({ ConfigurationSetName: | })", "'‹›'"],
    ["send({ a: 'b', ConfigurationSetName: new| })", "'‹new›'"],
    ['send(ConfigurationSetName=|)', '"‹›"'],
    ['send(a=1, ConfigurationSetName= new|)', '"‹new›"'],
    ['resource "aws_ses_configuration_set" "x" {\n  name = |\n}', '"‹›"'],
  ])('without quotes where it needs them, with those that the text uses: %s', (row, expected) =>
    expect(completed(row)).toBe(expected),
  );

  it('behind a key that the user named', () => {
    expect(completed('mailStream: "|"', ['mail-stream'])).toBe('‹›');
    expect(completed('mailStream: "|"')).toBeUndefined();
  });
});

describe('no name can be completed', () => {
  it.each([
    "const a = '|'",
    "configSet = '|'",
    'The ConfigurationSetName is | missing',
    "ConfigurationSetName: 'news', |",
    "ConfigurationSetName: 'news', Source: '|'",
    "new ses.ConfigurationSet(this, '|', { configurationSetName: 'x' })",
    'resource "aws_ses_configuration_set" "|" {',
    'Con|figurationSetName: "x"',
    'send(ConfigurationSetName=a, b|)',
    '|',
    "aws pinpoint-sms-voice-v2 x --configuration-set-name '|'",
  ])('%s', (row) => expect(completed(row)).toBeUndefined());
});
