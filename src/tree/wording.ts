import { t } from '@vscode/l10n';
import type { Problem } from '../core/aws/problem.ts';
import { environmentProfile, type Profile } from '../core/aws/profiles.ts';
import { groupDigits } from '../core/groupDigits.ts';
import type { RegionState } from './model.ts';
import type { ProblemNode } from './nodes.ts';

/** What is known of a profile beyond its section. */
export interface ProfileFacts {
  /** The account that AWS confirmed. */
  readonly account: string | undefined;
  readonly isDefault: boolean;
  readonly problem: Problem | undefined;
}

/** A profile's state in a few words: what is wrong with it, or whom it stands for. */
export function profileDescription(
  { name, role, account: declared, endpoint }: Profile,
  { account, isDefault, problem }: ProfileFacts,
): string {
  const known = account ?? declared;
  const parts = [
    isDefault && name !== 'default' ? t('default') : undefined,
    problem?.summary,
    known && groupDigits(known),
    role && t('role {0}', role),
    endpoint && t('at {0}', new URL(endpoint.url).host),
  ];
  return parts.filter(Boolean).join(' · ');
}

export function profileTooltip(profile: Profile, facts: ProfileFacts): string {
  const { endpoint, place, region } = profile;
  const lines = [
    facts.problem?.message,
    profile.name === environmentProfile ? t('The credentials in the environment of VS Code') : undefined,
    facts.isDefault ? t('The default of the AWS CLI and the SDKs') : undefined,
    facts.account && t('Account {0}', groupDigits(facts.account)),
    profile.account && profile.account !== facts.account
      ? t('Account {0}, by its settings; AWS has not confirmed it', groupDigits(profile.account))
      : undefined,
    profile.role && t('Role {0}', profile.role),
    region && t('Region {0}', region),
    endpoint && t('Requests go to {0}, as {1} says', endpoint.url, endpoint.source),
    place && (place.line === undefined ? place.file : t('{0}, line {1}', place.file, place.line)),
  ];
  return [profile.name, ...lines.filter(Boolean)].join('\n');
}

/** A region's count or state. `isWaiting`: a call for its list is under way, whatever is shown meanwhile. `language` is VS Code's, here and below. */
export function regionDescription(state: RegionState, isWaiting: boolean, language: string): string {
  switch (state.state) {
    case 'unknown':
      return '';
    case 'loading':
      return state.names.length === 0 ? t('loading…') : `${state.names.length}+`;
    case 'complete':
      return state.names.length === 0 && !isWaiting ? t('none') : String(state.names.length);
    case 'stale':
      return t('{0}, as of {1}', state.names.length, shortTime(state.at, language));
    case 'partial':
      return t('{0}, incomplete', state.names.length);
    case 'failed':
      return state.problem.summary;
  }
}

/** `wait`: how long a call for the region's list still waits for its turn, in milliseconds; undefined where none is under way. */
export function regionTooltip(name: string, state: RegionState, wait: number | undefined, language: string): string {
  const lines = [
    wait !== undefined && wait > 0 ? t('Waits for its turn: about {0} s', Math.ceil(wait / 1000)) : undefined,
    wait !== undefined && wait <= 0 ? t('Waits for the answer') : undefined,
    'problem' in state ? state.problem.message : undefined,
    'at' in state ? t('Listed {0}', fullTime(state.at, language)) : undefined,
  ];
  return [name, ...lines.filter(Boolean)].join('\n');
}

/** What failed, as a label: the summary as the beginning of a sentence. */
export function problemLabel({ problem, shows }: ProblemNode, language: string): string {
  if (shows?.list === 'stale') return t('As of {0}: {1}', shortTime(shows.at, language), problem.summary);
  if (shows?.list === 'partial') return t('Incomplete: {0}', problem.summary);
  return asSentence(problem.summary, language);
}

export function problemTooltip({ problem, shows }: ProblemNode, language: string): string {
  if (shows?.list === 'stale')
    return `${problem.message}\n${t('The list below is from {0}.', fullTime(shows.at, language))}`;
  if (shows?.list === 'partial')
    return `${problem.message}\n${t('The first {0} names came; there may be more.', shows.count)}`;
  return problem.message;
}

/** With a capital, unless it begins with something that is spelled as it is, such as `source_profile`. */
function asSentence(text: string, language: string): string {
  return /^\p{L}+(?![\p{L}\p{N}_])/u.test(text) ? text.charAt(0).toLocaleUpperCase(language) + text.slice(1) : text;
}

/** The time of day; with the date where that is not today's. */
function shortTime(at: Date, language: string): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday
    ? at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
    : at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

function fullTime(at: Date, language: string): string {
  return at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
}
