import * as vscode from 'vscode';
import { copyLines } from '../ui/clipboard.ts';
import type { TreeNode } from './nodes.ts';
import { problemLabel } from './wording.ts';

/** Copies the labels of the rows, as they are shown, a line each. Asks for nothing, and calls nobody. */
export async function copyRows(nodes: readonly TreeNode[]): Promise<void> {
  await copyLines(nodes.map(labelOf));
}

function labelOf(node: TreeNode): string {
  switch (node.kind) {
    case 'profile':
      return node.profile;
    case 'region':
      return node.region;
    case 'configurationSet':
      return node.name;
    case 'problem':
      return problemLabel(node, vscode.env.language);
  }
}
