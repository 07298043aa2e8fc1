import * as vscode from 'vscode';
import type { Scope } from '../core/configurationSet.ts';
import { inSteps } from '../core/inSteps.ts';
import { withoutMessage } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';
import { createAppearance } from './appearance.ts';
import { tooltipOf, treeItem } from './item.ts';
import { createLoads, type LoadOptions, type Loads } from './loads.ts';
import {
  concernsProfile,
  emptyState,
  type Known,
  problemOf,
  profileChildren,
  regionChildren,
  rootNodes,
} from './model.ts';
import { nodeId, type TreeNode } from './nodes.ts';
import { createRedraw } from './redraw.ts';
import { createRefresh, type Refresh } from './refresh.ts';
import { createRegistry, type Registry } from './registry.ts';
import { settingNode } from './settingNode.ts';
import { readTreeSettings } from './settings.ts';
import { createViewProgress } from './viewProgress.ts';
import { createVisibility, type Visibility } from './visibility.ts';

/** What the view is filled by. */
export interface Tree
  extends Refresh,
    Required<Pick<vscode.TreeDataProvider<TreeNode>, 'getTreeItem' | 'resolveTreeItem'>> {
  getChildren(node: TreeNode | undefined): Promise<TreeNode[]>;
}

export interface TreeOptions {
  readonly view: vscode.TreeView<TreeNode>;
  /** Gets the nodes that VS Code must draw again; undefined for all. */
  readonly changed: vscode.EventEmitter<TreeNode | undefined>;
  readonly subscriptions: vscode.Disposable[];
}

/** Fills the view with profiles, their regions, and the configuration sets in each, and from now on follows what becomes known of them. */
export function createTree(services: Services, { view, changed, subscriptions }: TreeOptions): Tree {
  const { catalog, log, pins, profiles, regions, selection, snapshots } = services;
  let settings = readTreeSettings();
  const registry = createRegistry();
  const loads = createLoads(catalog, (scope) => redraw.change({ scope }));
  const known: Known = { regionsOf: regions.of, stateOf: loads.stateOf };
  const visibility = createVisibility({
    entered: (scope, byHand) => {
      if (!isCurrent(scope)) loadInSight(scope, { priority: 'visible', interactive: byHand });
    },
    left: loads.leave,
    doubted: () => changed.fire(undefined),
  });
  const appearance = createAppearance(services, known, loads, visibility, () => settings);
  const redraw = createRedraw(registry, appearance, (node) => changed.fire(node));
  const step = inSteps(rowsAtOnce);
  const profileStep = inSteps(profilesAtOnce);
  const childrenStep = inSteps(parentsAtOnce);
  const loadStep = inSteps(loadsAtOnce);
  const withProgress = createViewProgress();
  const load = async (scope: Scope, options: LoadOptions) => {
    await withProgress(loads.start(scope, options));
    if (loads.stateOf(scope).state !== 'complete') return;
    if (working.size === 0) setImmediate(retryInWorking);
    working.add(scope.profile);
  };
  /** Many may come into sight at once, or fail: who is gone before its turn is not asked for. */
  const loadInSight = (scope: Scope, options: LoadOptions) =>
    void loadStep(() => (visibility.isInSight(scope) ? load(scope, options) : undefined));
  const isCurrent = (scope: Scope) => {
    const state = loads.stateOf(scope);
    return state.state === 'complete' && catalog.isFresh(state.at);
  };

  /** The profiles whose credentials have just worked: whatever failed for their sake in other regions is over. */
  const working = new Set<string>();
  const retryInWorking = () => {
    const profiles = [...working];
    working.clear();
    for (const node of profiles.flatMap((profile) => registry.children(nodeId(profile)))) {
      const problem = node.kind === 'region' && visibility.isExpanded(node) && problemOf(loads.stateOf(node));
      if (node.kind === 'region' && problem && concernsProfile(problem)) void loadStep(() => load(node, unasked));
    }
  };

  /** What failed may work now that the files or a token changed; nobody asked for it, so nothing may prompt. */
  const retryFailed = () => {
    for (const scope of visibility.regions()) {
      const state = loads.stateOf(scope);
      if (state.state === 'unknown' || problemOf(state)) loadInSight(scope, unasked);
    }
  };
  const roots = async (): Promise<TreeNode[]> => {
    const list = await profiles.read();
    const nodes = rootNodes(list, shownProfiles(list.profiles));
    await vscode.commands.executeCommand('setContext', 'ses.state', emptyState(nodes, list));
    const wrong = regions.wrong();
    return wrong.length === 0 || nodes.length === 0 ? nodes : [settingNode(wrong), ...nodes];
  };
  const childrenOf = async (node: TreeNode | undefined): Promise<TreeNode[]> => {
    if (node === undefined) return roots();
    if (node.kind === 'profile') return profileChildren(node, known);
    return node.kind === 'region' ? regionChildren(node, loads.stateOf(node), pins.of(node)) : [];
  };
  /** Most changes of the files, and each Refresh, leave the profiles as they are: nothing is drawn for that. */
  const redrawProfiles = async () => {
    if (!view.visible || !registry.isGiven(undefined, await roots())) changed.fire(undefined);
  };

  visibility.setShown(view.visible);

  subscriptions.push(
    loads,
    redraw,
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
        redrawProfiles().catch((error: unknown) => log.error(withoutMessage(error)));
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
  );
  return {
    getTreeItem: (node) =>
      (node.kind === 'profile' ? profileStep : step)(() => redraw.drawn(node, treeItem(node, appearance))),
    resolveTreeItem: (item, node) => Object.assign(item, { tooltip: tooltipOf(node, appearance) }),
    async getChildren(node) {
      if (node) visibility.asked(node);
      return childrenStep(async () => registry.give(node, await childrenOf(node)));
    },
    ...createRefresh(services, {
      concerned: (profile) =>
        concerned(registry, loads, visibility).filter((scope) => (profile ?? scope.profile) === scope.profile),
      shows: ({ profile, region }) => registry.child(nodeId(profile), nodeId(profile, region)) !== undefined,
      load: async (scope) => loadStep(() => load(scope, { refresh: true, interactive: true, priority: 'asked' })),
    }),
  };
}

/** So many rows, which VS Code asks for all at the same time, take some milliseconds with what it does with each itself. */
const rowsAtOnce = 500;
/** Each of these looks at all of its regions. */
const profilesAtOnce = 50;
/** VS Code asks for the children of thousands at once, where all is drawn again. */
const parentsAtOnce = 100;
/** So many loads take some milliseconds to begin. */
const loadsAtOnce = 200;

/** For what nobody asked for just now: nothing may prompt. */
const unasked: LoadOptions = { priority: 'visible', interactive: false };

const rowSettings = ['ses.profiles', 'ses.defaultView', 'ses.findings.disabled'];

/** The regions whose lists are in sight, and those that are seen to have failed. */
function concerned(registry: Registry, loads: Loads, visibility: Visibility): readonly Scope[] {
  const inSight = new Set(visibility.regions().map(({ profile, region }) => nodeId(profile, region)));
  return registry
    .children(undefined)
    .flatMap(({ id }) => registry.children(id))
    .filter((node) => node.kind === 'region')
    .filter((node) => inSight.has(node.id) || problemOf(loads.stateOf(node)) !== undefined);
}
