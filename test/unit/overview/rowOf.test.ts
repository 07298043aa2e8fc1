import { describe, expect, it } from 'vitest';
import type { Described } from '../../../src/core/aws/catalog.ts';
import { Problem } from '../../../src/core/aws/problem.ts';
import { type Attribute, allAttributes, type Details } from '../../../src/core/configurationSet.ts';
import { findings } from '../../../src/core/findings.ts';
import { columns, mostTold, notKnown, textOf } from '../../../src/core/overview/row.ts';
import { isLeft, rowOf } from '../../../src/core/overview/rowOf.ts';

const at = new Date('2026-03-03T14:05:00Z');
const judged = {
  target: { profile: 'prod', region: 'eu-west-1', name: 'news' },
  account: '111122223333',
  disabled: [] as readonly string[],
};
const gone = new Problem('ConfigurationSetDoesNotExist', { summary: 'no longer exists', message: 'It is gone.' });
const denied = new Problem('AccessDenied', { summary: 'not allowed to describe', message: 'It is not allowed.' });
const full: Details = {
  ConfigurationSet: { Name: 'news' },
  EventDestinations: [
    { Name: 'bounces', Enabled: true, MatchingEventTypes: ['bounce', 'complaint'] },
    { Name: 'metrics', Enabled: false, MatchingEventTypes: ['send', 'bounce'] },
  ],
  DeliveryOptions: { TlsPolicy: 'Optional' },
  ReputationOptions: { SendingEnabled: false },
};
const fresh = (details: Details, attributes: readonly Attribute[] = allAttributes): Described => ({
  state: 'fresh',
  details,
  attributes,
  at,
});
const textsOf = (described: Described) => {
  const row = rowOf(described, judged);
  return row && Object.fromEntries(columns.map((column) => [column, textOf(row, column)]));
};

describe('the row of a set', () => {
  it('tells what it has, what is covered, and what deserves attention', () => {
    const row = rowOf(fresh(full), judged);
    expect(row).toMatchObject({
      name: 'news',
      destinations: { text: 'bounces, metrics (disabled)', rank: 2, names: ['bounces', 'metrics (disabled)'] },
      covered: { text: 'bounce, complaint', rank: 2, types: ['bounce', 'complaint'] },
      tls: { text: 'optional', rank: 0 },
      sending: { text: 'disabled', rank: 0 },
    });
    expect(row?.findings.told[0]).toEqual({ severity: 'warning', title: 'Sending is disabled.' });
    expect(row?.findings.told.map(({ title }) => title)).toContain('Mail may go out unencrypted.');
  });

  it('takes words that it does not know as they are, and says what was not answered', () => {
    const { EventDestinations }: Details = JSON.parse('{"EventDestinations":[{"Enabled":true}]}');
    expect(rowOf(fresh({ EventDestinations, DeliveryOptions: { TlsPolicy: 'Require' } }), judged)).toMatchObject({
      destinations: { text: 'no name', rank: 1 },
      covered: { text: 'none', rank: 0, types: [] },
      tls: { text: 'required', rank: 2 },
      sending: { text: 'not answered', rank: notKnown },
    });
    const later: Details = JSON.parse(
      '{"DeliveryOptions":{"TlsPolicy":"Sometimes"},"ReputationOptions":{"SendingEnabled":true}}',
    );
    expect(rowOf(fresh(later), judged)).toMatchObject({
      destinations: { text: 'not answered', rank: notKnown, names: [] },
      covered: { text: 'not answered', rank: notKnown, types: [] },
      tls: { text: 'Sometimes', rank: 1 },
      sending: { text: 'enabled', rank: 1 },
    });
  });

  it('leaves out findings that are switched off', () => {
    const row = rowOf(fresh(full), { ...judged, disabled: ['sending-disabled'] });
    expect(row?.findings.told.map(({ title }) => title)).not.toContain('Sending is disabled.');
  });

  it('weighs a graver finding more than many lesser ones, and tells no more than can be read', () => {
    const many = Array.from({ length: 200 }, () => ({ Name: 'd', Enabled: false, MatchingEventTypes: [] }));
    const lesser = rowOf(fresh({ ...full, EventDestinations: many }, ['eventDestinations']), judged);
    const all = findings({ ...full, EventDestinations: many }, judged.target, ['eventDestinations']).length;
    expect(lesser?.findings.told).toHaveLength(mostTold);
    expect(lesser?.findings.others).toBe(all - mostTold);
    expect(lesser && textOf(lesser, 'findings')).toMatch(new RegExp(` \\+${all - mostTold}$`));
    const error = rowOf(fresh({ ...full, EventDestinations: [] }, ['eventDestinations']), judged);
    const warning = rowOf(fresh(full, ['deliveryOptions']), judged);
    expect(error?.findings.rank).toBeLessThan(warning?.findings.rank ?? 0);
    expect(warning?.findings.rank).toBeLessThan(0);
  });

  it('says what was not asked for, and what was not answered, and judges neither', () => {
    expect(textsOf(fresh({ ConfigurationSet: { Name: 'news' } }, ['deliveryOptions']))).toEqual({
      name: 'news',
      destinations: 'not asked for',
      covered: 'not asked for',
      tls: 'not answered',
      sending: 'not asked for',
      findings: '',
    });
  });

  it('tells none where there is none', () => {
    const texts = textsOf(fresh({ ...full, EventDestinations: [] }));
    expect(texts).toMatchObject({ destinations: 'none', covered: 'none' });
  });

  it('shows a policy, an event type and a destination that nobody here knows', () => {
    const details = JSON.parse(
      '{ "EventDestinations": [{ "Enabled": true, "MatchingEventTypes": ["deliveryDelay"] }], "DeliveryOptions": { "TlsPolicy": "Strict" } }',
    );
    expect(textsOf(fresh(details))).toMatchObject({ destinations: 'no name', covered: 'deliveryDelay', tls: 'Strict' });
  });

  it('tells why there is nothing to tell, and is sorted behind all others', () => {
    const row = rowOf({ state: 'failed', problem: denied }, judged);
    expect(row?.trouble).toBe('Not described: not allowed to describe.');
    expect(columns.map((column) => column !== 'name' && row?.[column].rank)).toEqual([
      false,
      ...columns.slice(1).map(() => notKnown),
    ]);
  });

  it('keeps what a set was that is gone, and says so', () => {
    const texts = textsOf({ state: 'stale', details: full, attributes: allAttributes, at, problem: gone });
    expect(texts?.['findings']).toMatch(/^No longer exists\. Sending is disabled\./);
    expect(texts?.['destinations']).toBe('bounces, metrics (disabled)');
  });

  it.each([undefined, { state: 'loading' } as const])('is not there for %j', (described) => {
    expect(rowOf(described, judged)).toBeUndefined();
  });
});

describe('what AWS has still to be asked about', () => {
  it.each<readonly [string, Described | undefined, boolean]>([
    ['a set that nobody described', undefined, true],
    ['a set that is being described', { state: 'loading' }, true],
    ['a set that could not be described', { state: 'failed', problem: denied }, true],
    ['a set that does not exist', { state: 'failed', problem: gone }, false],
    [
      'a set that no longer exists',
      { state: 'stale', details: full, attributes: allAttributes, at, problem: gone },
      false,
    ],
    [
      'a set that could not be refreshed',
      { state: 'stale', details: full, attributes: allAttributes, at, problem: denied },
      false,
    ],
    ['a set of which not all was asked for', fresh(full, ['deliveryOptions']), true],
    ['a described set', fresh(full), false],
  ])('%s: %3$s', (_what, described, expected) => expect(isLeft(described)).toBe(expected));
});
