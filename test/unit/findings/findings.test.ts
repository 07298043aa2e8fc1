import { describe, expect, it } from 'vitest';
import { type Attribute, allAttributes, type Details } from '../../../src/core/configurationSet.ts';
import { findings, rules } from '../../../src/core/findings.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };
const account = '111122223333';

const topic = (name: string, { region = 'eu-west-1', of = account } = {}) => ({
  SNSDestination: { TopicARN: `arn:aws:sns:${region}:${of}:${name}` },
});
const stream = (name: string) => ({
  KinesisFirehoseDestination: {
    IAMRoleARN: `arn:aws:iam::${account}:role/ses`,
    DeliveryStreamARN: `arn:aws:firehose:eu-west-1:${account}:deliverystream/${name}`,
  },
});
type Destination = NonNullable<Details['EventDestinations']>[number];
const destination = (Name: string, types: readonly string[], rest: Partial<Destination>): Destination => ({
  Name,
  Enabled: true,
  // What the API answers may be no type that its model knows.
  MatchingEventTypes: types as NonNullable<Destination['MatchingEventTypes']>,
  ...rest,
});
const dimensions = (...configurations: readonly (readonly [name: string, fallback: string])[]) => ({
  CloudWatchDestination: {
    DimensionConfigurations: configurations.map(([DimensionName, DefaultDimensionValue]) => ({
      DimensionName,
      DimensionValueSource: 'messageTag' as const,
      DefaultDimensionValue,
    })),
  },
});

const everything = ['send', 'reject', 'bounce', 'complaint', 'delivery', 'renderingFailure'];
const all = destination('all', everything, topic('all'));

/** A set that nothing can be said about; each row of the table changes one thing. */
function healthy(change: Partial<Details>): Details {
  return {
    ConfigurationSet: { Name: 'news' },
    EventDestinations: [all],
    TrackingOptions: {},
    DeliveryOptions: { TlsPolicy: 'Require' },
    ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: true },
    ...change,
  };
}

function ids(details: Details, attributes: readonly Attribute[] = allAttributes, disabled: readonly string[] = []) {
  return findings(details, target, attributes, disabled, account).map(({ id }) => id);
}

const without = (type: string) => ({
  EventDestinations: [{ ...all, MatchingEventTypes: everything.filter((other) => other !== type) }] as Destination[],
});
const beside = (...others: readonly Destination[]) => ({ EventDestinations: [all, ...others] });
const several = (count: number) =>
  beside(...Array.from({ length: count - 1 }, (_, index) => destination(`${index}`, ['send'], topic(`${index}`))));
const tracked = destination('tracked', ['open'], topic('tracked'));

