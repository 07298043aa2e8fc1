import { nameReason } from './nameReason.ts';
import type { Section, Sections } from './sections.ts';

/**
 * The settings from which the SDK makes credentials. Endpoints, retries and the rest stay out: for a client of any profile the SDK takes
 * them from `[default]`, or from the profile in `AWS_PROFILE`, so a request signed for one would go where another says.
 */
const credentialKeys = new Set([
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'aws_credential_scope',
  'aws_account_id',
  'region',
  'role_arn',
  'source_profile',
  'credential_source',
  'role_session_name',
  'external_id',
  'mfa_serial',
  'duration_seconds',
  'web_identity_token_file',
  'credential_process',
  'login_session',
  'sso_session',
  'sso_start_url',
  'sso_region',
  'sso_account_id',
  'sso_role_name',
]);

/**
 * The AWS files as one config file that the SDK reads as we do. The SDK's own reader drops profiles that the AWS CLI accepts, and where a
 * section is named as a member of `Object.prototype` it writes to global objects: such a profile is left out.
 */
export function sdkConfig({ profiles, ssoSessions }: Sections): string {
  const usable = (sections: ReadonlyMap<string, Section>) =>
    [...sections.values()].filter(({ name }) => !nameReason(name));
  return [
    ...usable(profiles).map((section) => write('profile', section)),
    ...usable(ssoSessions).map((section) => write('sso-session', section)),
  ].join('\n');
}

/** After a dot the SDK takes the whole rest of a header as the name, whatever its characters (@smithy/core, parseIni.js). */
function write(kind: string, { name, settings }: Section): string {
  const lines = [...settings]
    .filter(([key, { value }]) => credentialKeys.has(key) && value !== '')
    // The AWS CLI splits a command at line ends as at spaces; no other of these values has several lines.
    .map(([key, { value }]) => `${key}=${value.replaceAll('\n', ' ')}`);
  return [`[${kind}.${name}]`, ...lines, ''].join('\n');
}
