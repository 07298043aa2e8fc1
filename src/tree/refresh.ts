import { Problem } from '../core/aws/problem.ts';
import { type Scope, schemes, type Target, type View } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { targetUri } from '../ui/open.ts';
import type { Services } from '../ui/services.ts';
import { visibleDocuments } from '../ui/tabs.ts';

/** What refreshing needs of the tree. */
export interface Refreshable {
  /** The regions, of one profile or of all, whose lists the user can see, or see to have failed. */
  concerned(profile?: string): readonly Scope[];
  /** Whether the tree shows this region, and so what becomes of its list. */
  shows(scope: Scope): boolean;
  /** Asks AWS for a region's list, in its turn; resolves when the tree shows what came of it. */
  load(scope: Scope): Promise<void>;
}

/** What refreshing and stopping do. */
export interface Refresh {
  /**
   * Asks AWS again, at once and without a question: for a set its description, for a region its list, for a profile the lists that the user
   * can see. Without a node, as from the view’s title, that is everything: all lists in sight, and what is selected besides.
   */
  refresh(all: readonly Argument[]): Promise<void>;
  /** Ends what waits for its turn. */
  stop(all: readonly Argument[]): void;
}

export function createRefresh(services: Services, tree: Refreshable): Refresh {
  const { catalog, profiles, selection } = services;

  const refreshOne = async ({ profile, region, name }: Argument): Promise<void> => {
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
  const stopOne = ({ profile, region }: Argument) => {
    if (profile === undefined) return catalog.stop();
    const scopes = region === undefined ? tree.concerned(profile) : [{ profile, region }];
    for (const scope of scopes) catalog.stop(scope);
  };

  return {
    async refresh(all) {
      const refreshed = Promise.all((all.length > 0 ? all : [{}, ...selection.focused()]).map(refreshOne));
      // The files are watched, but not every file system tells of changes. Who is signed in stays so while the profile's settings do.
      // After the loads have begun, which read the files next: the tree itself loads what failed anew, but without a prompt.
      if (all.length === 0) profiles.reload();
      await refreshed;
    },
    stop(all) {
      for (const each of all.length > 0 ? all : [{}]) stopOne(each);
    },
  };
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
