import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/core/aws/problem.ts';
import { profileProblemNode, regionProblemNode } from '../../../src/tree/nodes.ts';
import { scanReport, scanSummary } from '../../../src/tree/scanReport.ts';
import {
  problemLabel,
  problemTooltip,
  profileDescription,
  profileTooltip,
  regionDescription,
  regionTooltip,
} from '../../../src/tree/wording.ts';
import { problem, profile, scope } from './fakes.ts';

const at = new Date('2026-03-01T10:42:00Z');
const thousand = Array.from({ length: 1000 }, (_, index) => `set-${index}`);
const nothing = { account: undefined, isDefault: false, problem: undefined };

describe('a profile’s description', () => {
  it.each([
    ['nothing where nothing is known', profile('a'), nothing, ''],
    [
      'account and role',
      profile('a', { role: 'reader' }),
      { ...nothing, account: '111122223333' },
      '1111 2222 3333 · role reader',
    ],
    [
      'the account of its settings until AWS confirms one',
      profile('a', { account: '111122223333' }),
      nothing,
      '1111 2222 3333',
    ],
    ['that it is the default', profile('a'), { ...nothing, isDefault: true }, 'default'],
    ['not that “default” is the default', profile('default'), { ...nothing, isDefault: true }, ''],
    [
      'what is wrong, before whom it stands for',
      profile('a', { role: 'r' }),
      { ...nothing, problem: problem('X') },
      'summary of X · role r',
    ],
  ])('%s', (_what, entry, facts, expected) => {
    expect(profileDescription(entry, facts)).toBe(expected);
  });
});

describe('a profile’s tooltip', () => {
  it('begins with the name and tells the whole reason and the place', () => {
    const entry = profile('a', { place: { file: '/home/ann/.aws/config', line: 3 } });
    const lines = profileTooltip(entry, { ...nothing, problem: problem('BrokenProfile') }).split('\n');
    expect(lines).toEqual(['a', 'Message of BrokenProfile.', '/home/ann/.aws/config, line 3']);
  });

  it('does not call an account confirmed that only the settings name', () => {
    expect(profileTooltip(profile('a', { account: '111122223333' }), nothing)).toContain('AWS has not confirmed it');
  });
});

describe('a region’s description', () => {
  it.each([
    ['nothing before anybody asks', { state: 'unknown' }, false, ''],
    ['that it loads', { state: 'loading', names: [] }, true, 'loading…'],
    ['how many came so far', { state: 'loading', names: thousand }, true, '1000+'],
    ['how many there are', { state: 'complete', names: ['a', 'b'], at }, false, '2'],
    ['none', { state: 'complete', names: [], at }, false, 'none'],
    ['that pages are missing', { state: 'partial', names: thousand, problem: problem('X') }, false, '1000, incomplete'],
    ['why there is no list', { state: 'failed', problem: problem('X') }, false, 'summary of X'],
  ] as const)('%s', (_what, state, isWaiting, expected) => {
    expect(regionDescription(state, isWaiting, 'en')).toBe(expected);
  });

  it('tells of when an older list is', () => {
    const state = { state: 'stale', names: ['a'], at, problem: problem('Network') } as const;
    expect(regionDescription(state, false, 'en')).toMatch(/^1, as of Mar 1, 2026, /);
    expect(regionDescription(state, false, 'de')).toMatch(/^1, as of 01\.03\.2026, /);
  });
});

describe('a region’s tooltip', () => {
  it('tells how long it waits for its turn', () => {
    expect(regionTooltip('eu-west-1', { state: 'loading', names: [] }, 2_100, 'en')).toBe(
      'eu-west-1\nWaits for its turn: about 3 s',
    );
  });

  it('tells nothing of a wait where it does not wait', () => {
    expect(regionTooltip('eu-west-1', { state: 'unknown' }, undefined, 'en')).toBe('eu-west-1');
  });

  it('tells when its list came as VS Code’s language writes it', () => {
    const state = { state: 'complete', names: [], at } as const;
    expect(regionTooltip('eu-west-1', state, undefined, 'en')).toMatch(/\nListed Mar 1, 2026, /);
    expect(regionTooltip('eu-west-1', state, undefined, 'de')).toMatch(/\nListed 01\.03\.2026, /);
  });
});

describe('a problem', () => {
  it('has its summary as a label and all of its message in the tooltip', () => {
    const node = regionProblemNode(scope, problem('AccessDenied'));
    expect(problemLabel(node, 'en')).toBe('Summary of AccessDenied');
    expect(problemTooltip(node, 'en')).toBe('Message of AccessDenied.');
  });

  it('keeps the spelling of a setting that its summary begins with', () => {
    const round = new Problem('BrokenProfile', { summary: 'source_profile goes round', message: 'M.' });
    expect(problemLabel(profileProblemNode('a', round), 'en')).toBe('source_profile goes round');
  });

  it('tells the time of the older list that it stands beside', () => {
    const node = regionProblemNode(scope, problem('Network'), { list: 'stale', at });
    expect(problemLabel(node, 'en')).toMatch(/^As of Mar 1, 2026, .*: summary of Network$/);
    expect(problemTooltip(node, 'de')).toMatch(/\nThe list below is from 01\.03\.2026, /);
  });

  it('tells that the list beside it is incomplete', () => {
    const node = regionProblemNode(scope, problem('Timeout'), { list: 'partial', count: 1000 });
    expect(problemLabel(node, 'en')).toBe('Incomplete: summary of Timeout');
    expect(problemTooltip(node, 'en')).toContain('1000');
  });
});

describe('the report of a scan', () => {
  const results = [
    { region: 'eu-west-1', count: 3 },
    { region: 'us-east-1', count: 0 },
    { region: 'ap-south-2', problem: problem('OptInRequired') },
    { region: 'me-south-1', problem: problem('OptInRequired') },
    { region: 'us-west-1', problem: problem('AccessDenied') },
  ];

  it('is summed up in counts', () => {
    expect(scanSummary('prod', results, 5)).toBe('Configuration sets in 1 of 5 regions of prod. Not known: 3.');
    expect(scanSummary('prod', results.slice(0, 2), 2)).toBe('Configuration sets in 1 of 2 regions of prod.');
    expect(scanSummary('prod', results.slice(0, 2), 30)).toBe(
      'Configuration sets in 1 of 30 regions of prod. Stopped before the other 28 had answered.',
    );
  });

  it('tells where sets are, where none are, and each reason once', () => {
    expect(scanReport('prod', results, false)).toBe(
      'Profile prod has configuration sets in eu-west-1 (3). Regions without any: 1. ' +
        'Not known (summary of OptInRequired): ap-south-2, me-south-1. Not known (summary of AccessDenied): us-west-1.',
    );
  });

  it('never says that an account is empty where regions did not answer', () => {
    expect(scanReport('prod', results.slice(2), false)).toContain('in the regions that answered');
  });

  it('tells that it was stopped', () => {
    expect(scanReport('prod', results.slice(0, 1), true)).toContain('stopped before every region');
  });
});
