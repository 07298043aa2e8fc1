import type * as vscode from 'vscode';
import { schemes } from '../core/configurationSet.ts';

/** Whether the document is a described set itself, which needs no way to where it is. */
export function isOwnDocument({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === schemes.json || uri.scheme === schemes.details;
}
