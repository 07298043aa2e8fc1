import type * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Target } from '../core/configurationSet.ts';
import { schemes } from '../core/configurationSet.ts';
import { openDocuments } from '../ui/tabs.ts';

/** The descriptions that open documents wait for. */
export interface Fetches {
  /** Asks for all four attributes; joins what the document already waits for. Rejects with a `Problem`. */
  start(uri: vscode.Uri, target: Target): Promise<void>;
  isRunning(uri: vscode.Uri): boolean;
  /** Calls the listener after each fetch: the catalog tells what came of it before the fetch is over. */
  onDidEnd(listener: () => void): void;
  /** Ends what nobody can see the answer of, as its tab was closed. */
  endClosed(): void;
  dispose(): void;
}

/**
 * `restored` are the documents that were open before anybody could ask for them. Those, and the ones of a profile that this session has
 * not used yet, never prompt and never start a process: a link can open a document, too.
 */
export function createFetches(catalog: Catalog, restored: ReadonlySet<string>): Fetches {
  const running = new Map<string, { readonly controller: AbortController; readonly done: Promise<void> }>();
  const listeners = new Set<() => void>();

  function end(key: string): void {
    running.delete(key);
    for (const listener of listeners) listener();
  }

  function begin(key: string, target: Target): Promise<void> {
    const controller = new AbortController();
    const interactive = catalog.isUsed(target.profile) && !restored.has(key);
    const done = catalog.describe(target, { signal: controller.signal, interactive }).then(
      () => end(key),
      (error: unknown) => {
        end(key);
        throw error;
      },
    );
    running.set(key, { controller, done });
    return done;
  }

  return {
    start(uri, target) {
      const key = uri.toString();
      return running.get(key)?.done ?? begin(key, target);
    },
    isRunning: (uri) => running.has(uri.toString()),
    onDidEnd: (listener) => void listeners.add(listener),
    endClosed() {
      const open = openDocuments(schemes.json);
      for (const [key, { controller }] of running) if (!open.has(key)) controller.abort();
    },
    dispose() {
      for (const { controller } of running.values()) controller.abort();
    },
  };
}
