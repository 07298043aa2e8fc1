import { givesKeys, isRole, kindOf } from '../core/aws/files/credentialKind.ts';
import type { Section, Sections } from '../core/aws/files/sections.ts';

/** What signs a profile in. */
export type SignInPlan =
  /** A command of the AWS CLI, for the profile whose sign-in this one builds on. */
  | { readonly how: 'cli'; readonly command: readonly ['sso', 'login'] | readonly ['login']; readonly profile: string }
  /** Asking AWS again: a prompt for a code, the profile's own process, or what its role runs on does the rest. */
  | { readonly how: 'ask' }
  /** Nothing but other keys helps. */
  | { readonly how: 'keys' };

/** How to sign in to a profile: its own kind decides, or that of the profile at the end of its chain of roles. */
export function signInPlan(profile: string, { profiles }: Pick<Sections, 'profiles'>): SignInPlan {
  const chain = new Set<Section>();
  let last = profiles.get(profile);
  for (let section = last; section && !chain.has(section); section = sourceOf(section, profiles)) {
    chain.add(section);
    last = section;
  }
  const kind = last && kindOf(last);
  if (last && kind === 'sso') return { how: 'cli', command: ['sso', 'login'], profile: last.name };
  if (last && kind === 'login') return { how: 'cli', command: ['login'], profile: last.name };
  const needsCode = [...chain].some((section) => settingOf(section, 'mfa_serial') !== undefined);
  const onlyKeys = last === undefined || givesKeys(last) || kind === 'none';
  return onlyKeys && !needsCode ? { how: 'keys' } : { how: 'ask' };
}

/** The profile whose credentials a role is assumed with, where it names one. */
function sourceOf(section: Section, profiles: Sections['profiles']): Section | undefined {
  const source = isRole(section) ? settingOf(section, 'source_profile') : undefined;
  return source === undefined ? undefined : profiles.get(source);
}

function settingOf({ settings }: Section, key: string): string | undefined {
  return settings.get(key)?.value || undefined;
}
