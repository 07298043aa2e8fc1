import * as vscode from 'vscode';
import { isOwnDocument } from './ownDocuments.ts';

/** What can be switched on and off for a file. */
export type Switch = 'hover' | 'links' | 'completion' | 'diagnostics';

/** Whether this is on for the document: `ses.links.enabled` and the like. */
export function isEnabled(feature: Switch, document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('ses', document).get<unknown>(`${feature}.enabled`) === true;
}

/** The same for what leads from code to its set: not in the set's own document. */
export function isEnabledInCode(feature: Switch, document: vscode.TextDocument): boolean {
  return !isOwnDocument(document) && isEnabled(feature, document);
}
