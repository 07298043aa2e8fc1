import * as vscode from 'vscode';
import type { Catalog, Change } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import { schemes } from '../core/configurationSet.ts';
import { targetUri } from '../ui/open.ts';
import { visibleDocuments } from '../ui/tabs.ts';
import type { Accounts } from './accounts.ts';
import type { Fetches } from './fetches.ts';
import { targetOf } from './provider.ts';
import { reopen } from './reopen.ts';
import { isCurrent, knownText } from './text.ts';

/**
 * Follows what becomes known of the sets whose documents are open, tells of those that `changed`, and asks for what is out of date when its tab comes into sight. Opens
 * again what `failed` to open and still stands in a tab, once there is a text. A document whose profile has turned to another account is of
 * another set of this name: nothing of the former stays in it.
 */
export function createUpdates(
  catalog: Catalog,
  fetches: Fetches,
  accounts: Accounts,
  failed: Set<string>,
  changed: vscode.EventEmitter<vscode.Uri>,
): vscode.Disposable {
  const ask = (uri: vscode.Uri) => void fetches.start(uri, targetOf(uri)).catch(leaveToStatus);
  const follow = (change: Change) => {
    for (const { uri } of openTexts()) {
      const isOther = accounts.meet(uri, targetOf(uri));
      if (!isOther && !isMeant(change, uri)) continue;
      const isKnown = knownText(catalog, targetOf(uri)) !== undefined;
      if (isOther || isKnown) changed.fire(uri);
      if (isOther && !isKnown && visibleDocuments(schemes.json).has(uri.toString())) ask(uri);
    }
    for (const key of visibleDocuments(schemes.json)) {
      const uri = vscode.Uri.parse(key);
      if (!failed.has(key) || !isMeant(change, uri) || knownText(catalog, targetOf(uri)) === undefined) continue;
      failed.delete(key);
      void reopen(uri);
    }
  };

  let seen = visibleDocuments(schemes.json);
  /** VS Code does not ask again for a document that it still holds when a tab of it opens, so its age is looked at here. */
  const look = () => {
    fetches.endClosed();
    const before = seen;
    seen = visibleDocuments(schemes.json);
    for (const { uri } of openTexts()) {
      const appeared = seen.has(uri.toString()) && !before.has(uri.toString());
      if (appeared && !isCurrent(catalog, targetOf(uri))) ask(uri);
    }
  };

  return vscode.Disposable.from(
    new vscode.Disposable(catalog.onDidChange(follow)),
    vscode.window.tabGroups.onDidChangeTabs(look),
  );
}

function openTexts(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === schemes.json);
}

/** A change of everything, of this set; not that of a list. */
function isMeant({ scope, name }: Change, uri: vscode.Uri): boolean {
  if (scope === undefined) return true;
  return name !== undefined && targetUri({ ...scope, name }, 'json').toString() === uri.toString();
}

/** The status item tells of a problem. */
function leaveToStatus(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}
