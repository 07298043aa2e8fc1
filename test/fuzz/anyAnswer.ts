import fc from 'fast-check';
import { resultAnswer, type XmlStructure } from '../emulator/xml.ts';
import { anyDetails, hostileText } from '../unit/details/anyDetails.ts';

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** What breaks a parser, or makes it read something else than stands there. */
const pieces = fc.constantFrom(
  '<',
  '>',
  '&',
  '/',
  '"',
  '<member>',
  '</member>',
  '<member/>',
  '<__proto__><polluted>1</polluted></__proto__>',
  '<constructor>x</constructor>',
  '<toString/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '&a;',
  '&b;',
  '&#0;',
  '&#x110000;',
  '&#xd800;',
  '&nope;',
  '<x:member xmlns:x="y">',
  '<Name>news</Name>',
  '<Name/>',
  '<Enabled>TRUE</Enabled>',
  '<Enabled>true</Enabled>',
  '<LastFreshStart>0000-00-00T</LastFreshStart>',
  '<NextToken>x</NextToken>',
  '<ConfigurationSets/>',
  '<EventDestinations>',
  '</EventDestinations>',
  '<EventDestinations/>',
  'xmlns="a"',
  '\u0000',
  '\ud800',
  ' ',
  '\n',
  '<a>'.repeat(500),
);

/** A change of a text: cut out, put in, or doubled, at fractions of its length. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  piece: fc.oneof(fc.constant(''), pieces, hostileText),
  doubles: fc.boolean(),
});
const changes = fc.array(change, { maxLength: 4 });

function changed(text: string, list: readonly (typeof change extends fc.Arbitrary<infer Change> ? Change : never)[]) {
  return list.reduce((before, { at, length, piece, doubles }) => {
    const start = Math.floor(at * before.length);
    const cut = before.slice(start, start + length);
    return before.slice(0, start) + (doubles ? cut + cut : '') + piece + before.slice(start + length);
  }, text);
}

const status = fc.oneof(
  { weight: 9, arbitrary: fc.constant(200) },
  { weight: 1, arbitrary: fc.constantFrom(201, 206, 301, 400, 403, 404, 407, 429, 500, 503) },
);

function answerOf(operation: string, results: fc.Arbitrary<XmlStructure>): fc.Arbitrary<HttpAnswer> {
  const written = fc
    .tuple(results, changes)
    .map(([result, list]) =>
      changed(resultAnswer('http://ses.amazonaws.com/doc/2010-12-01/', operation, result, 'id').body, list),
    );
  return fc.record({
    status,
    body: fc.oneof({ weight: 9, arbitrary: written }, { weight: 1, arbitrary: hostileText }),
  });
}

/** What may answer DescribeConfigurationSet. */
export const anyDescription = answerOf(
  'DescribeConfigurationSet',
  anyDetails.map((details): XmlStructure => JSON.parse(JSON.stringify(details))),
);

/** What may answer ListConfigurationSets. */
export const anyList = answerOf(
  'ListConfigurationSets',
  fc.record({
    ConfigurationSets: fc.array(fc.record({ Name: fc.oneof(hostileText, fc.constantFrom('news', 'a', '')) }), {
      maxLength: 6,
    }),
  }),
);

/** What may answer AssumeRole. */
export const anyRole = answerOf(
  'AssumeRole',
  fc.record({
    Credentials: fc.record(
      {
        AccessKeyId: fc.oneof(fc.constant('ASIAEXAMPLE000000001'), hostileText),
        SecretAccessKey: fc.oneof(fc.constant('not-a-secret'), hostileText),
        SessionToken: hostileText,
        Expiration: fc.oneof(fc.constant('2099-01-01T00:00:00Z'), fc.constant('1970-01-01T00:00:00Z'), hostileText),
      },
      { requiredKeys: [] },
    ),
    AssumedRoleUser: fc.record({ Arn: hostileText, AssumedRoleId: hostileText }),
  }),
);

/** What may answer GetCallerIdentity. */
export const anyIdentity = answerOf(
  'GetCallerIdentity',
  fc.record({ Account: hostileText, Arn: hostileText, UserId: hostileText }),
);

/** What may answer SSO's GetRoleCredentials. */
export const anyRoleCredentials: fc.Arbitrary<HttpAnswer> = fc.record({
  status,
  body: fc.oneof(
    fc.json(),
    hostileText,
    fc
      .record({
        accessKeyId: hostileText,
        secretAccessKey: hostileText,
        sessionToken: hostileText,
        expiration: fc.anything(),
      })
      .map((roleCredentials) => JSON.stringify({ roleCredentials }) ?? ''),
  ),
});
