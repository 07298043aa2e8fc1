import { describe, expect, it } from 'vitest';
import { emptyState, profileChildren, profileProblem, regionChildren, rootNodes } from '../../../src/tree/model.ts';
import { profileNode, regionNode, type TreeNode } from '../../../src/tree/nodes.ts';
import { settingNode } from '../../../src/tree/settingNode.ts';
import { known, problem, profile, profileList } from './fakes.ts';

const at = new Date('2026-03-01T10:42:00Z');
const region = regionNode('prod', 'eu-west-1');
const prod = profileNode(profile('prod'), false);

function summary(nodes: readonly TreeNode[]): string[] {
  return nodes.map((node) => {
    if (node.kind === 'problem') return `! ${node.problem.code}`;
    if (node.kind === 'profile') return node.profile;
    return node.kind === 'region' ? node.region : node.name;
  });
}

describe('the first level', () => {
  it('has the profiles in the order of the files, below what is wrong with a file', () => {
    const list = profileList([profile('b'), profile('a')], { problems: [problem('FileUnreadable')] });
    expect(summary(rootNodes(list, list.profiles))).toEqual(['! FileUnreadable', 'b', 'a']);
  });

  it('keeps a profile that cannot be used', () => {
    const list = profileList([profile('broken', { problem: problem('BrokenProfile') })]);
    expect(summary(rootNodes(list, list.profiles))).toEqual(['broken']);
  });

  it('marks the default', () => {
    const list = profileList([profile('a'), profile('b')], { default: 'b' });
    const marked = rootNodes(list, list.profiles).filter((node) => node.kind === 'profile' && node.isDefault);
    expect(summary(marked)).toEqual(['b']);
  });
});

describe('what is said of the setting ses.regions', () => {
  it('names what is no region, shortened and without what cannot be seen', () => {
    const { problem } = settingNode(['nonsense', 7, { a: 1 }, `\u202e${'x'.repeat(100)}`]);
    expect(problem.message).toContain('left out: “nonsense”, “7”, “{"a":1}”, “\\u{202e}xxx');
    expect(problem.message.length).toBeLessThan(300);
    expect(problem.remedies).toEqual(['openRegionSettings']);
  });
});

describe('why the tree is empty', () => {
  it.each([
    ['no file', profileList([], { found: false }), 'noFiles'],
    ['files without a profile', profileList([]), 'noProfiles'],
    ['profiles that a setting hides', profileList([profile('a')]), 'allHidden'],
    ['an unreadable file, which the tree shows', profileList([], { problems: [problem('FileUnreadable')] }), 'ok'],
  ])('%s', (_what, list, expected) => {
    expect(emptyState(rootNodes(list, []), list)).toBe(expected);
  });
});

describe('below a profile', () => {
  it('stand its regions', () => {
    expect(summary(profileChildren(prod, known({ 'eu-west-1': { state: 'unknown' } })))).toEqual(['eu-west-1']);
  });

  it('stands what to do where it has no region', () => {
    const children = profileChildren(prod, known({}));
    expect(summary(children)).toEqual(['! InvalidRegion']);
    expect(children[0]).toMatchObject({ problem: { remedies: ['pickRegion', 'openFile'] } });
  });

  it('stands that its region is none, and the other regions all the same', () => {
    const wrong = profile('wrong', { region: 'x.evil.example#', place: { file: '/home/ann/.aws/config', line: 3 } });
    const children = profileChildren(profileNode(wrong, false), known({ 'eu-west-1': { state: 'unknown' } }));
    expect(summary(children)).toEqual(['! InvalidRegion', 'eu-west-1']);
    expect(children[0]).toMatchObject({
      problem: {
        summary: '“x.evil.example#” is not a region',
        remedies: ['openFile', 'pickRegion'],
        place: wrong.place,
      },
    });
  });

  it('stands one sign-in item, however many regions need it', () => {
    const failed = { state: 'failed', problem: problem('SignInNeeded', ['signIn']) } as const;
    const states = known({ 'eu-west-1': failed, 'us-east-1': failed, 'ap-south-1': failed });
    expect(summary(profileChildren(prod, states))).toEqual(['! SignInNeeded', 'eu-west-1', 'us-east-1', 'ap-south-1']);
    expect(regionChildren(region, failed)).toEqual([]);
  });

  it('stands its own problem first, and its regions all the same', () => {
    const broken = profileNode(profile('broken', { problem: problem('BrokenProfile') }), false);
    expect(summary(profileChildren(broken, known({ 'eu-west-1': { state: 'unknown' } })))).toEqual([
      '! BrokenProfile',
      'eu-west-1',
    ]);
  });

  it('stands no problem of a single region', () => {
    const states = known({ 'eu-west-1': { state: 'failed', problem: problem('AccessDenied') } });
    expect(profileProblem(prod, states)).toBeUndefined();
  });
});

describe('below a region', () => {
  const names = ['a', 'b'];
  it.each([
    ['nothing before anybody asks', { state: 'unknown' }, []],
    ['the names that came so far', { state: 'loading', names }, ['a', 'b']],
    ['all names', { state: 'complete', names, at }, ['a', 'b']],
    ['nothing where it has none', { state: 'complete', names: [], at }, []],
    [
      'the older names, below why they are not new',
      { state: 'stale', names, at, problem: problem('Network') },
      ['! Network', 'a', 'b'],
    ],
    [
      'the first page, below why there is no more',
      { state: 'partial', names, problem: problem('Timeout') },
      ['! Timeout', 'a', 'b'],
    ],
    ['why it has no list', { state: 'failed', problem: problem('AccessDenied') }, ['! AccessDenied']],
    [
      'the older names alone where the profile says why',
      { state: 'stale', names, at, problem: problem('ExpiredToken') },
      ['a', 'b'],
    ],
  ] as const)('%s', (_what, state, expected) => {
    expect(summary(regionChildren(region, state))).toEqual(expected);
  });

  it('the sets that are pinned before the others, where its list has them', () => {
    const state = { state: 'complete', names: ['a', 'b', 'c', 'd'], at } as const;
    expect(summary(regionChildren(region, state, new Set(['d', 'b', 'gone'])))).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('the nodes', () => {
  it('have ids that no two share, whatever their names are', () => {
    const failed = { state: 'failed', problem: problem('AccessDenied') } as const;
    const odd = ['null', '[environment]', '","', 'a', 'prod'];
    const nodes = odd.flatMap((name) => {
      const parent = profileNode(profile(name, { problem: problem('BrokenProfile') }), false);
      return [
        parent,
        ...profileChildren(parent, known({ 'eu-west-1': failed })),
        ...regionChildren(regionNode(name, 'eu-west-1'), failed),
        ...regionChildren(regionNode(name, 'eu-west-1'), { state: 'complete', names: ['null', 'a'], at }),
      ];
    });
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it('carry what a command reads, and no more', () => {
    const [set] = regionChildren(region, { state: 'complete', names: ['news'], at });
    expect(set).toMatchObject({ profile: 'prod', region: 'eu-west-1', name: 'news' });
    expect(Object.keys(prod)).not.toContain('region');
    expect(Object.keys(region)).not.toContain('name');
  });
});
