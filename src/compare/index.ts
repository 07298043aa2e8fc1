import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { createCompareDocuments } from './documents.ts';
import { followLooks } from './looks.ts';

/** Compare With… and Compare Across Regions, and what the user has looked at. What compares is loaded with the first comparison. */
export function registerCompare(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  const documents = createCompareDocuments();
  subscriptions.push(
    documents,
    followLooks(services.snapshots),
    registerCommand(services, commands.compare, async (argument, all) => {
      const { compareWith } = await import('./compareWith.ts');
      await compareWith(services, documents, argument, all);
    }),
    registerCommand(services, commands.compareRegions, async (argument) => {
      const { compareRegions } = await import('./compareRegions.ts');
      await compareRegions(services, documents, argument);
    }),
  );
}
