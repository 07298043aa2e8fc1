import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

/** How long the status bar says so, in milliseconds. */
const told = 3_000;

/** Puts the lines on the clipboard and says so in the status bar; without any, does nothing. */
export async function copyLines(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await copyText(lines.join('\n'), lines.length === 1 ? t('Copied') : t('Copied {0} lines', lines.length));
}

/** Puts the text on the clipboard and says in the status bar what was done. */
export async function copyText(text: string, done: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${done}`, told);
}
