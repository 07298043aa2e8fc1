import type { Section, Sections } from './sections.ts';

/**
 * The sections that have a say in what a profile reaches: its own, and those that it names as sources of credentials, sign-in and endpoints,
 * from one to the next. Each once, whatever goes round.
 */
export function sectionsBehind(profile: string, sections: Sections): readonly Section[] {
  const found = new Set<Section>();
  const add = (section: Section | undefined) => section && found.add(section);
  add(sections.profiles.get(profile));
  // What is added on the way has its turn behind the others.
  for (const { settings } of found) {
    const named = (key: string) => settings.get(key)?.value ?? '';
    add(sections.ssoSessions.get(named('sso_session')));
    add(sections.services.get(named('services')));
    add(sections.profiles.get(named('source_profile')));
  }
  return [...found];
}

/** Every setting behind a profile as one text, secrets too: to be compared, and neither kept nor shown. */
export function allSettings(profile: string, sections: Sections): string {
  return JSON.stringify(
    sectionsBehind(profile, sections).map(({ settings }) => [...settings].map(([key, { value }]) => [key, value])),
  );
}