/** Each rule with a set that triggers it, and one that just misses it. */
const table: Readonly<Record<string, readonly [triggers: Partial<Details>, misses: Partial<Details>]>> = {
  'sending-disabled': [
    { ReputationOptions: { SendingEnabled: false, ReputationMetricsEnabled: true } },
    { ReputationOptions: { ReputationMetricsEnabled: true } },
  ],
  'no-bounce-destination': [
    without('bounce'),
    { EventDestinations: [...without('bounce').EventDestinations, destination('b', ['bounce'], stream('b'))] },
  ],
  'no-complaint-destination': [
    {
      EventDestinations: [
        ...without('complaint').EventDestinations,
        { ...destination('c', ['complaint'], topic('c')), Enabled: false },
      ],
    },
    beside(destination('c', ['complaint'], topic('c'))),
  ],
  'no-reject-destination': [without('reject'), {}],
  'no-rendering-failure-destination': [without('renderingFailure'), {}],
  'tls-optional': [{ DeliveryOptions: { TlsPolicy: 'Optional' } }, { DeliveryOptions: {} }],
  'reputation-metrics-off': [
    { ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false } },
    { ReputationOptions: { SendingEnabled: true } },
  ],
  'redirect-domain-unused': [
    { TrackingOptions: { CustomRedirectDomain: 'links.example.com' } },
    {
      TrackingOptions: { CustomRedirectDomain: 'links.example.com' },
      ...beside({ ...tracked, MatchingEventTypes: ['click'] }),
    },
  ],
  'default-redirect-domain': [beside(tracked), beside({ ...tracked, Enabled: false })],
  'destination-without-target': [
    beside(destination('none', ['send'], {})),
    beside(destination('some', ['send'], topic('some'))),
  ],
  'destination-in-other-account': [
    beside(destination('other', ['send'], topic('t', { of: '999988887777' }))),
    beside(destination('same', ['send'], topic('t'))),
  ],
  'destination-in-other-region': [
    beside(destination('other', ['send'], topic('t', { region: 'us-east-1' }))),
    beside(destination('same', ['send'], stream('s'))),
  ],
  'destination-disabled': [
    beside({ ...destination('off', ['send'], topic('t')), Enabled: false }),
    beside({ Name: 'unknown', MatchingEventTypes: ['send'], ...topic('t') }),
  ],
  'duplicate-destination': [
    beside(destination('again', ['bounce', 'open'], topic('all'))),
    beside(destination('other-events', ['click'], topic('all')), destination('other-place', ['bounce'], topic('else'))),
  ],
  'destinations-nearly-full': [several(9), several(8)],
  'dimension-repeated': [
    beside(destination('d', ['send'], dimensions(['campaign', 'none'], ['campaign', 'unknown']))),
    beside(
      destination('d', ['send'], dimensions(['campaign', 'none'], ['Campaign', 'none'])),
      destination('e', ['send'], dimensions(['campaign', 'none'])),
    ),
  ],
  'dimension-default-hides': [
    beside(destination('d', ['send'], dimensions(['campaign', 'spring']))),
    beside(destination('d', ['send'], dimensions(['campaign', 'not-set'], ['source', 'N-A'], ['kind', 'Default']))),
  ],
};

describe('the words of a finding', () => {
  const unnamed = { ...destination('', ['send'], topic('t')), Name: undefined };
  const redirecting = { TrackingOptions: { CustomRedirectDomain: 'links.example.com' } };

  it.each<[id: string, change: Partial<Details>, title: string, text: string, terms?: readonly string[]]>([
    [
      'no-reject-destination',
      without('reject'),
      'Nobody is told about rejected mail.',
      'No enabled event destination receives reject events: mail in which Amazon SES finds a virus is accepted, then dropped without a word.',
      ['reject'],
    ],
    [
      'redirect-domain-unused',
      redirecting,
      'The redirect domain has no use.',
      'No enabled event destination receives open or click events, so links are not rewritten to links.example.com.',
      ['open', 'click', 'links.example.com'],
    ],
    [
      'destination-in-other-account',
      beside(destination('other', ['send'], topic('t', { of: '999988887777' }))),
      'Destination other publishes to another account.',
      'Events, with the addresses of recipients in them, leave for account 999988887777.',
      ['999988887777'],
    ],
    [
      'destination-in-other-region',
      beside(destination('other', ['send'], topic('t', { region: 'us-east-1' }))),
      'Destination other publishes to another region.',
      'Events, with the addresses of recipients in them, leave eu-west-1 for us-east-1.',
      ['eu-west-1', 'us-east-1'],
    ],
    [
      'destination-disabled',
      beside({ ...unnamed, Enabled: false }),
      'A destination without a name is disabled.',
      'Amazon SES publishes nothing to it: what happens to mail meanwhile is not made up for later.',
    ],
    [
      'duplicate-destination',
      beside(destination('again', ['bounce', 'open', 'send'], topic('all'))),
      'Destination all and Destination again publish the same events to the same place.',
      'Every bounce, send event arrives there twice.',
      ['bounce', 'send'],
    ],
    [
      'destinations-nearly-full',
      several(9),
      'There is room for one more destination.',
      'A configuration set has at most 10 event destinations.',
    ],
    [
      'destinations-nearly-full',
      several(10),
      'There is no room for another destination.',
      'A configuration set has at most 10 event destinations.',
    ],
    [
      'dimension-repeated',
      beside({ ...unnamed, ...dimensions(['campaign', 'none'], ['campaign', 'none']) }),
      'Dimension campaign stands twice in a destination without a name.',
      'A metric has one value for each dimension: the value of one of the two is not counted.',
    ],
    [
      'dimension-default-hides',
      beside(destination('d', ['send'], dimensions(['campaign', 'spring']))),
      'Dimension campaign of d has a default that looks like a value.',
      'Mail that gives no campaign is counted as spring, with the mail that says so.',
      ['campaign', 'spring'],
    ],
  ])('%s', (id, change, title, text, terms = []) => {
    const told = findings(healthy(change), target, allAttributes, [], account).filter((finding) => finding.id === id);
    expect(told.map((finding) => [finding.title, finding.text(), finding.terms])).toEqual([[title, text, terms]]);
  });
});

