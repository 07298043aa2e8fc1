import { t } from '@vscode/l10n';
import { isRegion } from '../../configurationSet.ts';
import { has, kindOf } from './credentialKind.ts';
import type { Reason } from './reason.ts';
import type { Section, Sections } from './sections.ts';
import { visible } from './visible.ts';

/** What a profile lacks that is no role, or that a chain of roles ends in. */
export function baseReason(profile: Section, ssoSessions: Sections['ssoSessions']): Reason | undefined {
  const kind = kindOf(profile);
  if (kind === 'sso') return ssoReason(profile, ssoSessions);
  if (kind !== 'none') return undefined;
  const token = profile.settings.get('web_identity_token_file');
  if (token?.value) {
    return {
      summary: t('{0} is missing', 'role_arn'),
      sentence: t('it has {0} without {1}; add it', 'web_identity_token_file', 'role_arn'),
      place: token.place,
    };
  }
  const [present, absent] = has(profile, 'aws_access_key_id')
    ? (['aws_access_key_id', 'aws_secret_access_key'] as const)
    : (['aws_secret_access_key', 'aws_access_key_id'] as const);
  const half = profile.settings.get(present);
  if (half?.value) {
    return {
      summary: t('{0} is missing', absent),
      sentence: t('it has {0} without {1}; add it', present, absent),
      place: half.place,
    };
  }
  return {
    code: 'NoCredentials',
    summary: t('no credentials'),
    sentence: t('{0} names no credentials: no keys, role, sign-in or process', visible(profile.name)),
    place: profile.place,
  };
}

function ssoReason(profile: Section, ssoSessions: Sections['ssoSessions']): Reason | undefined {
  const name = profile.settings.get('sso_session');
  const session = name?.value ? ssoSessions.get(name.value) : undefined;
  if (name?.value && (session === undefined || name.value in Object.prototype)) {
    return {
      summary: t('sso-session {0} does not exist', visible(name.value)),
      sentence: t('its sso_session is {0}, and there is no section [sso-session {0}]', visible(name.value)),
      place: name.place,
    };
  }
  const missing = (section: Section, needed: readonly string[]) =>
    needed.filter((key) => !has(section, key)).join(', ');
  const inProfile = missing(
    profile,
    session ? ['sso_account_id', 'sso_role_name'] : ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name'],
  );
  if (inProfile)
    return {
      summary: t('{0} is missing', inProfile),
      sentence: t('it signs in by SSO and lacks {0}', inProfile),
      place: profile.place,
    };
  const other = session && ['sso_start_url', 'sso_region'].find((key) => differs(profile, session, key));
  if (other !== undefined) {
    return {
      summary: t('{0} is not that of its sso-session', other),
      sentence: t('its {0} is not that of its sso-session {1}; remove the line', other, visible(session?.name ?? '')),
      place: profile.settings.get(other)?.place ?? profile.place,
    };
  }
  const region = session?.settings.get('sso_region') ?? profile.settings.get('sso_region');
  if (region?.value && !isRegion(region.value)) {
    return {
      summary: t('sso_region is not a region'),
      sentence: t('its sso_region is “{0}”, which is not formed like an AWS region', visible(region.value)),
      place: region.place,
    };
  }
  const inSession = session ? missing(session, ['sso_start_url', 'sso_region']) : '';
  if (!session || !inSession) return undefined;
  return {
    summary: t('{0} is missing', inSession),
    sentence: t('its sso-session {0} lacks {1}', visible(session.name), inSession),
    place: session.place,
  };
}

/** What both say has to be the same, for the AWS CLI too (botocore, credentials.py, `_resolve_sso_session_reference`). */
function differs(profile: Section, session: Section, key: string): boolean {
  return (
    has(profile, key) && has(session, key) && profile.settings.get(key)?.value !== session.settings.get(key)?.value
  );
}
