import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';

/** Add Region, Remove Region and Scan All Regions: which regions stand under a profile, besides its own and those of the settings. */
export function registerRegionCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, commands.addRegion, async ({ profile, region }, _all, isGiven) => {
      const { addRegion } = await import('./changeRegions.ts');
      // The region of what is selected is there already.
      await addRegion(services, profile, isGiven ? region : undefined);
    }),
    registerCommand(services, commands.removeRegion, async (argument, all) => {
      const { removeRegions } = await import('./changeRegions.ts');
      await removeRegions(services, all.length > 0 ? all : [argument]);
    }),
    registerCommand(services, commands.scanRegions, async ({ profile }) => {
      const { scanRegions } = await import('./scan.ts');
      await scanRegions(services, profile);
    }),
  );
}