describe('two destinations for CloudWatch', () => {
  const one = destination('one', ['send', 'open'], dimensions(['campaign', 'none'], ['source', 'none']));
  const duplicatesOf = (...destinations: readonly Destination[]) =>
    findings(healthy(beside(...destinations)), target)
      .filter(({ id }) => id === 'duplicate-destination')
      .map(({ title, terms, text }) => [title, terms, text()]);

  it('publish to the same metrics where their dimensions are the same, in whatever order', () => {
    const other = destination('other', ['open', 'click'], dimensions(['source', 'none'], ['campaign', 'none']));
    expect(duplicatesOf(one, other)).toEqual([
      [
        'Destination one and Destination other publish the same events to the same place.',
        ['open'],
        'They give CloudWatch the same dimensions, so every open event is published to one metric by both.',
      ],
    ]);
  });

  it.each([
    ['has another dimension', dimensions(['campaign', 'none'], ['kind', 'none'])],
    ['has one dimension more', dimensions(['campaign', 'none'], ['source', 'none'], ['kind', 'none'])],
    ['has one dimension less', dimensions(['campaign', 'none'])],
    ['has another default', dimensions(['campaign', 'none'], ['source', 'unknown'])],
    ['has no dimension that was answered', dimensions()],
    [
      'takes a value from elsewhere',
      {
        CloudWatchDestination: {
          DimensionConfigurations: dimensions(
            ['campaign', 'none'],
            ['source', 'none'],
          ).CloudWatchDestination.DimensionConfigurations.map((each) => ({
            ...each,
            DimensionValueSource: 'linkTag' as const,
          })),
        },
      },
    ],
  ])('do not where one of them %s', (_what, rest) => {
    expect(duplicatesOf(one, destination('other', ['send', 'open'], rest))).toEqual([]);
  });

  it('are not judged where no dimension was answered of both', () => {
    const others = ['one', 'other'].map((name) => destination(name, ['send'], dimensions()));
    expect(duplicatesOf(...others)).toEqual([]);
  });

  it('are told once for each event type where more do the same', () => {
    const rest = dimensions(['campaign', 'none']);
    const titled = duplicatesOf(
      destination('a', ['send'], rest),
      destination('b', ['send', 'open'], rest),
      destination('c', ['send', 'open'], rest),
    );
    expect(titled.map(([title, terms]) => [title, terms])).toEqual([
      ['Destination a and Destination b publish the same events to the same place.', ['send']],
      ['Destination a and Destination c publish the same events to the same place.', ['send']],
      ['Destination b and Destination c publish the same events to the same place.', ['open']],
    ]);
  });
});

