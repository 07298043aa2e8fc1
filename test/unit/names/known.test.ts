import { describe } from 'vitest';
import { literals, nothing } from './table.ts';

describe('weak keys and bare strings', () => {
  const weak = [
    "config_set = '‹my-set›'",
    'configSet: "‹my-set›"',
    'SES_CONFIG_SET=‹my-set›',
    'config_set_name = "‹my-set›"',
    'ses_config_set: ‹my-set›',
    'awsses_config_set_name => "‹my-set›"',
    'CONFIGURATION_SET = "‹my-set›"',
    'configurationSet: "‹my-set›"',
    'configuration_set: ‹my-set›',
    '<ConfigSet>‹my-set›</ConfigSet>',
  ];
  const bare = [
    "send('‹my-set›')",
    'sets = ["‹my-set›", "other"]',
    'return `‹my-set›`;',
    'x = "a" + "‹my-set›"',
    '{\\"set\\":\\"‹my-set›\\"}',
    '"{\\\\\\"set\\\\\\":\\\\\\"‹my-set›\\\\\\"}"',
    '"a\\\\"‹my-set›"',
    '[\\"‹my-set›\\",\\"‹my-set›\\"]',
    '["‹my-set›","‹my-set›"]',
    '{"‹my-set›": {"Other": 1}}',
    '["‹my-set›", "x": {"Type": 1}]',
  ];
  describe('of a known name', () => literals([...weak, ...bare], { known: ['my-set'] }));
  describe('of an unknown name', () => nothing([...weak, ...bare]));
  describe('of a name that only begins or ends like a known one, or differs in case', () =>
    nothing(
      [
        "send('my-set-2')",
        "send('a-my-set')",
        "config_set = 'My-Set'",
        '{"my-set" : {\n  "Type": 1}}',
        '{"my-set":{Type: 1}}',
        '"my-set.html"',
        'my-set',
        '\'my-set"',
      ],
      {
        known: ['my-set'],
      },
    ));
  describe('of a name whose quote closes with more backslashes than it opens with', () =>
    nothing(['"my-set\\"', 'x = \\"my-set\\\\"'], { known: ['my-set'] }));
});

describe('a value that is a key or a type', () => {
  literals(["ConfigurationSetName: '‹ConfigurationSetName›'", "ConfigurationSetName: '‹string›'"], {
    known: ['ConfigurationSetName', 'string'],
  });
});

describe('further keys of a setting', () => {
  literals(['mail.stream = "‹my-set›"', "mailStream: '‹my-set›'", 'MAIL_STREAM=‹my-set›'], {
    extraKeys: ['stream', 'mailStream', 'MAIL_STREAM'],
  });
  nothing(['upstream = "my-set"', 'stream: null'], { extraKeys: ['stream'] });
});
