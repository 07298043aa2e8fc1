import * as vscode from 'vscode';
import { treeViewId } from '../ui/ids.ts';

/** Shows the view's own progress bar for as long as any of the calls given to it waits or runs: one bar for all, however many there are. */
export function createViewProgress(): (call: Promise<void>) => Promise<void> {
  const running = new Set<Promise<void>>();
  let shown = Promise.withResolvers<void>();
  return async (call) => {
    if (running.size === 0) {
      shown = Promise.withResolvers();
      const { promise } = shown;
      void vscode.window.withProgress({ location: { viewId: treeViewId } }, () => promise);
    }
    running.add(call);
    try {
      await call;
    } finally {
      running.delete(call);
      if (running.size === 0) shown.resolve();
    }
  };
}
