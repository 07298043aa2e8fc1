// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe, expect, it } from 'vitest';
import { describeName, describeTemplate, type HoverContext } from '../../../src/code/hoverText.ts';
import { lookUp, targetOf } from '../../../src/code/places.ts';
import type { Described, Listed } from '../../../src/core/aws/catalog.ts';
import { Problem } from '../../../src/core/aws/problem.ts';
import { allAttributes, type Details, type Scope, type Target } from '../../../src/core/configurationSet.ts';
import type { Found } from '../../../src/core/names/found.ts';

const now = new Date('2026-11-24T12:00:00Z');
const at = new Date('2026-11-24T11:58:00Z');
const prod: Scope = { profile: 'prod', region: 'eu-west-1' };
const dev: Scope = { profile: 'dev', region: 'us-east-1' };
const found: Found = { start: 0, end: 4, name: 'news', via: 'literal', key: 'strong' };
const problem = new Problem('AccessDenied', { summary: 'not allowed', message: 'Not allowed.' });

const details: Details = {
  ConfigurationSet: { Name: 'news' },
  EventDestinations: [
    {
      Name: 'bounces',
      Enabled: true,
      MatchingEventTypes: ['bounce', 'reject'],
      SNSDestination: { TopicARN: 'arn:aws:sns:eu-west-1:111122223333:ses-bounces' },
    },
    {
      Name: 'off',
      Enabled: false,
      MatchingEventTypes: ['send'],
      KinesisFirehoseDestination: {
        IAMRoleARN: 'arn:aws:iam::111122223333:role/r',
        DeliveryStreamARN: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail-events',
      },
    },
  ],
  TrackingOptions: { CustomRedirectDomain: 'links.example.com' },
  DeliveryOptions: { TlsPolicy: 'Optional' },
  ReputationOptions: { SendingEnabled: true },
};

interface Known {
  readonly scope: Scope;
  readonly listed: Listed;
  readonly described?: Described;
}

function contextOf(...known: readonly Known[]): HoverContext {
  const of = ({ profile, region }: Scope) =>
    known.find(({ scope }) => scope.profile === profile && scope.region === region);
  const catalog = {
    loadedScopes: () => known.map(({ scope }) => scope),
    listed: (scope: Scope) => of(scope)?.listed,
    described: (target: Target) => of(target)?.described,
    account: (profile: string) => (profile === 'prod' ? '111122223333' : '444455556666'),
  };
  return { catalog, disabledFindings: [], language: 'en', now };
}

function complete(...names: readonly string[]): Listed {
  return { state: 'complete', names, at };
}

/** The hover as it reads: without escapes and addresses. */
function read(value: string): string[] {
  return value
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .split('  \n');
}

const literal = { expression: 'news' };

