import { createHash } from 'node:crypto';
import type { Section, Sections } from './sections.ts';

/** The settings that hold a secret; the command line of a `credential_process` may have one in it too, and is told by its hash alone. */
const secretKeys = new Set(['aws_secret_access_key', 'aws_session_token']);

/**
 * The sections that have a say in what a profile reaches: its own, and those that it names as sources of credentials, sign-in and endpoints,
 * from one to the next. Each once, whatever goes round.
 */
export function sectionsBehind(profile: string, sections: Sections): readonly Section[] {
  const found = new Set<Section>();
  const add = (section: Section | undefined) => {
    if (section === undefined || found.has(section)) return;
    found.add(section);
    const named = (key: string) => section.settings.get(key)?.value ?? '';
    add(sections.ssoSessions.get(named('sso_session')));
    add(sections.services.get(named('services')));
    add(sections.profiles.get(named('source_profile')));
  };
  add(sections.profiles.get(profile));
  return [...found];
}

/** A text that is another one whenever a setting behind the profile is, secrets left out: for the same account is reached with a new key. */
export function fingerprintOf(profile: string, sections: Sections): string {
  const settings = sectionsBehind(profile, sections).map(({ name, settings }) => [
    name,
    [...settings].filter(([key]) => !secretKeys.has(key)).map(([key, { value }]) => [key, value]),
  ]);
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}

/** The same with the secrets in it, for comparison within this process. */
export function allSettings(profile: string, sections: Sections): string {
  return JSON.stringify(
    sectionsBehind(profile, sections).map(({ settings }) => [...settings].map(([key, { value }]) => [key, value])),
  );
}