describe('a finding', () => {
  it('has a row in this table for each rule', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(table).sort());
  });

  it('is not made up: a set without a fault has none', () => {
    expect(ids(healthy({}))).toEqual([]);
  });

  for (const [id, [triggers, misses]] of Object.entries(table)) {
    it(`${id} is told where it holds`, () => expect(ids(healthy(triggers))).toContain(id));
    it(`${id} is not told where it just misses`, () => expect(ids(healthy(misses))).not.toContain(id));
    it(`${id} can be switched off`, () => expect(ids(healthy(triggers), allAttributes, [id])).not.toContain(id));
    it(`${id} is not judged by what was not asked for`, () => {
      const needs = rules.find((rule) => rule.id === id)?.needs ?? [];
      for (const need of needs) {
        expect(
          ids(
            healthy(triggers),
            allAttributes.filter((attribute) => attribute !== need),
          ),
        ).not.toContain(id);
      }
    });
    it(`${id} says it in sentences, with a source at Amazon`, () => {
      const [told] = findings(healthy(triggers), target, allAttributes, [], account).filter(
        (finding) => finding.id === id,
      );
      expect(told?.title).toMatch(/^\S.*\.$/s);
      expect(told?.text()).toMatch(/^\S.*\.$/s);
      expect(told?.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/ses\/latest\/(dg|APIReference)\/[\w-]+\.html$/);
      for (const term of told?.terms ?? []) expect(told?.text()).toContain(term);
    });
  }

  it('is told of each destination that it holds for', () => {
    const off = (name: string) => ({ ...destination(name, ['send'], topic(name)), Enabled: false });
    const told = findings(healthy(beside(off('a'), off('b'))), target);
    expect(told.map(({ id }) => id)).toEqual(['destination-disabled', 'destination-disabled']);
    expect(told.map(({ title }) => title)).toEqual(['Destination a is disabled.', 'Destination b is disabled.']);
  });

  it('tells of a destination that is off no more than that: nothing leaves, and nothing is counted', () => {
    const off = [
      destination('other-account', ['send'], topic('t', { of: '999988887777' })),
      destination('other-region', ['send'], topic('t', { region: 'us-east-1' })),
      destination('repeated', ['send'], dimensions(['campaign', 'spring'], ['campaign', 'summer'])),
    ].map((each) => ({ ...each, Enabled: false }));
    expect(new Set(ids(healthy(beside(...off))))).toEqual(new Set(['destination-disabled']));
  });

  it('comes after every graver one', () => {
    const told = findings(
      {
        EventDestinations: [],
        DeliveryOptions: { TlsPolicy: 'Optional' },
        ReputationOptions: { SendingEnabled: false, ReputationMetricsEnabled: false },
        ConfigurationSet: undefined,
      },
      target,
    );
    const severities = told.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => rank(a) - rank(b)));
    expect(new Set(severities).size).toBe(3);
  });
});

const rank = (severity: string) => ['error', 'warning', 'hint'].indexOf(severity);

describe('what the answer leaves open', () => {
  it('is not judged where a whole part is missing', () => {
    expect(ids({ ConfigurationSet: { Name: 'news' } })).toEqual([]);
  });

  it('is not judged where the event destinations of a redirect domain are missing', () => {
    const { EventDestinations: _, ...details } = healthy({ TrackingOptions: { CustomRedirectDomain: 'a.example' } });
    expect(ids(details)).toEqual([]);
  });

  it.each([
    ['without a name', { DimensionName: undefined, DefaultDimensionValue: 'spring' }],
    ['without a default', { DimensionName: 'campaign', DefaultDimensionValue: undefined }],
  ])('is not judged of a dimension %s', (_what, change) => {
    const [dimension] = dimensions(['campaign', 'spring']).CloudWatchDestination.DimensionConfigurations;
    const DimensionConfigurations = dimension ? [{ ...dimension, ...change }] : [];
    const of = destination('d', ['send'], { CloudWatchDestination: { DimensionConfigurations } });
    expect(ids(healthy(beside(of)))).toEqual([]);
  });

  it('is not judged where an account is not known', () => {
    const [elsewhere] = table['destination-in-other-account'] ?? [];
    expect(findings(healthy(elsewhere ?? {}), target)).toEqual([]);
  });

  it('does not count an empty destination as one that receives', () => {
    expect(
      ids({ ConfigurationSet: undefined, EventDestinations: [{ Name: undefined, MatchingEventTypes: undefined }] }),
    ).toContain('no-bounce-destination');
  });
});
