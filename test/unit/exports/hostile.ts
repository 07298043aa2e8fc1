import fc from 'fast-check';
import type { Details } from '../../../src/core/configurationSet.ts';
import type { EventType } from '../../../src/core/eventDestinations.ts';

export const hostileTarget = { profile: 'prod', region: 'eu-west-1', name: 'hostile' };

/** What one of the formats would take for its own, were it not quoted. */
const tricks = [
  '"',
  "'",
  '\\',
  '\\"',
  "\\'",
  '"""',
  "'''",
  '`rm`',
  '$(rm)',
  '$HOME',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a trick for Terraform.
  '${file("/etc/passwd")}',
  '%{ if true }x%{ endif }',
  '$${',
  '%%{',
  '$',
  '{{resolve:ssm:secret}}',
  '!Ref X',
  '*a',
  '&a',
  '? a',
  '- a',
  'a: b',
  'a #b',
  '[a]',
  '{a}',
  'a,b=c',
  'yes',
  'null',
  '1e3',
  '0x1f',
  '2001-01-01',
  '~',
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\u{e0041}',
  '\u{1f4e7}',
  'e\u0301',
  '*/',
  '#',
  '--enabled',
  'file:///etc/passwd',
  '@file',
  '%s',
];

/** One to three pieces, each a trick or any text. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: 'binary', maxLength: 8 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => pieces.join(''));

const destination = fc.record({
  Name: text,
  Enabled: fc.boolean(),
  MatchingEventTypes: fc.constant<EventType[]>(['bounce', 'complaint']),
});

const place = fc.oneof(
  text.map((TopicARN) => ({ SNSDestination: { TopicARN } })),
  fc.tuple(text, text).map(([IAMRoleARN, DeliveryStreamARN]) => ({
    KinesisFirehoseDestination: { IAMRoleARN, DeliveryStreamARN },
  })),
  fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }).map((pairs) => ({
    CloudWatchDestination: {
      DimensionConfigurations: pairs.map(([DimensionName, DefaultDimensionValue]) => ({
        DimensionName,
        DimensionValueSource: 'messageTag' as const,
        DefaultDimensionValue,
      })),
    },
  })),
);

const details: fc.Arbitrary<Details> = fc.record({
  ConfigurationSet: fc.constant({ Name: hostileTarget.name }),
  EventDestinations: fc.array(
    fc.tuple(destination, place).map(([head, where]) => ({ ...head, ...where })),
    { minLength: 1, maxLength: 3 },
  ),
  TrackingOptions: text.map((CustomRedirectDomain) => ({ CustomRedirectDomain })),
});

/** A hundred answers whose texts are what nobody should have let in; the same ones for the same seed. */
export function hostileSets(seed: number): readonly Details[] {
  return fc.sample(details, { numRuns: 100, seed });
}
