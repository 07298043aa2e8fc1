import * as vscode from 'vscode';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { LoadServices } from '../ui/services.ts';

/** Add Region, Remove Region and Scan All Regions: which regions stand under a profile, besides its own and those of the settings. */
export function registerRegionCommands(load: LoadServices): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(load, commands.addRegion, async (services, { profile, region }, _all, isGiven) => {
      const { addRegion } = await import('./changeRegions.ts');
      // The region of what is selected is there already.
      await addRegion(services, profile, isGiven ? region : undefined);
    }),
    registerCommand(load, commands.removeRegion, async (services, argument, all) => {
      const { removeRegions } = await import('./changeRegions.ts');
      await removeRegions(services, all.length > 0 ? all : [argument]);
    }),
    registerCommand(load, commands.scanRegions, async (services, { profile }) => {
      const { scanRegions } = await import('./scan.ts');
      await scanRegions(services, profile);
    }),
  );
}
