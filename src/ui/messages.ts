import * as vscode from 'vscode';

/**
 * A text for a place in which VS Code makes links of `[text](command:…)`: messages, the titles of what is under way, prompts, details of
 * a state. Names come from files and from AWS, so none of that may become a link: an invisible character (word joiner) parts the two.
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}

/** Tells something in a notification. Resolves with the button that was pressed; whoever waits for none is not held up. */
export async function showInformation(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  return vscode.window.showInformationMessage(plainMessage(message), ...buttons);
}

/** Tells what failed, likewise. */
export async function showError<Button extends vscode.MessageItem>(
  message: string,
  ...buttons: readonly Button[]
): Promise<Button | undefined> {
  return vscode.window.showErrorMessage(plainMessage(message), ...buttons);
}

/** Asks in a dialog whether to go on; `yes` is the button that says so. */
export async function agrees(message: string, detail: string | undefined, yes: string): Promise<boolean> {
  const options = { modal: true, ...(detail && { detail: plainMessage(detail) }) };
  return (await vscode.window.showWarningMessage(plainMessage(message), options, yes)) === yes;
}

/** Runs what a notification with this title tells to be under way, and can cancel. */
export function showProgress<Value>(
  title: string,
  run: (
    progress: vscode.Progress<{ message: string; increment?: number }>,
    token: vscode.CancellationToken,
  ) => Promise<Value>,
): Thenable<Value> {
  const options = { location: vscode.ProgressLocation.Notification, title: plainMessage(title), cancellable: true };
  return vscode.window.withProgress(options, run);
}
