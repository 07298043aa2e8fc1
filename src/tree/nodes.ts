import { t } from '@vscode/l10n';
import { visible } from '../core/aws/files/visible.ts';
import { Problem } from '../core/aws/problem.ts';
import type { Profile } from '../core/aws/profiles.ts';
import type { Scope, Target } from '../core/configurationSet.ts';

/**
 * What stands in the tree. A node is a plain object that says what it is about (`profile`, `region`, `name`), so that commands read it as
 * they read any argument. What changes (counts, states) is no part of it: that is looked up when the node is drawn.
 */
export type TreeNode = ProfileNode | RegionNode | SetNode | ProblemNode;

export interface ProfileNode {
  readonly kind: 'profile';
  readonly id: string;
  readonly profile: string;
  readonly entry: Profile;
  /** Whether AWS's tools take it where nothing names another. */
  readonly isDefault: boolean;
}

export interface RegionNode extends Scope {
  readonly kind: 'region';
  readonly id: string;
}

export interface SetNode extends Target {
  readonly kind: 'configurationSet';
  readonly id: string;
}

/** A failure, in the place where the user looks for what did not come. */
export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly profile?: string;
  readonly region?: string;
  readonly problem: Problem;
  /** What is shown beside it all the same: an older list, or the pages that came. */
  readonly shows?: { readonly list: 'stale'; readonly at: Date } | { readonly list: 'partial'; readonly count: number };
}

/** Stable, so that a refresh keeps what is expanded, selected and in sight. The parts are names; `null` stands for a problem. */
export function nodeId(...parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}

export function profileNode(entry: Profile, isDefault: boolean): ProfileNode {
  return { kind: 'profile', id: nodeId(entry.name), profile: entry.name, entry, isDefault };
}

export function regionNode(profile: string, region: string): RegionNode {
  return { kind: 'region', id: nodeId(profile, region), profile, region };
}

export function setNode({ profile, region }: Scope, name: string): SetNode {
  return { kind: 'configurationSet', id: nodeId(profile, region, name), profile, region, name };
}

/** What is wrong with an AWS file as a whole. */
export function fileProblemNode(problem: Problem, index: number): ProblemNode {
  return { kind: 'problem', id: nodeId(null, index), problem };
}

export function profileProblemNode(profile: string, problem: Problem): ProblemNode {
  return { kind: 'problem', id: nodeId(profile, null), profile, problem };
}

export function regionProblemNode(scope: Scope, problem: Problem, shows?: ProblemNode['shows']): ProblemNode {
  const { profile, region } = scope;
  return { kind: 'problem', id: nodeId(profile, region, null), profile, region, problem, ...(shows && { shows }) };
}

/** What is wrong with the region that a profile names, or that it names none. */
export function regionProblem({ name, place, region }: Profile): Problem {
  if (region === undefined) {
    return new Problem('InvalidRegion', {
      summary: t('no region'),
      message: t('Profile {0} names no region. Add one to see its configuration sets.', name),
      remedies: ['pickRegion', 'openFile'],
    });
  }
  return new Problem('InvalidRegion', {
    summary: t('“{0}” is not a region', visible(region)),
    message: t(
      'The region of profile {0}, “{1}”, is not formed like an AWS region, so it is left out. Regions look like eu-west-1. Correct it, or add another.',
      name,
      visible(region),
    ),
    remedies: ['openFile', 'pickRegion'],
    place,
  });
}
