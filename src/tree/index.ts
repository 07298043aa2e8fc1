import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands, treeViewId } from '../ui/ids.ts';
import { once } from '../ui/once.ts';
import type { LoadServices } from '../ui/services.ts';
import type { TreeNode } from './nodes.ts';
import { registerPinCommands } from './pinCommands.ts';
import { registerRegionCommands } from './regionCommands.ts';

/** The view `ses.configurationSets`: profiles, their regions, and the configuration sets in each. What fills it is loaded when it is seen. */
export function registerTree(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  loadServices: LoadServices,
): void {
  const changed = new vscode.EventEmitter<TreeNode | undefined>();
  const load = once(async () => {
    const [services, { createTree }] = await Promise.all([loadServices(), import('./createTree.ts')]);
    return createTree(services, { view, changed, subscriptions });
  });
  const view: vscode.TreeView<TreeNode> = vscode.window.createTreeView<TreeNode>(treeViewId, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: async (node) => (await load()).getTreeItem(node),
      resolveTreeItem: async (...asked) => (await load()).resolveTreeItem(...asked),
      getChildren: async (node) => (await load()).getChildren(node),
    },
    canSelectMany: true,
    showCollapseAll: true,
  });
  // The title's button names no node either, and means everything even where one is selected.
  const loadUnselected: LoadServices = async () => {
    const services = await loadServices();
    return { ...services, selection: { ...services.selection, focused: () => [] } };
  };
  subscriptions.push(
    changed,
    view,
    registerCommand(loadUnselected, commands.refresh, async (_services, _argument, all) => (await load()).refresh(all)),
    registerCommand(loadUnselected, commands.stop, async (_services, _argument, all) => (await load()).stop(all)),
    registerCommand(loadServices, commands.copyRows, async () => {
      const { copyRows } = await import('./copyRows.ts');
      await copyRows(view.selection);
    }),
    registerRegionCommands(loadServices),
    registerPinCommands(loadServices),
  );
}
