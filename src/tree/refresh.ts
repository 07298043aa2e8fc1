import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import { type Scope, schemes, type Target, type View } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { targetUri } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';
import { visibleDocuments } from '../ui/tabs.ts';

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
      const refreshed = Promise.all((all.length > 0 ? all : [{}, ...services.selection.focused()]).map(refresh));
      // The files are watched, but not every file system tells of changes. Who is signed in stays so while the profile's settings do.
      // After the loads have begun, which read the files next: the tree itself loads what failed anew, but without a prompt.
      if (all.length === 0) profiles.reload();
      await refreshed;
    }),
    registerCommand(unselected, commands.stop, async (argument, all) => {
      for (const each of all.length > 0 ? all : [argument]) stop(each);
    }),
  );
}

/** A document of the set that the user can see tells by itself what came of it; without one, a problem rejects. */
async function describeAgain({ catalog }: Services, target: Target): Promise<void> {
  try {
    await catalog.describe(target, { refresh: true });
  } catch (error) {
    if (!(error instanceof Problem && isInSight(target))) throw error;
  }
}

function isInSight(target: Target): boolean {
  const views: readonly View[] = ['details', 'json'];
  return views.some((view) => visibleDocuments(schemes[view]).has(targetUri(target, view).toString()));
}
