import type * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';
import { createCompareDocuments } from './documents.ts';

/** Compare With… and Compare Across Regions. What compares is loaded with the first comparison. */
export function registerCompare(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices,
): void {
  const documents = createCompareDocuments();
  subscriptions.push(
    documents,
    registerCommand(load, commands.compare, async (services, argument, all) => {
      const { compareWith } = await import('./compareWith.ts');
      await compareWith(services, documents, argument, all);
    }),
    registerCommand(load, commands.compareRegions, async (services, argument) => {
      const { compareRegions } = await import('./compareRegions.ts');
      await compareRegions(services, documents, argument);
    }),
  );
}
