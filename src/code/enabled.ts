import * as vscode from 'vscode';
import { isOwnDocument } from './ownDocuments.ts';

/** What can be switched on and off for a file. */
const switches = ['hover', 'links', 'completion', 'diagnostics'] as const;

/** Whether this is on for the document: `ses.links.enabled` and the like. */
export function isEnabled(feature: (typeof switches)[number], document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('ses', document).get<unknown>(`${feature}.enabled`) === true;
}

/** The same for what leads from code to its set: not in the set's own document. */
export function isEnabledInCode(feature: (typeof switches)[number], document: vscode.TextDocument): boolean {
  return !isOwnDocument(document) && isEnabled(feature, document);
}

/** Whether any of it is on: without all of it a document is not read unasked. */
export function isAnyEnabledInCode(document: vscode.TextDocument): boolean {
  return switches.some((feature) => isEnabledInCode(feature, document));
}
