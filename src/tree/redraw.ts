import type * as vscode from 'vscode';
import type { Change } from '../core/aws/catalog.ts';
import type { Scope } from '../core/configurationSet.ts';
import type { Appearance } from './item.ts';
import { nodeId, type ProfileNode, type TreeNode } from './nodes.ts';
import type { Registry } from './registry.ts';

/** Says which nodes VS Code must draw again after a change, and no more: a node is drawn with all that is expanded below it. */
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

  const regionOrProfile = ({ profile, region }: Scope): TreeNode | undefined => {
    const profileId = nodeId(profile);
    const around = registry.child(undefined, profileId);
    // What a region's call was told of the credentials shows on the profile, and as its child.
    if (around?.kind === 'profile' && factsOf(around) !== drawnFacts.get(profileId)) return around;
    return registry.child(profileId, nodeId(profile, region));
  };

  return {
    change({ scope, name }) {
      if (scope === undefined) return fire(undefined);
      const { profile, region } = scope;
      const node =
        name === undefined
          ? regionOrProfile(scope)
          : registry.child(nodeId(profile, region), nodeId(profile, region, name));
      if (node) fire(node);
    },
    drawn(node, item) {
      if (node.kind === 'profile') drawnFacts.set(node.id, factsOf(node));
      return item;
    },
  };
}
