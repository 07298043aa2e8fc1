import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { environmentProfile } from '../core/aws/profiles.ts';
import type { Scope, Target, View } from '../core/configurationSet.ts';
import { commands } from '../ui/ids.ts';
import { targetUri } from '../ui/open.ts';
import { remediesOf } from '../ui/remedies.ts';
import type { RegionState } from './model.ts';
import type { ProblemNode, ProfileNode, RegionNode, SetNode, TreeNode } from './nodes.ts';
import {
  type ProfileFacts,
  problemLabel,
  problemTooltip,
  profileDescription,
  profileTooltip,
  regionDescription,
  regionTooltip,
} from './wording.ts';

/** What a node looks like depends on more than the node: this tells the rest. */
export interface Appearance {
  profileFacts(node: ProfileNode): ProfileFacts;
  stateOf(scope: Scope): RegionState;
  isWaiting(scope: Scope): boolean;
  /** How long the scope's next call waits for its turn, in milliseconds. */
  wait(scope: Scope): number;
  isExpanded(node: TreeNode): boolean;
  isAdded(scope: Scope): boolean;
  /** What deserves attention in a set that was described, the most serious first; empty where nothing is known. */
  attention(target: Target): readonly string[];
  isPinned(target: Target): boolean;
  /** Whether a set does something else than when the user last looked. */
  isChanged(target: Target): boolean;
  /** What a set opens in. */
  view(): View;
}

/** The row of a node, all but its tooltip: a list of 10,000 draws 10,000 rows. */
export function treeItem(node: TreeNode, appearance: Appearance): vscode.TreeItem {
  switch (node.kind) {
    case 'profile':
      return profileItem(node, appearance);
    case 'region':
      return regionItem(node, appearance);
    case 'configurationSet':
      return setItem(node, appearance);
    case 'problem':
      return problemItem(node);
  }
}

/** The tooltip of a node, made when the mouse rests there, so that how long it still waits is true. Plain text: names are not Markdown. */
export function tooltipOf(node: TreeNode, appearance: Appearance): string {
  const { language } = vscode.env;
  switch (node.kind) {
    case 'profile':
      return profileTooltip(node.entry, appearance.profileFacts(node));
    case 'region': {
      const wait = appearance.isWaiting(node) ? appearance.wait(node) : undefined;
      return regionTooltip(node.region, appearance.stateOf(node), wait, language);
    }
    case 'configurationSet':
      return [
        node.name,
        ...(appearance.isPinned(node) ? [t('Pinned')] : []),
        ...newsOf(node, appearance),
        ...appearance.attention(node),
      ].join('\n');
    case 'problem':
      return problemTooltip(node, language);
  }
}

function profileItem(node: ProfileNode, appearance: Appearance): vscode.TreeItem {
  const facts = appearance.profileFacts(node);
  const { problem } = facts;
  const item = branch(node, node.profile, appearance);
  item.description = profileDescription(node.entry, facts);
  item.iconPath = problem
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(node.profile === environmentProfile ? 'terminal' : 'account');
  item.contextValue = flags('profile', {
    signIn: problem?.remedies.includes('signIn'),
    file: node.entry.place !== undefined,
  });
  return spoken(item, problem && t('{0}, problem: {1}', node.profile, problem.message));
}

function regionItem(node: RegionNode, appearance: Appearance): vscode.TreeItem {
  const state = appearance.stateOf(node);
  const isWaiting = appearance.isWaiting(node);
  const problem = 'problem' in state ? state.problem : undefined;
  const item = branch(node, node.region, appearance);
  item.description = regionDescription(state, isWaiting, vscode.env.language);
  if (isWaiting) item.iconPath = new vscode.ThemeIcon('loading~spin');
  else if (problem) item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  else item.iconPath = new vscode.ThemeIcon('globe');
  item.contextValue = flags('region', { added: appearance.isAdded(node), waiting: isWaiting });
  return spoken(item, problem && t('{0}, problem: {1}', node.region, problem.message));
}

function setItem(node: SetNode, appearance: Appearance): vscode.TreeItem {
  const item = new vscode.TreeItem(node.name);
  item.id = node.id;
  // The news first, for they go by.
  const words = [...newsOf(node, appearance), ...appearance.attention(node).slice(0, 1)];
  if (words.length > 0) item.description = words.join(' · ');
  const isPinned = appearance.isPinned(node);
  item.iconPath = isPinned ? pin : mail;
  item.contextValue = flags('configurationSet', { pinned: isPinned });
  // Only this command, with a URI, previews on one click and keeps on two.
  item.command = { title: t('Open'), command: 'vscode.open', arguments: [targetUri(node, appearance.view())] };
  return spoken(item, isPinned ? [node.name, t('pinned'), item.description].filter(Boolean).join(', ') : undefined);
}

function newsOf(node: SetNode, { isChanged }: Appearance): readonly string[] {
  return isChanged(node) ? [t('Changed since you last looked')] : [];
}

/** Shared by all sets: a list of 10,000 needs no more. */
const mail = new vscode.ThemeIcon('mail');
const pin = new vscode.ThemeIcon('pinned');

function problemItem(node: ProblemNode): vscode.TreeItem {
  const { problem, profile, region } = node;
  const item = new vscode.TreeItem(problemLabel(node, vscode.env.language));
  const [remedy] = remediesOf(problem, { ...(profile && { profile }), ...(region && { region }) });
  item.id = node.id;
  item.description = remedy ? `${remedy.title} · ${problem.message}` : problem.message;
  item.iconPath = new vscode.ThemeIcon(problem.code === 'Cancelled' ? 'debug-stop' : 'warning');
  item.contextValue = ['problem', ...problem.remedies].join('.');
  // Who selects a row does not expect another clipboard: that remedy stands beside it as a button.
  const isRun = remedy !== undefined && remedy.command !== commands.copyPolicy;
  if (isRun) item.command = remedy;
  const tooltip = problemTooltip(node, vscode.env.language);
  return spoken(item, isRun ? t('{0} Press Enter to: {1}', tooltip, remedy.title) : tooltip);
}

function branch(node: TreeNode, label: string, { isExpanded }: Appearance): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isExpanded(node) ? Expanded : Collapsed);
  item.id = node.id;
  return item;
}

/** What a screen reader says where the label and the description do not say enough. */
function spoken(item: vscode.TreeItem, label: string | undefined): vscode.TreeItem {
  if (label !== undefined) item.accessibilityInformation = { label };
  return item;
}

/** `kind.flag.flag`, for `when` clauses such as `viewItem =~ /^region\b.*\.added\b/`. */
function flags(kind: string, set: Readonly<Record<string, boolean | undefined>>): string {
  return [kind, ...Object.keys(set).filter((flag) => set[flag])].join('.');
}
