import fc from 'fast-check';
import type { Details } from '../../../src/core/configurationSet.ts';

/** Text that would be something else than text, where it could. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onclick='alert(1)",
    '](command:ses.refresh)',
    '&lt;b&gt;',
    '\u202Etxt.exe',
    'a\rb\nc\u0007',
    '{0} {1}',
    '$& $1',
    '`code` **bold**',
  ),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const arn = fc.oneof(hostileText, fc.constant('arn:aws:sns:eu-west-1:111122223333:bounces'));

/** An answer as the API could give it, with any text anywhere. */
export const anyDetails = fc.record({
  ConfigurationSet: fc.constant({ Name: 'news' }),
  EventDestinations: maybe(
    fc.array(
      fc.record({
        Name: maybe(hostileText),
        Enabled: maybe(fc.boolean()),
        MatchingEventTypes: maybe(
          fc.array(fc.oneof(hostileText, fc.constantFrom('send', 'renderingFailure', 'deliveryDelay')), {
            maxLength: 4,
          }),
        ),
        KinesisFirehoseDestination: maybe(fc.record({ IAMRoleARN: maybe(arn), DeliveryStreamARN: maybe(arn) })),
        CloudWatchDestination: maybe(
          fc.record({
            DimensionConfigurations: maybe(
              fc.array(
                fc.record({
                  DimensionName: maybe(hostileText),
                  DimensionValueSource: maybe(fc.oneof(hostileText, fc.constantFrom('messageTag', 'linkTag'))),
                  DefaultDimensionValue: maybe(hostileText),
                }),
                { maxLength: 3 },
              ),
            ),
          }),
        ),
        SNSDestination: maybe(fc.record({ TopicARN: maybe(arn) })),
      }),
      { maxLength: 4 },
    ),
  ),
  TrackingOptions: maybe(fc.record({ CustomRedirectDomain: maybe(hostileText) })),
  DeliveryOptions: maybe(
    fc.record({ TlsPolicy: maybe(fc.oneof(hostileText, fc.constantFrom('Require', 'Optional'))) }),
  ),
  ReputationOptions: maybe(
    fc.record({
      SendingEnabled: maybe(fc.boolean()),
      ReputationMetricsEnabled: maybe(fc.boolean()),
      LastFreshStart: maybe(fc.constant(new Date('2026-03-03T14:05:00Z'))),
    }),
  ),
  // Untrusted data: the model's own types are narrower than what the wire can hold.
}) as unknown as fc.Arbitrary<Details>;
