import type { CallOptions, Listed } from '../../../src/core/aws/catalog.ts';
import { Problem, type Remedy } from '../../../src/core/aws/problem.ts';
import type { Profile, ProfileList } from '../../../src/core/aws/profiles.ts';
import type { Scope } from '../../../src/core/configurationSet.ts';
import type { Known, RegionState } from '../../../src/tree/model.ts';

export const scope: Scope = { profile: 'prod', region: 'eu-west-1' };

export function problem(code: string, remedies: readonly Remedy[] = ['retry']): Problem {
  return new Problem(code, { summary: `summary of ${code}`, message: `Message of ${code}.`, remedies });
}

export function profile(name: string, more: Partial<Profile> = {}): Profile {
  return { name, kind: 'keys', ...more };
}

export function profileList(profiles: readonly Profile[], more: Partial<ProfileList> = {}): ProfileList {
  const files = { config: '/home/ann/.aws/config', credentials: '/home/ann/.aws/credentials' };
  return { profiles, problems: [], files, found: true, default: 'default', ...more };
}

/** Surroundings in which every profile has these regions, each in this state. */
export function known(states: Readonly<Record<string, RegionState>>): Known {
  return {
    regionsOf: () => Object.keys(states),
    stateOf: ({ region }) => states[region] ?? { state: 'unknown' },
  };
}

/** A catalog whose lists are answered by hand. */
export function handCatalog() {
  const calls: { scope: Scope; options: CallOptions | undefined; answer: PromiseWithResolvers<readonly string[]> }[] =
    [];
  const lists = new Map<string, Listed>();
  return {
    calls,
    set: (of: Scope, listed: Listed) => lists.set(of.region, listed),
    forget: () => lists.clear(),
    listed: (of: Scope) => lists.get(of.region),
    list: (of: Scope, options?: CallOptions) => {
      const answer = Promise.withResolvers<readonly string[]>();
      options?.signal?.addEventListener('abort', () => answer.reject(problem('Cancelled')));
      calls.push({ scope: of, options, answer });
      return answer.promise;
    },
  };
}
