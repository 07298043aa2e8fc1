import type { Scope, Target } from '../core/configurationSet.ts';
import type { CommandId } from './ids.ts';
import type { pick } from './pick.ts';
import type { Suggestions } from './pickerSteps.ts';
import type { Services } from './services.ts';

/**
 * Asks, for a command, for what is not given: profile → region → configuration set. `reason` says why the
 * profile must be asked for, where that may surprise. Undefined where the user leaves. Rejects with a `Problem` where what
 * is given cannot be used, or where the user chose something that has one.
 */
export async function pickTarget(
  services: Services,
  given: Partial<Target>,
  command: CommandId,
  reason?: string,
): Promise<Target | undefined> {
  return load(services, given, ['profile', 'region', 'name'], command, {}, reason);
}

/** Asks for a profile. */
export async function pickProfile(services: Services, command: CommandId): Promise<string | undefined> {
  return (await load(services, {}, ['profile'], command))?.profile;
}

/** Asks for what is not given: profile → region. What is suggested comes first, marked with where that stands, and is asked about even where it is all there is. */
export async function pickScope(
  services: Services,
  given: Partial<Scope>,
  command: CommandId,
  suggestions?: Suggestions,
): Promise<Scope | undefined> {
  const picked = await load(services, given, ['profile', 'region'], command, suggestions);
  return picked && { profile: picked.profile, region: picked.region };
}

/** The questions are loaded with the first one. */
const load: typeof pick = async (...asked) => (await import('./pick.ts')).pick(...asked);
