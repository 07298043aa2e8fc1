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
 * Refresh asks AWS again, at once and without a question: for a set its description, for a region its list, for a profile the lists that
 * the user can see. Without a node, as from the view’s title, that is everything: all lists in sight, and what is selected besides.
 * Stop ends what waits for its turn.
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
  const stop = ({ profile, region }: Argument) => {
    if (profile === undefined) return catalog.stop();
    const scopes = region === undefined ? tree.concerned(profile) : [{ profile, region }];
    for (const scope of scopes) catalog.stop(scope);
  };

  // The title's button names no node either, and means everything even where one is selected.
  const unselected = { ...services, selection: { ...services.selection, focused: () => [] } };
  return vscode.Disposable.from(
    registerCommand(unselected, commands.refresh, async (_argument, all) => {
      if (all.length === 0) await readFilesAgain(profiles);
      await Promise.all((all.length > 0 ? all : [{}, ...services.selection.focused()]).map(refresh));
    }),
    registerCommand(unselected, commands.stop, async (argument, all) => {
      for (const each of all.length > 0 ? all : [argument]) stop(each);
    }),
  );
}

/** The files are watched; but where one could not be read, that may not show when it can be. */
async function readFilesAgain(profiles: Services['profiles']): Promise<void> {
  const { profiles: all, problems } = await profiles.read();
  // Not always: it also ends sign-ins that a code was typed for.
  if (all.length === 0 || problems.length > 0) profiles.reload();
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
