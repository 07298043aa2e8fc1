import type * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Target } from '../core/configurationSet.ts';

/** Whose sets the documents show. */
export interface Accounts {
  /** Takes note of the account that a document's profile belongs to, once AWS has told. Returns whether that is another one than before. */
  meet(uri: vscode.Uri, target: Target): boolean;
}

export function createAccounts(catalog: Pick<Catalog, 'account'>): Accounts {
  const accounts = new Map<string, string>();
  return {
    meet(uri, { profile }) {
      const key = uri.toString();
      const before = accounts.get(key);
      const account = catalog.account(profile) ?? before;
      if (account !== undefined) accounts.set(key, account);
      return before !== undefined && account !== before;
    },
  };
}
