import * as vscode from 'vscode';
import { type Scope, schemes, type Target, type View } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { targetUri } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';
import { openDocuments } from '../ui/tabs.ts';

/** What refreshing needs of the tree. */
export interface Refreshable {
  /** The regions, of one profile or of all, whose lists the user can see, or see to have failed. */
  concerned(profile?: string): readonly Scope[];
  /** Whether the tree shows this region, and so what becomes of its list. */
  shows(scope: Scope): boolean;
  /** Asks AWS for a region's list; resolves when the tree shows what came of it. */
  load(scope: Scope): Promise<void>;
}

/**
 * Refresh asks AWS again, at once and without a question: for a set its description, for a region its list, for a profile or for
 * everything the lists that the user can see. Stop ends what waits for its turn.
 */
export function registerRefresh(services: Services, tree: Refreshable): vscode.Disposable {
  const { catalog, profiles } = services;

  const refresh = async ({ profile, region, name }: Argument): Promise<void> => {
    if (profile === undefined || region === undefined) {
      await Promise.all(tree.concerned(profile).map(tree.load));
    } else if (name !== undefined) {
      await describeAgain(services, { profile, region, name });
    } else if (tree.shows({ profile, region })) {
      await tree.load({ profile, region });
    } else {
      await catalog.list({ profile, region }, { refresh: true });
    }
  };
  const stop = ({ profile, region }: Argument): void => {
    if (profile === undefined) catalog.stop();
    else
      for (const scope of region === undefined ? tree.concerned(profile) : [{ profile, region }]) catalog.stop(scope);
  };

  return vscode.Disposable.from(
    registerCommand(services, commands.refresh, async (argument, all) => {
      if (all.length === 0) profiles.reload();
      await Promise.all((all.length === 0 ? [argument] : all).map(refresh));
    }),
    registerCommand(services, commands.stop, async (argument, all) => {
      for (const each of all.length === 0 ? [argument] : all) stop(each);
    }),
  );
}

/** An open document of the set tells by itself what came of it; without one, a problem rejects. */
async function describeAgain({ catalog }: Services, target: Target): Promise<void> {
  try {
    await catalog.describe(target, { refresh: true });
  } catch (error) {
    if (!isOpen(target)) throw error;
  }
}

function isOpen(target: Target): boolean {
  const views: readonly View[] = ['details', 'json'];
  return views.some((view) => openDocuments(schemes[view]).has(targetUri(target, view).toString()));
}
