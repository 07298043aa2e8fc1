import * as vscode from 'vscode';
import { isRegion, type Scope } from '../../core/configurationSet.ts';
import { folderKey } from './folder.ts';

const key = 'ses.codeScopes';

/** The profile and region that the user chose for the code of each folder. */
export interface ScopeChoices {
  of(uri: vscode.Uri | undefined): Scope | undefined;
  /** `undefined` takes the choice back. */
  choose(uri: vscode.Uri | undefined, scope: Scope | undefined): Promise<void>;
  /** What was chosen for some code has changed: by a choice, or as the code's folder came to the workspace or left it. */
  readonly onDidChange: vscode.Event<void>;
}

/** Keeps them in the workspace's state, which is VS Code's: no file of a workspace can choose. */
export function createScopeChoices({
  workspaceState,
  subscriptions,
}: Pick<vscode.ExtensionContext, 'workspaceState' | 'subscriptions'>): ScopeChoices {
  const changed = new vscode.EventEmitter<void>();
  subscriptions.push(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
  );
  const all = () => new Map(Object.entries(workspaceState.get<Record<string, Scope>>(key, {})));
  return {
    of(uri) {
      const scope = all().get(folderKey(uri));
      return scope !== undefined && isRegion(scope.region) ? scope : undefined;
    },
    async choose(uri, scope) {
      const choices = all();
      if (scope === undefined) choices.delete(folderKey(uri));
      else choices.set(folderKey(uri), scope);
      await workspaceState.update(key, Object.fromEntries(choices));
      changed.fire();
    },
    onDidChange: changed.event,
  };
}
