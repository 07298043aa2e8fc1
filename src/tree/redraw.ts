import type * as vscode from 'vscode';
import type { Change } from '../core/aws/catalog.ts';
import type { Target } from '../core/configurationSet.ts';
import type { Appearance } from './item.ts';
import { nodeId, type ProfileNode, type TreeNode } from './nodes.ts';
import type { Registry } from './registry.ts';

/** Says soon which nodes VS Code must draw again after a change, and no more: a node is drawn with all that is expanded below it. */
export interface Redraw {
  change(change: Change): void;
  /** Remembers how a node was drawn. */
  drawn(node: TreeNode, item: vscode.TreeItem): vscode.TreeItem;
  dispose(): void;
}

/** VS Code compares each node that is to be drawn again with each other one, and draws them all before others have their turn: so many take it some milliseconds. */
const nodesAtOnce = 200;

/** VS Code takes together what comes within 200 milliseconds; what comes so much later, it draws apart. */
const apart = 250;

/** `fire` draws a node again, or all where there is none. */
export function createRedraw(
  registry: Registry,
  appearance: Pick<Appearance, 'profileFacts'>,
  fire: (node: TreeNode | undefined) => void,
): Redraw {
  const drawnFacts = new Map<string, string>();
  const factsOf = (node: ProfileNode) => {
    const { account, problem } = appearance.profileFacts(node);
    return JSON.stringify([account, problem?.message]);
  };

  /** The regions that changed, by profile, until all that happens now has happened: a call changes its region several times, and a profile has many. */
  const regions = new Map<string, Set<string>>();
  const sets = new Map<string, Target>();
  let isDue = false;
  let next: NodeJS.Timeout | undefined;

  const nodesIn = (profile: string, changed: ReadonlySet<string>) => {
    const profileId = nodeId(profile);
    const around = registry.child(undefined, profileId);
    // What a region's call was told of the credentials shows on the profile, and as its child.
    const isAround = around?.kind === 'profile' && factsOf(around) !== drawnFacts.get(profileId);
    return isAround ? [around] : [...changed].map((region) => registry.child(profileId, nodeId(profile, region)));
  };

  const fireSome = () => {
    let left = nodesAtOnce;
    const fireAll = (nodes: readonly (TreeNode | undefined)[]) => {
      for (const node of nodes) if (node) fire(node);
      left -= nodes.length;
    };
    for (const [profile, changed] of regions) {
      if (left <= 0) break;
      regions.delete(profile);
      fireAll(nodesIn(profile, changed));
    }
    for (const [id, { profile, region }] of sets) {
      if (left <= 0) break;
      sets.delete(id);
      fireAll([registry.child(nodeId(profile, region), id)]);
    }
    isDue = regions.size + sets.size > 0;
    if (isDue) next = setTimeout(fireSome, apart);
  };

  return {
    change({ scope, name }) {
      if (scope === undefined) {
        regions.clear();
        sets.clear();
        return fire(undefined);
      }
      const { profile, region } = scope;
      if (name === undefined) regions.set(profile, (regions.get(profile) ?? new Set()).add(region));
      else sets.set(nodeId(profile, region, name), { profile, region, name });
      if (isDue) return;
      isDue = true;
      setImmediate(fireSome);
    },
    drawn(node, item) {
      if (node.kind === 'profile') drawnFacts.set(node.id, factsOf(node));
      return item;
    },
    dispose: () => clearTimeout(next),
  };
}
