import * as vscode from 'vscode';

/** The documents that a tab shows: one, or the two sides of a comparison; none for tabs of other kinds. */
export function documentsIn({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** The documents of a scheme that stand in any tab, as strings. */
export function openDocuments(scheme: string): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return toStrings(tabs, scheme);
}

/** The documents of a scheme that a user can see: those in the active tab of each group. */
export function visibleDocuments(scheme: string): ReadonlySet<string> {
  return toStrings(
    vscode.window.tabGroups.all.flatMap(({ activeTab }) => activeTab ?? []),
    scheme,
  );
}

function toStrings(tabs: readonly vscode.Tab[], scheme: string): ReadonlySet<string> {
  const uris = tabs.flatMap(documentsIn).filter((uri) => uri.scheme === scheme);
  return new Set(uris.map((uri) => uri.toString()));
}
