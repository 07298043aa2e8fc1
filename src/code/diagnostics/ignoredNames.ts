import * as vscode from 'vscode';
import { folderKey } from '../scope/folder.ts';

const key = 'ses.ignoredNames';

/** The names that the user does not want to hear about in a folder. */
export interface IgnoredNames {
  has(uri: vscode.Uri, name: string): boolean;
  count(uri: vscode.Uri | undefined): number;
  add(uri: vscode.Uri, name: string): Promise<void>;
  clear(uri: vscode.Uri | undefined): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

/** Keeps them in the workspace's state, and so out of the code. */
export function createIgnoredNames({
  workspaceState,
  subscriptions,
}: Pick<vscode.ExtensionContext, 'workspaceState' | 'subscriptions'>): IgnoredNames {
  const changed = new vscode.EventEmitter<void>();
  subscriptions.push(changed);
  const all = () => new Map(Object.entries(workspaceState.get<Record<string, string[]>>(key, {})));
  const of = (uri: vscode.Uri | undefined) => all().get(folderKey(uri)) ?? [];
  const store = async (uri: vscode.Uri | undefined, names: readonly string[]) => {
    await workspaceState.update(key, Object.fromEntries(all().set(folderKey(uri), [...names])));
    changed.fire();
  };
  return {
    has: (uri, name) => of(uri).includes(name),
    count: (uri) => of(uri).length,
    add: (uri, name) => store(uri, [...new Set([...of(uri), name])]),
    clear: (uri) => store(uri, []),
    onDidChange: changed.event,
  };
}
