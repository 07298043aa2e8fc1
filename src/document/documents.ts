import type * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import { createAccounts } from './accounts.ts';
import { createFetches } from './fetches.ts';
import { createProvider } from './provider.ts';
import { createStatus } from './status.ts';
import { createUpdates } from './updates.ts';

export interface DocumentsOptions {
  /** Gets the documents whose text is no longer what is known of their set. */
  readonly changed: vscode.EventEmitter<vscode.Uri>;
  /** The documents that were open before anybody could ask for them. */
  readonly restored: ReadonlySet<string>;
  readonly subscriptions: vscode.Disposable[];
}

/** Answers for the documents' texts, and from now on follows what becomes known of their sets. */
export function createDocuments(
  catalog: Catalog,
  { changed, restored, subscriptions }: DocumentsOptions,
): Pick<vscode.TextDocumentContentProvider, 'provideTextDocumentContent'> {
  const fetches = createFetches(catalog, restored);
  const accounts = createAccounts(catalog);
  const failed = new Set<string>();
  subscriptions.push(
    fetches,
    createUpdates(catalog, fetches, accounts, failed, changed),
    createStatus(catalog, fetches),
  );
  return createProvider(catalog, fetches, accounts, failed);
}
