import * as vscode from 'vscode';
import { schemes } from '../core/configurationSet.ts';

/** The addresses of the details pages that have a tab now. */
export function openPages(): Set<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? input.uri : []));
  return new Set(uris.filter(({ scheme }) => scheme === schemes.details).map(String));
}
