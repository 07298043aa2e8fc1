import * as vscode from 'vscode';
import { documentPath, schemes, type Target, type View } from '../core/configurationSet.ts';

/** How a document is shown. */
export interface OpenOptions {
  /** In the tab that the next one replaces, as a single click in the Explorer does. Default: as the user's settings say. */
  readonly preview?: boolean;
  /** Default: the active group. */
  readonly viewColumn?: vscode.ViewColumn;
}

/** Where a set's details page or its JSON document is addressed. */
export function targetUri(target: Target, view: View): vscode.Uri {
  return vscode.Uri.from({ scheme: schemes[view], path: documentPath(target, view) });
}

/** Opens a set's details page or its JSON document, or reveals the tab that it already has. */
export async function openTarget(target: Target, view: View, options: OpenOptions = {}): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', targetUri(target, view), options);
}

/** The view that a set opens in where nobody asked for another: the setting `ses.defaultView`. */
export function defaultView(): View {
  return vscode.workspace.getConfiguration('ses').get<unknown>('defaultView') === 'json' ? 'json' : 'details';
}
