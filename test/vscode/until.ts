import type * as vscode from 'vscode';

/** Resolves once the condition holds: at once, or after one of the event's occurrences. The test's own time limit ends it. */
export function until<Value>(event: vscode.Event<Value>, condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve) => {
    const subscription = event(() => {
      if (!condition()) return;
      subscription.dispose();
      resolve();
    });
  });
}
