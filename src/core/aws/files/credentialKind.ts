import type { CredentialKind } from '../profiles.ts';
import type { Section } from './sections.ts';

const ssoKeys = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name', 'sso_session'];

/** How a profile of the files gets its credentials, in the order in which the SDK looks (credential-provider-ini, `resolveProfileData`). */
export function kindOf(profile: Section): Exclude<CredentialKind, 'environment'> {
  if (isRole(profile)) return 'role';
  if (hasKeys(profile)) return 'keys';
  if (has(profile, 'role_arn') && has(profile, 'web_identity_token_file')) return 'webIdentity';
  if (has(profile, 'credential_process')) return 'process';
  if (ssoKeys.some((key) => has(profile, key))) return 'sso';
  return has(profile, 'login_session') ? 'login' : 'none';
}

/** Whether a profile means to assume a role with another identity's credentials. */
export function isRole(profile: Section): boolean {
  const hasSource = has(profile, 'source_profile') || has(profile, 'credential_source');
  return has(profile, 'role_arn') && (hasSource || !has(profile, 'web_identity_token_file'));
}

/** Whether a profile has both of the static keys. */
export function hasKeys(profile: Section): boolean {
  return has(profile, 'aws_access_key_id') && has(profile, 'aws_secret_access_key');
}

/** Whether a setting is there, and not empty. */
export function has(section: Section, key: string): boolean {
  return Boolean(section.settings.get(key)?.value);
}
