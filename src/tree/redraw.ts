import type * as vscode from 'vscode';
import type { Change } from '../core/aws/catalog.ts';
import type { Appearance } from './item.ts';
import { nodeId, type ProfileNode, type TreeNode } from './nodes.ts';
import type { Registry } from './registry.ts';

/** Says soon which nodes VS Code must draw again after a change, and no more: a node is drawn with all that is expanded below it. */
export interface Redraw {
  change(change: Change): void;
  /** Remembers how a node was drawn. */
  drawn(node: TreeNode, item: vscode.TreeItem): vscode.TreeItem;
}

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
  const changed = new Map<string, Set<string>>();

  const fireChanged = () => {
    const profiles = [...changed];
    changed.clear();
    for (const [profile, regions] of profiles) {
      const profileId = nodeId(profile);
      const around = registry.child(undefined, profileId);
      // What a region's call was told of the credentials shows on the profile, and as its child.
      const isAround = around?.kind === 'profile' && factsOf(around) !== drawnFacts.get(profileId);
      const nodes = isAround
        ? [around]
        : [...regions].map((region) => registry.child(profileId, nodeId(profile, region)));
      for (const node of nodes) if (node) fire(node);
    }
  };

  return {
    change({ scope, name }) {
      if (scope === undefined) return fire(undefined);
      const { profile, region } = scope;
      if (name !== undefined) {
        const node = registry.child(nodeId(profile, region), nodeId(profile, region, name));
        if (node) fire(node);
        return;
      }
      if (changed.size === 0) setImmediate(fireChanged);
      changed.set(profile, (changed.get(profile) ?? new Set()).add(region));
    },
    drawn(node, item) {
      if (node.kind === 'profile') drawnFacts.set(node.id, factsOf(node));
      return item;
    },
  };
}