describe('the hover over a name', () => {
  it('says what a described set does, and where else it is', () => {
    const described: Described = { state: 'fresh', details, attributes: allAttributes, at };
    const context = contextOf(
      { scope: dev, listed: complete('news') },
      { scope: prod, listed: complete('news'), described },
      { scope: { profile: 'dev', region: 'eu-west-1' }, listed: complete('other') },
    );
    expect(read(describeName(found, literal, context).value)).toEqual([
      '**news**  ·  Amazon SES configuration set',
      'prod · eu-west-1  ·  described 2 minutes ago',
      'Sending enabled · TLS optional · tracking links.example.com',
      'bounces → SNS ses-bounces (bounce, reject)',
      'off → Firehose mail-events (disabled)',
      '⚠ Nobody is told about complaints.',
      '⚠ Mail may go out unencrypted.',
      'Also in dev/us-east-1 · not in dev/eu-west-1',
      '[Details]  ·  [JSON]  ·  [Find in Workspace]  ·  [Copy ARN]  ·  [Console]',
    ]);
  });

  it('offers to describe what is only listed', () => {
    const text = describeName(found, literal, contextOf({ scope: prod, listed: complete('news') }));
    expect(read(text.value)[1]).toBe('prod · eu-west-1  ·  not described yet  ·  [Describe]');
    expect(text.commands).toContain('ses.describeConfigurationSet');
  });

  it('keeps what is known where it could not be refreshed, and says so', () => {
    const described: Described = { state: 'stale', details, attributes: allAttributes, at, problem };
    const text = describeName(found, literal, contextOf({ scope: prod, listed: complete('news'), described }));
    expect(read(text.value).slice(1, 3)).toEqual([
      'prod · eu-west-1  ·  described 2 minutes ago, could not be refreshed: not allowed',
      'Sending enabled · TLS optional · tracking links.example.com',
    ]);
  });

  it('says that a set is gone', () => {
    const gone = new Problem('ConfigurationSetDoesNotExist', { summary: 'no longer exists', message: 'Gone.' });
    const described: Described = { state: 'stale', details, attributes: allAttributes, at, problem: gone };
    const text = describeName(found, literal, contextOf({ scope: prod, listed: complete('news'), described }));
    expect(read(text.value)[1]).toBe('prod · eu-west-1  ·  no longer exists; described 2 minutes ago');
  });

  it('says where an unknown name was looked for, and that a part of a list is not all', () => {
    const context = contextOf(
      { scope: prod, listed: complete('other') },
      { scope: dev, listed: { state: 'partial', names: ['other'], problem } },
    );
    expect(read(describeName(found, literal, context).value)).toEqual([
      '**news**  ·  Amazon SES configuration set',
      'Not found in prod/eu-west-1',
      'Not in what is loaded of dev/us-east-1',
      '[Describe…]  ·  [Scan All Regions]',
    ]);
  });

  it('says that the scope which the user chose lacks a name that is elsewhere', () => {
    const context = contextOf({ scope: dev, listed: complete('news') }, { scope: prod, listed: complete('other') });
    const lines = read(describeName(found, literal, { ...context, chosen: prod }).value);
    expect(lines[1]).toBe('⚠ Not in prod · eu-west-1, which is chosen for this code');
    expect(lines[2]).toMatch(/^dev · us-east-1/);
    expect(lines.join()).not.toMatch(/not in prod/);
  });

  it('offers to describe an unknown name where the user chose', () => {
    const text = describeName(found, literal, { ...contextOf(), chosen: prod });
    expect(read(text.value).at(-1)).toBe('[Describe]  ·  [Scan All Regions]');
    expect(decodeURIComponent(text.value)).toContain('{"profile":"prod","region":"eu-west-1","name":"news"}');
  });

  it('does not claim to have looked where nothing is loaded', () => {
    expect(read(describeName(found, literal, contextOf()).value)[1]).toMatch(/^No list .* is loaded yet/);
  });

  it('says of an ARN whose region is not loaded where only its namesake is', () => {
    const text = describeName(
      { ...found, region: 'us-west-2' },
      literal,
      contextOf({ scope: prod, listed: complete('news') }),
    );
    expect(read(text.value)).toEqual([
      '**news**  ·  Amazon SES configuration set',
      'It belongs to us-west-2, of which no list is loaded yet.',
      'Another set of this name is in prod/eu-west-1',
      '[Describe…]  ·  [Scan All Regions]',
    ]);
  });

  it('says what a reference leads to, and in which line', () => {
    const reference: Found = { ...found, via: 'reference', resolved: { start: 0, end: 4 } };
    const text = describeName(reference, { expression: 'SETS.news', definedInLine: 3 }, contextOf());
    expect(read(text.value)[1]).toBe('SETS.news is defined in line 3');
  });

  it('shows hostile texts as text', () => {
    const hostile = '](command:x) <b> `\u202e\n# y';
    const described: Described = {
      state: 'fresh',
      details: { EventDestinations: [{ Name: hostile, MatchingEventTypes: ['send'] }] },
      attributes: allAttributes,
      at,
    };
    const scope = { profile: hostile, region: 'eu-west-1' };
    const { value, commands } = describeName(found, literal, contextOf({ scope, listed: complete('news'), described }));
    expect(value.match(/(?<!\\)\]\(/g)).toHaveLength(5);
    expect(value).not.toMatch(/(?<!\\)[<`]|\u202e|\n#/);
    expect(commands.every((command) => command.startsWith('ses.'))).toBe(true);
  });
});

describe('the hover over a name with a variable part', () => {
  const template = { start: 0, end: 12, prefix: 'news-' };

  it('lists the loaded names that begin the same way', () => {
    const context = contextOf({ scope: prod, listed: complete('news-a', 'news-b', 'other') });
    expect(read(describeTemplate(template, 'news-${stage}', context).value).slice(1)).toEqual([
      'It has a variable part, so it cannot be resolved here.',
      'Loaded names that begin with news-: news-a, news-b',
    ]);
  });

  it('counts what is too much to list', () => {
    const names = ['1', '2', '3', '4', '5', '6', '7'].map((digit) => `news-${digit}`);
    const text = describeTemplate(template, 'x', contextOf({ scope: prod, listed: complete(...names) }));
    expect(read(text.value)[2]).toMatch(/news-5 and 2 more$/);
  });
});

describe('looking a name up', () => {
  const context = contextOf(
    { scope: dev, listed: complete('news') },
    { scope: prod, listed: complete('news') },
    { scope: { profile: 'dev', region: 'eu-west-1' }, listed: { state: 'failed', problem } },
  );

  it('takes only the region and the account that the code names', () => {
    const places = (hint: object) => {
      const { here, elsewhere } = lookUp(context.catalog, 'news', hint);
      return { here: here.map(({ profile }) => profile), elsewhere: elsewhere.map(({ profile }) => profile) };
    };
    expect(places({ region: 'eu-west-1' })).toEqual({ here: ['prod'], elsewhere: ['dev'] });
    expect(places({ region: 'us-east-1' })).toEqual({ here: ['dev'], elsewhere: ['prod'] });
    expect(places({ account: '111122223333' })).toEqual({ here: ['prod'], elsewhere: ['dev'] });
    expect(places({ region: 'us-east-1', account: '111122223333' })).toEqual({ here: [], elsewhere: ['dev', 'prod'] });
  });

  it('takes a profile whose account is not known yet for the one that the code names', () => {
    const catalog = { ...context.catalog, account: () => undefined };
    expect(lookUp(catalog, 'news', { account: '111122223333' }).here).toHaveLength(2);
  });

  it('counts a list of another region neither as having a name nor as lacking it', () => {
    expect(lookUp(context.catalog, 'missing', { region: 'us-east-1' })).toMatchObject({ here: [], missing: [dev] });
  });

  it('puts the scope first that the user chose, unless the code names another region', () => {
    const first = (hint: object) => lookUp(context.catalog, 'news', hint, prod).here[0]?.profile;
    expect(first({})).toBe('prod');
    expect(first({ region: 'us-east-1' })).toBe('dev');
  });

  it('leads nowhere from an ARN of an account that the chosen profile is not in', () => {
    expect(targetOf(context.catalog, 'missing', { account: '444455556666' }, prod)).toBeUndefined();
  });

  it('leads to the chosen scope where its list does not say that it lacks the name', () => {
    const target = (name: string, chosen?: Scope, hint = {}) => targetOf(context.catalog, name, hint, chosen);
    const failed = { profile: 'dev', region: 'eu-west-1' };
    expect(target('missing')).toBeUndefined();
    expect(target('missing', prod)).toBeUndefined();
    expect(target('missing', failed)).toEqual({ ...failed, name: 'missing' });
    expect(target('missing', prod, { region: 'us-west-2' })).toEqual({ ...prod, region: 'us-west-2', name: 'missing' });
    expect(target('news', failed)).toMatchObject({ name: 'news', profile: 'dev', region: 'us-east-1' });
  });

  it('counts a list that failed neither as having it nor as lacking it', () => {
    expect(lookUp(context.catalog, 'missing')).toMatchObject({ here: [], missing: [dev, prod], unsure: [] });
  });
});
