import * as vscode from 'vscode';

/** The ids of the rules that are switched off: the setting `ses.findings.disabled`. */
export function disabledFindings(): readonly string[] {
  const value = vscode.workspace.getConfiguration('ses').get<unknown>('findings.disabled');
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
