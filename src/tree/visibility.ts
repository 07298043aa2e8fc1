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
  isInSight(scope: Scope): boolean;
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
  /** By profile, what is expanded in it: itself under its own id, and its regions. */
  const expanded = new Map<string, Map<string, TreeNode>>();
  const told = new Set<string>();
  /** The regions in sight, by profile: what expands one of a thousand changes no other profile's. */
  const inSight = new Map<string, ReadonlyMap<string, Scope>>();
  let isShown = false;

  const look = (profile: string): ReadonlyMap<string, Scope> => {
    const nodes = expanded.get(profile);
    if (!isShown || !nodes?.has(nodeId(profile))) return new Map();
    const regions = [...nodes.values()].filter((node) => node.kind === 'region');
    return new Map(regions.map(({ id, region }) => [id, { profile, region }]));
  };
  const update = (profiles: Iterable<string>, byHand: boolean) => {
    for (const profile of [...profiles]) {
      const before = inSight.get(profile) ?? new Map();
      const after = look(profile);
      inSight.set(profile, after);
      for (const [id, scope] of before) if (!after.has(id)) listener.left(scope);
      for (const [id, scope] of after) if (!before.has(id)) listener.entered(scope, byHand);
    }
  };
  const isExpanded = ({ id, profile }: TreeNode) => profile !== undefined && expanded.get(profile)?.has(id) === true;
  const add = (node: TreeNode) => {
    const { id, profile } = node;
    if (profile === undefined) return;
    expanded.set(profile, (expanded.get(profile) ?? new Map()).set(id, node));
    update([profile], true);
  };

  return {
    setShown(shown) {
      isShown = shown;
      update(expanded.keys(), false);
    },
    expand(node) {
      // What was expanded cannot expand, unless all was collapsed: VS Code reports nothing of its Collapse All, nor of what is collapsed
      // during a refresh.
      const isDoubtful = told.has(node.id);
      if (isDoubtful) {
        const profiles = [...expanded.keys()];
        expanded.clear();
        told.clear();
        update(profiles, true);
      }
      told.add(node.id);
      add(node);
      if (isDoubtful) listener.doubted();
    },
    asked(node) {
      if (!isExpanded(node)) add(node);
    },
    collapse(node) {
      told.delete(node.id);
      if (node.profile === undefined) return;
      expanded.get(node.profile)?.delete(node.id);
      update([node.profile], true);
    },
    isExpanded,
    isInSight: ({ profile, region }) => inSight.get(profile)?.has(nodeId(profile, region)) === true,
    regions: () => [...inSight.values()].flatMap((regions) => [...regions.values()]),
  };
}
