import * as vscode from 'vscode';
import { type Attribute, allAttributes } from '../core/configurationSet.ts';

/** The parts of a set that the details page asks for by the setting `ses.attributes`, in the model's order. */
export function shownAttributes(): readonly Attribute[] {
  const setting = vscode.workspace.getConfiguration('ses').get<unknown>('attributes');
  const wanted: readonly unknown[] = Array.isArray(setting) ? setting : allAttributes;
  return allAttributes.filter((attribute) => wanted.includes(attribute));
}
