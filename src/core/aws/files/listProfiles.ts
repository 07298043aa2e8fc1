import { setImmediate } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import { type EndpointOptions, endpointOf } from '../endpoints.ts';
import { Problem } from '../problem.ts';
import { environmentProfile, type Profile } from '../profiles.ts';
import { kindOf } from './credentialKind.ts';
import type { Environment } from './paths.ts';
import { profileProblem } from './profileProblem.ts';
import type { Section, Sections } from './sections.ts';

/** More profiles than these fit into no list that a person reads. */
const mostProfiles = 10_000;

/** So many take a millisecond or two: others get their turn in between. */
const profilesAtOnce = 100;

/** The profiles of the environment and of the files, in their order, and what is wrong with the list as a whole. */
export async function listProfiles(
  sections: Sections,
  env: Environment,
): Promise<{ profiles: readonly Profile[]; problems: readonly Problem[] }> {
  const profiles = environmentProfiles({ env, sections, profile: undefined });
  for (const section of sections.profiles.values()) {
    if (profiles.length >= mostProfiles) break;
    profiles.push(describeProfile(section, { env, sections, profile: section }));
    if (profiles.length % profilesAtOnce === 0) await setImmediate();
  }
  const left = sections.profiles.size - mostProfiles;
  return { profiles, problems: left > 0 ? [numberProblem(left)] : [] };
}

function describeProfile(section: Section, options: EndpointOptions): Profile {
  const value = (key: string) => section.settings.get(key)?.value || undefined;
  const [, roleAccount, rolePath] = /^arn:[^:]*:iam::(\d{12}):role\/(.+)$/.exec(value('role_arn') ?? '') ?? [];
  const region = value('region');
  const role = rolePath?.slice(rolePath.lastIndexOf('/') + 1) ?? value('sso_role_name');
  const account = roleAccount ?? value('sso_account_id') ?? value('aws_account_id');
  const problem = profileProblem(section, options.sections);
  return {
    name: section.name,
    kind: kindOf(section),
    ...(region && { region }),
    ...(role && { role }),
    ...(account && { account }),
    place: section.place,
    ...endpointFacts(options),
    ...(problem && { problem }),
  };
}

/** The profile of the environment's own keys, where both are set. */
function environmentProfiles(options: EndpointOptions): Profile[] {
  const { env } = options;
  if (!env['AWS_ACCESS_KEY_ID'] || !env['AWS_SECRET_ACCESS_KEY']) return [];
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
  return [{ name: environmentProfile, kind: 'environment', ...(region && { region }), ...endpointFacts(options) }];
}

/** Where the profile's requests to SES go, if not to AWS's own endpoint, or why they cannot. */
function endpointFacts(options: EndpointOptions): Pick<Profile, 'endpoint' | 'problem'> {
  const endpoint = endpointOf('ses', options);
  if (endpoint.state === 'refused') return { problem: endpoint.problem };
  return endpoint.state === 'custom' ? { endpoint } : {};
}

function numberProblem(left: number): Problem {
  return new Problem('BrokenProfile', {
    summary: t('too many profiles'),
    message: t('The AWS files have {0} profiles more than the {1} that are shown.', left, mostProfiles),
  });
}
