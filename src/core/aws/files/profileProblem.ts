import { t } from '@vscode/l10n';
import { type FilePlace, Problem } from '../problem.ts';
import { baseReason } from './baseReason.ts';
import { givesKeys, has, isRole } from './credentialKind.ts';
import { nameReason } from './nameReason.ts';
import type { Reason } from './reason.ts';
import type { Section, Sections, Setting } from './sections.ts';
import { visible } from './visible.ts';

/** So many roles one after the other are more than anybody has; it bounds the time that a hostile file takes. */
const longestChain = 25;
/** The values of `credential_source` (AWS SDKs and Tools Reference Guide, "Assume role credential provider"). */
const credentialSources = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer'];

/** Why a profile of the files cannot be used, as far as the files tell; undefined where nothing is wrong with it. */
export function profileProblem(profile: Section, sections: Sections): Problem | undefined {
  const reason = nameReason(profile.name) ?? chainReason(profile, sections);
  if (reason === undefined) return undefined;
  const place = reason.place ?? profile.place;
  return new Problem(reason.code ?? 'BrokenProfile', {
    summary: reason.summary,
    message: t(
      'Profile {0} cannot be used: {1} (line {2} of {3}).',
      visible(profile.name),
      reason.sentence,
      place.line ?? 1,
      place.file,
    ),
    remedies: ['openFile'],
    place,
  });
}

/** Follows `source_profile` from role to role, as the AWS CLI does: a profile that gives keys ends the chain, even where it is a role itself. */
function chainReason(profile: Section, { profiles, ssoSessions }: Sections): Reason | undefined {
  const chain = new Set([profile.name]);
  let current = profile;
  while (isRole(current)) {
    const reason = roleReason(current);
    if (reason) return reason;
    const source = current.settings.get('source_profile');
    if (!source?.value) return undefined;
    const next = profiles.get(source.value);
    if (next === undefined || nameReason(next.name)) return danglingReason(current, source);
    const goesRound = chain.has(next.name);
    chain.add(next.name);
    if (givesKeys(next)) return undefined;
    if (goesRound || chain.size > longestChain) return roundReason([...chain], next.name, source.place, goesRound);
    current = next;
  }
  if (current !== profile && has(current, 'credential_source')) return undefined;
  return baseReason(current, ssoSessions);
}

function roleReason(profile: Section): Reason | undefined {
  const source = profile.settings.get('credential_source');
  const place = profile.settings.get('role_arn')?.place;
  if (has(profile, 'source_profile') === has(profile, 'credential_source')) {
    return {
      summary: has(profile, 'source_profile') ? t('two sources for one role') : t('no source for its role'),
      sentence: has(profile, 'source_profile')
        ? t('{0} has both source_profile and credential_source; leave one of them', visible(profile.name))
        : t(
            '{0} has a role_arn and neither source_profile nor credential_source; add one of them',
            visible(profile.name),
          ),
      ...(place && { place }),
    };
  }
  const duration = profile.settings.get('duration_seconds');
  if (duration?.value && !isDuration(Number(duration.value))) {
    return {
      summary: t('duration_seconds is none'),
      sentence: t('its duration_seconds is no whole number from 900 to 43,200'),
      place: duration.place,
    };
  }
  if (source?.value && !credentialSources.includes(source.value)) {
    return {
      summary: t('unknown credential_source'),
      sentence: t('credential_source is none of {0}', credentialSources.join(', ')),
      place: source.place,
    };
  }
  return undefined;
}

/** AWS STS API reference, AssumeRole: from 15 minutes to 12 hours. */
function isDuration(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 900 && seconds <= 43_200;
}

function danglingReason(profile: Section, source: Setting): Reason {
  return {
    summary: t('source_profile {0} does not exist', visible(source.value)),
    sentence: t(
      'the source_profile of {0} is {1}, and there is no such profile that can be used',
      visible(profile.name),
      visible(source.value),
    ),
    place: source.place,
  };
}

function roundReason(chain: readonly string[], end: string, place: FilePlace, goesRound: boolean): Reason {
  const names = [...chain, ...(goesRound ? [end] : [])];
  const shown = names.length > 12 ? [...names.slice(0, 6), '…', ...names.slice(-5)] : names;
  const text = shown.map(visible).join(' → ');
  return goesRound
    ? { summary: t('source_profile goes round: {0}', text), sentence: t('source_profile goes round: {0}', text), place }
    : {
        summary: t('source_profile goes on too long'),
        sentence: t('source_profile goes on too long: {0}', text),
        place,
      };
}
