import * as vscode from 'vscode';

/** A row of the extension's tree, as far as a benchmark looks at it. */
interface Row {
  readonly id: string;
  readonly kind: string;
}

/** What VS Code has asked the tree for. */
export interface CountedRows {
  /** The rows drawn so far, each counted once however often it was drawn, by their kind. */
  drawn(): Readonly<Record<string, number>>;
  /** Expands the first level, and all that comes below it down to so many levels, a row of the first level after the other. */
  expandAll(levels: number): Promise<void>;
}

/** Looks on while VS Code asks the tree for its rows. To be called before the extension is activated. */
export function countRows(): CountedRows {
  const { createTreeView } = vscode.window;
  const drawn = new Map<string, Set<string>>();
  let roots: readonly Row[] = [];
  let reveal: vscode.TreeView<Row>['reveal'] | undefined;
  const createCounted = (id: string, options: vscode.TreeViewOptions<Row>): vscode.TreeView<Row> => {
    const { treeDataProvider: provider } = options;
    const view = createTreeView(id, {
      ...options,
      treeDataProvider: {
        ...provider,
        // Without it, VS Code reveals nothing; here, it is asked for the first level alone.
        getParent: () => undefined,
        async getChildren(row) {
          const children = (await provider.getChildren(row)) ?? [];
          if (row === undefined) roots = children;
          return children;
        },
        async getTreeItem(row) {
          const item = await provider.getTreeItem(row);
          drawn.set(row.kind, (drawn.get(row.kind) ?? new Set()).add(row.id));
          return item;
        },
      },
    });
    reveal = view.reveal.bind(view);
    return view;
  };
  Object.assign(vscode.window, { createTreeView: createCounted });
  return {
    drawn: () => Object.fromEntries([...drawn].map(([kind, ids]) => [kind, ids.size])),
    async expandAll(levels) {
      for (const root of roots) await reveal?.(root, { select: false, focus: false, expand: levels });
    },
  };
}
