import { isDeepStrictEqual } from 'node:util';
import type { TreeNode } from './nodes.ts';

/**
 * The nodes that VS Code was given last. It knows a node by its identity: who wants one drawn again must name the very object, so a node
 * that comes again stays the object that it was.
 */
export interface Registry {
  /** Replaces the children of a node (of the root: undefined), and answers those to hand out. */
  give(parent: TreeNode | undefined, children: readonly TreeNode[]): TreeNode[];
  /** Whether these children would be the same as those that were handed out last. */
  isGiven(parent: TreeNode | undefined, children: readonly TreeNode[]): boolean;
  /** The node, where it is in the tree. */
  child(parentId: string | undefined, id: string): TreeNode | undefined;
  children(parentId: string | undefined): readonly TreeNode[];
}

export function createRegistry(): Registry {
  const given = new Map<string | undefined, ReadonlyMap<string, TreeNode>>();
  return {
    give(parent, children) {
      const before = given.get(parent?.id);
      const kept = children.map((child) => {
        const known = before?.get(child.id);
        return known && isSame(known, child) ? known : child;
      });
      given.set(parent?.id, new Map(kept.map((child) => [child.id, child])));
      return kept;
    },
    isGiven(parent, children) {
      const before = [...(given.get(parent?.id)?.values() ?? [])];
      return (
        before.length === children.length &&
        before.every((known, index) => {
          const child = children[index];
          return child?.id === known.id && isSame(known, child);
        })
      );
    },
    child: (parentId, id) => given.get(parentId)?.get(id),
    children: (parentId) => [...(given.get(parentId)?.values() ?? [])],
  };
}

/** Of two nodes with one id. That of a region or a set says all that it is, so a list of 10,000 needs no look at each. */
function isSame(known: TreeNode, node: TreeNode): boolean {
  return node.kind === 'region' || node.kind === 'configurationSet' || isDeepStrictEqual(known, node);
}
