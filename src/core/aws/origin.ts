import { createHash } from 'node:crypto';
import { endpointOf } from './endpoints.ts';
import type { Environment } from './files/paths.ts';
import { sectionsBehind } from './files/profileSettings.ts';
import type { Sections } from './files/sections.ts';
import { environmentProfile } from './profiles.ts';

/** What an answer depends on besides its account and region. */
export interface Origin {
  /** Another one whenever a setting behind the profile is. No secret is in it. */
  readonly fingerprint: string;
  /** The profile's own endpoint, or `aws`. */
  readonly endpoint: string;
}

/** The settings that hold a secret: with a new one, the same account is reached. */
const secretKeys = new Set(['aws_secret_access_key', 'aws_session_token', 'aws_security_token']);

/** Where a profile's answers come from, as far as the files and the environment tell. */
export function originOf(profile: string, sections: Sections, env: Environment): Origin {
  const behind = sectionsBehind(profile, sections);
  const settings = behind.map((section) => [
    section.name,
    [...section.settings].filter(([key]) => !secretKeys.has(key)).map(([key, { value }]) => [key, value]),
  ]);
  const usesEnvironment = behind.some((section) => section.settings.has('credential_source'));
  const key = profile === environmentProfile || usesEnvironment ? env['AWS_ACCESS_KEY_ID'] : undefined;
  const endpoint = endpointOf('ses', { env, sections, profile: sections.profiles.get(profile) });
  return {
    fingerprint: createHash('sha256')
      .update(JSON.stringify([profile, settings, key]))
      .digest('hex'),
    endpoint: endpoint.state === 'custom' ? endpoint.url : 'aws',
  };
}
