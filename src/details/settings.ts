import * as vscode from 'vscode';
import { type Attribute, allAttributes, isAttribute } from '../core/configurationSet.ts';

/** The attributes that the page shows unasked: the setting `ses.attributes`, in the model's order. */
export function configuredAttributes(): readonly Attribute[] {
  const value = vscode.workspace.getConfiguration('ses').get<unknown>('attributes');
  if (!Array.isArray(value)) return allAttributes;
  const chosen = value.filter(isAttribute);
  return allAttributes.filter((attribute) => chosen.includes(attribute));
}

/** The ids of the rules that are switched off: the setting `ses.findings.disabled`. */
export function disabledFindings(): readonly string[] {
  const value = vscode.workspace.getConfiguration('ses').get<unknown>('findings.disabled');
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
