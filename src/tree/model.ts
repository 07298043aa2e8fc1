import type { Listed } from '../core/aws/catalog.ts';
import type { Problem } from '../core/aws/problem.ts';
import type { Profile, ProfileList } from '../core/aws/profiles.ts';
import { isRegion, type Scope } from '../core/configurationSet.ts';
import {
  fileProblemNode,
  type ProfileNode,
  profileNode,
  profileProblemNode,
  type RegionNode,
  regionNode,
  regionProblem,
  regionProblemNode,
  setNode,
  type TreeNode,
} from './nodes.ts';

/** What a region's list is known to be, before and after anybody asked for it. */
export type RegionState = Listed | { readonly state: 'unknown' };

/** Why the tree is empty, for its welcome texts; `ok` where it is not. */
export type EmptyState = 'ok' | 'noFiles' | 'noProfiles' | 'allHidden';

/** What the tree's model asks of its surroundings. */
export interface Known {
  regionsOf(profile: Profile): readonly string[];
  stateOf(scope: Scope): RegionState;
}

/** Codes that say something about a profile's credentials, and so about all of its regions alike. */
const profileCodes = new Set([
  'UnknownProfile',
  'BrokenProfile',
  'FileUnreadable',
  'NoCredentials',
  'SignInNeeded',
  'MfaCancelled',
  'ExpiredToken',
  'ExpiredTokenException',
  'TokenRefreshRequired',
]);

/** Whether a problem that one region's call met stands for the whole profile: it is then shown once, and not in each region. */
export function concernsProfile({ code, ofProfile }: Problem): boolean {
  return ofProfile || profileCodes.has(code);
}

/** The first level: what is wrong with the files, then the profiles that the settings leave. */
export function rootNodes(list: ProfileList, shown: readonly Profile[]): TreeNode[] {
  return [
    ...list.problems.map(fileProblemNode),
    ...shown.map((entry) => profileNode(entry, entry.name === list.default)),
  ];
}

/** Why there are no nodes. A file that cannot be read is no reason: the node that says so is in the tree. */
export function emptyState(nodes: readonly TreeNode[], list: ProfileList): EmptyState {
  if (nodes.length > 0) return 'ok';
  if (list.profiles.length > 0) return 'allHidden';
  return list.found ? 'noProfiles' : 'noFiles';
}

/** Why a profile cannot be used: what its section lacks, or what a call in one of its regions was told. */
export function profileProblem({ entry, profile }: ProfileNode, known: Known): Problem | undefined {
  if (entry.problem) return entry.problem;
  for (const region of known.regionsOf(entry)) {
    const problem = problemOf(known.stateOf({ profile, region }));
    if (problem && concernsProfile(problem)) return problem;
  }
  return undefined;
}

export function profileChildren(node: ProfileNode, known: Known): TreeNode[] {
  const regions = known.regionsOf(node.entry).map((region) => regionNode(node.profile, region));
  const { region } = node.entry;
  const isWrong = region === undefined ? regions.length === 0 : !isRegion(region);
  const problem = profileProblem(node, known) ?? (isWrong ? regionProblem(node.entry) : undefined);
  return problem ? [profileProblemNode(node.profile, problem), ...regions] : regions;
}

/** Below a region: what is wrong with its list, then its sets, those whose names are pinned before the others. */
export function regionChildren(
  node: RegionNode,
  state: RegionState,
  pinned: ReadonlySet<string> = new Set(),
): TreeNode[] {
  const names = 'names' in state ? pinnedFirst(state.names, pinned) : [];
  const sets = names.map((name) => setNode(node, name));
  const problem = problemOf(state);
  if (problem === undefined || concernsProfile(problem)) return sets;
  // First, for below a thousand names nobody would see it.
  return [regionProblemNode(node, problem, shownBeside(state)), ...sets];
}

function pinnedFirst(names: readonly string[], pinned: ReadonlySet<string>): readonly string[] {
  if (pinned.size === 0) return names;
  return [...names.filter((name) => pinned.has(name)), ...names.filter((name) => !pinned.has(name))];
}

/** What went wrong with a region's list, if anything. */
export function problemOf(state: RegionState): Problem | undefined {
  return 'problem' in state ? state.problem : undefined;
}

function shownBeside(state: RegionState) {
  if (state.state === 'stale') return { list: 'stale', at: state.at } as const;
  return state.state === 'partial' ? ({ list: 'partial', count: state.names.length } as const) : undefined;
}
