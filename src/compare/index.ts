import { join } from 'node:path';
import type * as vscode from 'vscode';
import { createStoreFolder } from '../core/aws/storeFolder.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { createCompareDocuments } from './documents.ts';
import { createSnapshots } from './snapshots.ts';

/** Compare With… and Compare Across Regions, and the states that sets were seen in. What compares is loaded with the first comparison. */
export function registerCompare(
  { subscriptions, globalStorageUri }: vscode.ExtensionContext,
  services: Services,
): void {
  const documents = createCompareDocuments();
  // Within the folder of the cache, so that Clear Cache deletes it too.
  const folder = createStoreFolder(join(globalStorageUri.fsPath, 'snapshots'));
  const snapshots = createSnapshots(services.catalog, folder, services.log);
  subscriptions.push(
    documents,
    snapshots,
    registerCommand(services, commands.compare, async (argument, all) => {
      const { compareWith } = await import('./compareWith.ts');
      await compareWith(services, { documents, snapshots }, argument, all);
    }),
    registerCommand(services, commands.compareRegions, async (argument) => {
      const { compareRegions } = await import('./compareRegions.ts');
      await compareRegions(services, documents, argument);
    }),
  );
}
