import * as vscode from 'vscode';
import type { Scope } from '../core/configurationSet.ts';
import { inSteps } from '../core/inSteps.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands, treeViewId } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';
import { createAppearance } from './appearance.ts';
import { tooltipOf, treeItem } from './item.ts';
import { createLoads, type LoadOptions, type Loads } from './loads.ts';
import { emptyState, type Known, problemOf, profileChildren, regionChildren, rootNodes } from './model.ts';
import { nodeId, type TreeNode } from './nodes.ts';
import { registerPinCommands } from './pinCommands.ts';
import { createRedraw } from './redraw.ts';
import { registerRefresh } from './refresh.ts';
import { registerRegionCommands } from './regionCommands.ts';
import { createRegistry, type Registry } from './registry.ts';
import { readTreeSettings } from './settings.ts';
import { createVisibility, type Visibility } from './visibility.ts';

/** The view `ses.configurationSets`: profiles, their regions, and the configuration sets in each. */
export function registerTree(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  const { catalog, pins, profiles, regions, selection, snapshots } = services;
  let settings = readTreeSettings();
  const changed = new vscode.EventEmitter<TreeNode | undefined>();
  const registry = createRegistry();
  const loads = createLoads(catalog, (scope) => redraw.change({ scope }));
  const known: Known = { regionsOf: regions.of, stateOf: loads.stateOf };
  const visibility = createVisibility({
    entered: (scope, byHand) => load(scope, { priority: 'visible', interactive: byHand }),
    left: loads.leave,
    doubted: () => changed.fire(undefined),
  });
  const appearance = createAppearance(services, known, loads, visibility, () => settings);
  const redraw = createRedraw(registry, appearance, (node) => changed.fire(node));
  const step = inSteps(rowsAtOnce);
  const profileStep = inSteps(profilesAtOnce);
  const load = (scope: Scope, options: LoadOptions) => withViewProgress(loads.start(scope, options));

  /** What failed may work now that the files or a token changed; nobody asked for it, so nothing may prompt. */
  const retryFailed = () => {
    for (const scope of visibility.regions()) {
      const state = loads.stateOf(scope);
      if (state.state === 'unknown' || problemOf(state)) void load(scope, { priority: 'visible', interactive: false });
    }
  };
  const childrenOf = async (node: TreeNode | undefined): Promise<TreeNode[]> => {
    if (node?.kind === 'profile') return profileChildren(node, known);
    if (node?.kind === 'region') return regionChildren(node, loads.stateOf(node), pins.of(node));
    if (node !== undefined) return [];
    const list = await profiles.read();
    const nodes = rootNodes(list, shownProfiles(list.profiles));
    await vscode.commands.executeCommand('setContext', 'ses.state', emptyState(nodes, list));
    const wrong = regions.wrong();
    if (wrong.length === 0 || nodes.length === 0) return nodes;
    const { settingNode } = await import('./settingNode.ts');
    return [settingNode(wrong), ...nodes];
  };

  const view = vscode.window.createTreeView<TreeNode>(treeViewId, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) =>
        (node.kind === 'profile' ? profileStep : step)(() => redraw.drawn(node, treeItem(node, appearance))),
      resolveTreeItem: (item, node) => Object.assign(item, { tooltip: tooltipOf(node, appearance) }),
      getChildren: async (node) => {
        if (node) visibility.asked(node);
        return registry.give(node, await childrenOf(node));
      },
    },
    canSelectMany: true,
    showCollapseAll: true,
  });
  visibility.setShown(view.visible);

  subscriptions.push(
    changed,
    view,
    loads,
    selection.follow(view),
    view.onDidChangeVisibility(({ visible }) => visibility.setShown(visible)),
    view.onDidExpandElement(({ element }) => visibility.expand(element)),
    view.onDidCollapseElement(({ element }) => visibility.collapse(element)),
    regions.onDidChange(() => changed.fire(undefined)),
    pins.onDidChange((scopes) => {
      for (const scope of scopes) redraw.change({ scope });
    }),
    new vscode.Disposable(
      profiles.onDidChange(() => {
        changed.fire(undefined);
        retryFailed();
      }),
    ),
    new vscode.Disposable(
      catalog.onDidChange((change) => {
        redraw.change(change);
        if (change.scope === undefined) retryFailed();
      }),
    ),
    new vscode.Disposable(snapshots.onDidChange(({ name, ...scope }) => redraw.change({ scope, name }))),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!rowSettings.some((setting) => event.affectsConfiguration(setting))) return;
      settings = readTreeSettings();
      changed.fire(undefined);
    }),
    registerRefresh(services, {
      concerned: (profile) =>
        concerned(registry, loads, visibility).filter((scope) => (profile ?? scope.profile) === scope.profile),
      shows: ({ profile, region }) => registry.child(nodeId(profile), nodeId(profile, region)) !== undefined,
      load: (scope) => load(scope, { refresh: true, interactive: true, priority: 'asked' }),
    }),
    registerCommand(services, commands.copyRows, async () => {
      const { copyRows } = await import('./copyRows.ts');
      await copyRows(view.selection);
    }),
    registerRegionCommands(services),
    registerPinCommands(services),
  );
}

/** So many rows, which VS Code asks for all at the same time, take some milliseconds with what it does with each itself. */
const rowsAtOnce = 500;
/** Each of these looks at all of its regions. */
const profilesAtOnce = 50;

const rowSettings = ['ses.profiles', 'ses.defaultView', 'ses.findings.disabled'];

/** Shows the view's own progress bar for as long as a call waits or runs. */
async function withViewProgress(call: Promise<void>): Promise<void> {
  await vscode.window.withProgress({ location: { viewId: treeViewId } }, () => call);
}

/** The regions whose lists are in sight, and those that are seen to have failed. */
function concerned(registry: Registry, loads: Loads, visibility: Visibility): readonly Scope[] {
  const inSight = new Set(visibility.regions().map(({ profile, region }) => nodeId(profile, region)));
  return registry
    .children(undefined)
    .flatMap(({ id }) => registry.children(id))
    .filter((node) => node.kind === 'region')
    .filter((node) => inSight.has(node.id) || problemOf(loads.stateOf(node)) !== undefined);
}
