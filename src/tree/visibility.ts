import type { Scope } from '../core/configurationSet.ts';
import { nodeId, type TreeNode } from './nodes.ts';

/** Which regions a user can look into: those expanded in an expanded profile, while the view is shown. */
export interface Visibility {
  setShown(shown: boolean): void;
  expand(node: TreeNode): void;
  /** VS Code asks for what is below the node, so it is expanded: of what a user expands during a refresh, VS Code tells nothing else. */
  asked(node: TreeNode): void;
  collapse(node: TreeNode): void;
  isExpanded(node: TreeNode): boolean;
  /** The regions in sight. */
  regions(): readonly Scope[];
}

export interface VisibilityListener {
  /** `byHand`: the user expanded it or the profile around it just now; otherwise it came into sight with the view. */
  entered(scope: Scope, byHand: boolean): void;
  left(scope: Scope): void;
  /** Everything counts as collapsed that may not be: VS Code has to ask again for what is below it. */
  doubted(): void;
}

export function createVisibility(listener: VisibilityListener): Visibility {
  const expanded = new Map<string, TreeNode>();
  const told = new Set<string>();
  let inSight = new Map<string, Scope>();
  let isShown = false;

  const look = (): Map<string, Scope> => {
    const regions = isShown ? [...expanded.values()].filter((node) => node.kind === 'region') : [];
    return new Map(
      regions
        .filter(({ profile }) => expanded.has(nodeId(profile)))
        .map(({ id, profile, region }) => [id, { profile, region }]),
    );
  };
  const update = (byHand: boolean) => {
    const before = inSight;
    inSight = look();
    for (const [id, scope] of before) if (!inSight.has(id)) listener.left(scope);
    for (const [id, scope] of inSight) if (!before.has(id)) listener.entered(scope, byHand);
  };

  return {
    setShown(shown) {
      isShown = shown;
      update(false);
    },
    expand(node) {
      // What was expanded cannot expand, unless all was collapsed: VS Code reports nothing of its Collapse All, nor of what is collapsed
      // during a refresh.
      const isDoubtful = told.has(node.id);
      if (isDoubtful) {
        expanded.clear();
        told.clear();
        update(true);
      }
      told.add(node.id);
      expanded.set(node.id, node);
      update(true);
      if (isDoubtful) listener.doubted();
    },
    asked(node) {
      if (expanded.has(node.id)) return;
      expanded.set(node.id, node);
      update(true);
    },
    collapse(node) {
      told.delete(node.id);
      expanded.delete(node.id);
      update(true);
    },
    isExpanded: (node) => expanded.has(node.id),
    regions: () => [...inSight.values()],
  };
}
