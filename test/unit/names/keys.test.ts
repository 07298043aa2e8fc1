import { describe, expect, it } from 'vitest';
import { isKeyName, readSpelling } from '../../../src/core/names/keys.ts';

describe('a word', () => {
  it.each([
    'configurationSetName',
    'CONFIGURATION_SET_NAMES',
    'AWS_SES_CONFIGURATION_SET',
    'sesv2ConfigurationSet',
    'x-ses-configuration-set',
    'configuration.set.name',
    'configurationSetName2',
    'ConfigurationSetNameProd',
    'SES_CONFIGURATION_SET_STAGING',
    'sesConfigurationSetStaging',
  ])('that is a key by itself: %s', (word) => expect(readSpelling(word)?.kind).toBe('strong'));

  it.each([
    'configuration_set',
    'ConfigurationSets',
    'CONFIGURATION_SET_2',
    'configurationSet12',
    'configurationSetStage',
  ])('that is a key in the right place: %s', (word) => expect(readSpelling(word)?.kind).toBe('plain'));

  it.each(['configSet', 'SES_CONFIG_SET', 'config_set_name'])('that is a key of a name that is known: %s', (word) =>
    expect(readSpelling(word)?.kind).toBe('weak'),
  );

  it.each([
    'newsletter',
    'ConfigurationSettings',
    'configurationSetup',
    'configuration_set_id',
    'configurationSetNamespace',
    'configurationSetName2x',
    'configurationSetX2',
    'configurationSetEventDestination',
    'SMS_CONFIGURATION_SET',
    'pinpointSmsVoiceV2ConfigurationSet',
  ])('that is none: %s', (word) => expect(readSpelling(word)).toBeUndefined());

  it.each([
    ['ConfigurationSets', true],
    ['CONFIGURATION_SETS', true],
    ['configurationSetNames', true],
    ['configurationSetName', false],
    ['configurationSetsProd', false],
    ['configurationSetStaging', false],
  ])('for several sets, or for one: %s', (word, isPlural) => expect(readSpelling(word)?.isPlural).toBe(isPlural));

  it.each([
    ['configurationSetName', true],
    ['configuration_set_names', true],
    ['configurationSet', false],
    ['configurationSetDefaultName', false],
  ])('that says that it holds a name, or does not: %s', (word, hasName) =>
    expect(readSpelling(word)?.hasName).toBe(hasName),
  );

  it.each([
    ['X-SES-CONFIGURATION-SET', true],
    ['x_ses_configuration_set', true],
    ['SES-CONFIGURATION-SET', false],
  ])('that is a header of a mail, or is none: %s', (word, isHeader) =>
    expect(readSpelling(word)?.isHeader).toBe(isHeader),
  );
});

describe('a value', () => {
  it.each([
    'SES_CONFIGURATION_SET',
    'NEWS_CONFIGURATION_SET',
    'newsConfigurationSet',
    'configuration-set',
    'x-ses-configuration-set',
    'your-config-set',
    'your-configuration-set',
  ])('is rather a key, whose value stands elsewhere: %s', (value) => expect(isKeyName(value)).toBe(true));

  it.each([
    'newsletter',
    'news-configuration-set',
    'news_configuration_set',
    'newsconfigurationset',
    'NEWSCONFIGSET',
    'prod-newsConfigSet',
    'prod_newsConfigSet',
    'my-ses-configuration-set',
    'ses-config-set',
    'default-configuration-set',
    'emailing-configuration-set',
    'myemail-configuration-set',
    'NEWS-CONFIGURATION_SET',
  ])('may be the name of a set: %s', (value) => expect(isKeyName(value)).toBe(false));
});
