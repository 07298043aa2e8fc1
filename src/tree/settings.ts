import * as vscode from 'vscode';
import type { View } from '../core/configurationSet.ts';
import { defaultView } from '../ui/open.ts';

/** The settings that every row of a set depends on. They are read once and not per row: reading one takes VS Code some microseconds. */
export interface TreeSettings {
  readonly view: View;
  readonly disabledFindings: readonly string[];
}

export function readTreeSettings(): TreeSettings {
  const ids = vscode.workspace.getConfiguration('ses').get<unknown>('findings.disabled');
  return {
    view: defaultView(),
    disabledFindings: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [],
  };
}
