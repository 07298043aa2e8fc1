import type { CredentialKind } from '../profiles.ts';
import type { Section } from './sections.ts';

const ssoKeys = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name', 'sso_session'];

/**
 * How a profile of the files gets its credentials, in the order in which the AWS CLI looks (AWS CLI user guide, "Configuration and credential
 * precedence"; botocore, credentials.py): the SDK has another, and would reach another account than the CLI under the same name.
 */
export function kindOf(profile: Section): Exclude<CredentialKind, 'environment'> {
  if (isRole(profile)) return 'role';
  if (has(profile, 'role_arn') && has(profile, 'web_identity_token_file')) return 'webIdentity';
  if (has(profile, 'sso_account_id') || has(profile, 'sso_role_name')) return 'sso';
  if (hasKeys(profile) && profile.settings.get('aws_access_key_id')?.from === 'credentials') return 'keys';
  if (has(profile, 'login_session')) return 'login';
  if (has(profile, 'credential_process')) return 'process';
  if (hasKeys(profile)) return 'keys';
  return ssoKeys.some((key) => has(profile, key)) ? 'sso' : 'none';
}

/** Whether a profile means to assume a role with another identity's credentials. */
export function isRole(profile: Section): boolean {
  return has(profile, 'role_arn') && !has(profile, 'web_identity_token_file');
}

/** Whether a profile, as the source of another's role, gives its keys: there its own role does not count. */
export function givesKeys(profile: Section): boolean {
  return hasKeys(profile) && ['role', 'keys'].includes(kindOf(profile));
}

/** Whether a profile has both of the static keys. */
function hasKeys(profile: Section): boolean {
  return has(profile, 'aws_access_key_id') && has(profile, 'aws_secret_access_key');
}

/** Whether a setting is there, and not empty. */
export function has(section: Section, key: string): boolean {
  return Boolean(section.settings.get(key)?.value);
}
