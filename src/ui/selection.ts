import * as vscode from 'vscode';
import { type Argument, readArgument } from './arguments.ts';
import { targetUri } from './open.ts';
import { documentsIn } from './tabs.ts';

/** What is selected in the tree, for commands that are called without an argument. */
export interface TreeSelection {
  /** Reads this view's selection until the returned disposable ends that. */
  follow(view: vscode.TreeView<unknown>): vscode.Disposable;
  /** The selected nodes while the tree has the focus; none otherwise. */
  focused(): readonly Argument[];
}

/**
 * VS Code tells no extension which part of it has the focus. So the tree counts as focused when the user last acted there: selected,
 * expanded or collapsed a node, and since then neither moved in a text editor or a terminal nor changed to a tab of something else.
 */
export function createTreeSelection(subscriptions: vscode.Disposable[]): TreeSelection {
  let view: vscode.TreeView<unknown> | undefined;
  let tabThen: string | undefined;
  let isLast = false;
  const leave = () => {
    isLast = false;
  };
  const enter = () => {
    isLast = true;
    tabThen = activeDocument();
  };
  subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command) leave();
    }),
    vscode.window.onDidChangeActiveTerminal((terminal) => terminal && leave()),
  );
  return {
    follow(followed) {
      view = followed;
      return vscode.Disposable.from(
        followed.onDidChangeSelection(enter),
        followed.onDidExpandElement(enter),
        followed.onDidCollapseElement(enter),
        new vscode.Disposable(() => {
          view = undefined;
        }),
      );
    },
    focused() {
      if (!view?.visible || !isLast) return [];
      const nodes = view.selection.flatMap(readable);
      const active = activeDocument();
      return active === tabThen || nodes.some((node) => documentsOf(node).includes(active)) ? nodes : [];
    },
  };
}

/** Nothing for a row that no command can use, such as that of a name that AWS gave and that breaks its own rule for names. */
function readable(node: unknown): readonly Argument[] {
  try {
    return [readArgument(node)];
  } catch {
    return [];
  }
}

function activeDocument(): string | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab && documentsIn(tab)[0]?.toString();
}

/** A selected set opens, so its own documents do not mean that the user went elsewhere. */
function documentsOf({ profile, region, name }: Argument): (string | undefined)[] {
  if (profile === undefined || region === undefined || name === undefined) return [];
  const target = { profile, region, name };
  return [targetUri(target, 'details').toString(), targetUri(target, 'json').toString()];
}

/** Whether the active tab shows this set. */
export function isInFront(argument: Argument): boolean {
  const active = activeDocument();
  return active !== undefined && documentsOf(argument).includes(active);
}
