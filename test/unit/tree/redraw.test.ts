import { afterEach, describe, expect, it, vi } from 'vitest';
import { profileChildren, regionChildren, rootNodes } from '../../../src/tree/model.ts';
import type { ProfileNode, TreeNode } from '../../../src/tree/nodes.ts';
import { createRedraw } from '../../../src/tree/redraw.ts';
import { createRegistry } from '../../../src/tree/registry.ts';
import { settle } from '../aws/fakeClock.ts';
import { known, profile, profileList, scope } from './fakes.ts';

/** A tree whose only region lists one set, drawn once. */
function drawn() {
  const registry = createRegistry();
  const list = profileList([profile('prod')]);
  const [root] = registry.give(undefined, rootNodes(list, list.profiles));
  if (root?.kind !== 'profile') throw new Error('no profile');
  const [region] = registry.give(root, profileChildren(root, known({ 'eu-west-1': { state: 'unknown' } })));
  if (region?.kind !== 'region') throw new Error('no region');
  const complete = { state: 'complete', names: ['news'], at: new Date() } as const;
  const [set] = registry.give(region, regionChildren(region, complete));
  const fired: (TreeNode | undefined)[] = [];
  const facts: { account: string | undefined } = { account: undefined };
  const profileFacts = (_node: ProfileNode) => ({ ...facts, isDefault: false, problem: undefined });
  const redraw = createRedraw(registry, { profileFacts }, (node) => fired.push(node));
  redraw.drawn(root, {});
  return { root, region, set, fired, facts, redraw, registry };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('what is drawn again', () => {
  it('is the region whose list changed, as the object that VS Code knows, once for all that happens at the same time', async () => {
    const { redraw, region, fired } = drawn();
    redraw.change({ scope });
    redraw.change({ scope });
    await settle();
    expect(fired).toEqual([region]);
    expect(fired[0]).toBe(region);
    redraw.change({ scope });
    await settle();
    expect(fired).toEqual([region, region]);
  });

  it('is the set that was described', async () => {
    const { redraw, set, fired } = drawn();
    redraw.change({ scope, name: 'news' });
    await settle();
    expect(fired[0]).toBe(set);
  });

  it('is the profile where its account became known, once', async () => {
    const { redraw, root, region, facts, fired } = drawn();
    facts.account = '111122223333';
    redraw.change({ scope });
    await settle();
    redraw.drawn(root, {});
    redraw.change({ scope });
    await settle();
    expect(fired).toEqual([root, region]);
  });

  it('is a few hundred nodes, and the rest by and by, each once and in its order', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { redraw, registry, region, fired } = drawn();
    const names = Array.from({ length: 1_000 }, (_, index) => `set-${index}`);
    registry.give(region, regionChildren(region, { state: 'complete', names, at: new Date() }));
    for (const name of [...names, ...names]) redraw.change({ scope, name });
    await settle();
    const first = fired.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(250);
    // VS Code takes together what comes within 200 milliseconds.
    vi.advanceTimersByTime(200);
    expect(fired).toHaveLength(first);
    vi.advanceTimersByTime(5_000);
    expect(fired.map((node) => node?.kind === 'configurationSet' && node.name)).toEqual(names);
  });

  it('is nothing more of what waits once the tree has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { redraw, registry, region, fired } = drawn();
    const names = Array.from({ length: 1_000 }, (_, index) => `set-${index}`);
    registry.give(region, regionChildren(region, { state: 'complete', names, at: new Date() }));
    for (const name of names) redraw.change({ scope, name });
    await settle();
    const first = fired.length;
    redraw.dispose();
    vi.advanceTimersByTime(5_000);
    expect(fired).toHaveLength(first);
  });

  it('is nothing more of what waits once all is drawn anew', async () => {
    const { redraw, fired } = drawn();
    redraw.change({ scope });
    redraw.change({ scope, name: 'news' });
    redraw.change({});
    await settle();
    expect(fired).toEqual([undefined]);
  });

  it('is everything where anything may have changed', () => {
    const { redraw, fired } = drawn();
    redraw.change({});
    expect(fired).toEqual([undefined]);
  });

  it.each([
    { scope: { profile: 'other', region: 'eu-west-1' } },
    { scope: { profile: 'prod', region: 'us-east-1' } },
    { scope, name: 'not-in-the-list' },
  ])('is nothing where the tree does not show it: $scope $name', async (change) => {
    const { redraw, fired } = drawn();
    redraw.change(change);
    await settle();
    expect(fired).toEqual([]);
  });
});

describe('a node that comes again', () => {
  it('stays the same object, unless it says something else', () => {
    const { registry, root } = drawn();
    const same = profileList([profile('prod')]);
    expect(registry.give(undefined, rootNodes(same, same.profiles))[0]).toBe(root);
    const moved = profileList([profile('prod', { region: 'us-east-1' })]);
    expect(registry.give(undefined, rootNodes(moved, moved.profiles))[0]).not.toBe(root);
  });

  it('is told from one that says something else, stands elsewhere or is more', () => {
    const { registry } = drawn();
    const nodesOf = (...names: string[]) => {
      const list = profileList(names.map((name) => profile(name)));
      return rootNodes(list, list.profiles);
    };
    registry.give(undefined, nodesOf('a', 'b'));
    expect(registry.isGiven(undefined, nodesOf('a', 'b'))).toBe(true);
    const moved = profileList([profile('a'), profile('b', { region: 'us-east-1' })]);
    for (const other of [nodesOf('b', 'a'), nodesOf('a'), nodesOf('a', 'b', 'c'), rootNodes(moved, moved.profiles)])
      expect(registry.isGiven(undefined, other)).toBe(false);
  });

  it('is forgotten when it is gone', () => {
    const { registry, root, region } = drawn();
    registry.give(root, []);
    expect(registry.child(root.id, region.id)).toBeUndefined();
  });
});
