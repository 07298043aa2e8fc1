import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { isRegion } from '../../configurationSet.ts';
import { givesKeys, kindOf } from '../files/credentialKind.ts';
import type { Environment } from '../files/paths.ts';
import { allSettings } from '../files/profileSettings.ts';
import type { Section } from '../files/sections.ts';
import { type Attempt, cancelled, Problem, timeout } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { type AwsFiles, environmentProfile, type ProfileSource } from '../profiles.ts';
import { createSharedCalls } from '../sharedCalls.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import { assumeRole, assumeRoleWithWebIdentity } from './assumeRole.ts';
import { type AllowEndpoint, clientConfig } from './clientConfig.ts';
import { environmentCredentials } from './environment.ts';
import { notAskedFor, signedInCredentials } from './signedIn.ts';
import type { Source } from './source.ts';
import { credentialSource, keysOf, noCredentials, processCredentials } from './sources.ts';

/** How long all steps to a profile's credentials may take together, in milliseconds; the time that somebody takes to answer a prompt is no part of it. */
const usualDeadline = 30_000;

/** Credentials that end sooner than this, in milliseconds, are fetched anew. */
const margin = 60_000;

/** What only a person can tell. */
export interface Prompts {
  /** The six digits that an MFA device shows. Rejects with a `Problem` `MfaCancelled` where the person does not tell. */
  mfaCode(request: {
    readonly profile: string;
    readonly device: string;
    readonly signal: AbortSignal;
  }): Promise<string>;
  readonly allowEndpoint: AllowEndpoint;
}

export interface CredentialServices {
  readonly profiles: ProfileSource;
  readonly env: Environment;
  readonly prompts: Prompts;
  /** How long all steps to a profile's credentials may take together, in milliseconds; default 30 seconds. */
  readonly credentialsDeadline?: number;
}

export interface CredentialOptions {
  readonly region: string;
  readonly interactive: boolean;
  /** Credentials that AWS refused as expired: the profile's are fetched anew if they are still these. */
  readonly refused?: AwsCredentialIdentity | undefined;
  readonly signal: AbortSignal;
}

/** The credentials of profiles: fetched once, shared by all who ask, until they expire or the profile's settings change. */
export interface Credentials {
  /** Rejects with a `Problem` that says why the profile has none. */
  of(profile: string, options: CredentialOptions): Promise<AwsCredentialIdentity>;
}

interface Fetched {
  readonly identity: AwsCredentialIdentity;
  readonly settings: string;
  /** When they are to be fetched anew; undefined: when AWS refuses them. */
  readonly endsAt: Date | undefined;
}

/** A profile's credentials being fetched, maybe as the source of another's. */
interface FetchOptions extends CredentialOptions {
  readonly time: Allowance;
}

export function createCredentials({
  profiles,
  env,
  prompts,
  credentialsDeadline = usualDeadline,
}: CredentialServices): Credentials {
  const fetched = new Map<string, Fetched>();
  const fetching = createSharedCalls<AwsCredentialIdentity>();
  /** Whose time each fetch under way takes: that of whoever began it. */
  const times = new Map<string, Allowance>();
  /** The end of the last prompt: they come one at a time. */
  let lastPrompt: Promise<unknown> = Promise.resolve();

  function promptForCode(request: Parameters<Prompts['mfaCode']>[0]): Promise<string> {
    const code = lastPrompt.then(() => {
      if (request.signal.aborted) throw cancelled();
      return prompts.mfaCode(request);
    });
    lastPrompt = code.catch(() => undefined);
    return code;
  }

  async function fetch(profile: string, options: FetchOptions): Promise<AwsCredentialIdentity> {
    const { region, interactive, refused, signal, time } = options;
    const files = await profiles.read();
    const settings = allSettings(profile, files.sections);
    const known = fetched.get(profile);
    if (known && known.settings === settings && known.identity !== refused && isLasting(known)) {
      return known.identity;
    }
    const key = JSON.stringify([profile, interactive, settings]);
    const joined = times.get(key);
    const before = joined?.taken() ?? 0;
    try {
      return await fetching.join(key, { signal, priority: 'asked' }, async (control) => {
        times.set(key, time);
        try {
          const own = { region, interactive, refused, signal: control.signal, time };
          const identity = await fetchCredentials(profile, files, own);
          // What has ended before it comes tells of a clock that is ahead: AWS says when it has ended.
          const endsAt = (identity.expiration?.getTime() ?? 0) > Date.now() ? identity.expiration : undefined;
          fetched.set(profile, { identity, settings, endsAt });
          return identity;
        } finally {
          if (times.get(key) === time) times.delete(key);
        }
      });
    } finally {
      if (joined) time.take(joined.taken() - before);
    }
  }

  async function fetchCredentials(
    name: string,
    files: AwsFiles,
    options: FetchOptions,
  ): Promise<AwsCredentialIdentity> {
    const profile = files.profiles.find((each) => each.name === name);
    if (profile?.problem) throw profile.problem;
    const fromVariables = name === environmentProfile && environmentCredentials(env);
    if (fromVariables) return fromVariables;
    const section = files.sections.profiles.get(name);
    if (section === undefined || profile === undefined) throw unknownProfile(name);
    // It becomes part of a host's name.
    const ownRegion = isRegion(profile.region) ? profile.region : options.region;
    const context: Source = {
      env,
      sections: files.sections,
      region: ownRegion,
      config: (service, { name: of }, region = ownRegion) =>
        clientConfig(
          service,
          { profile: of, region, interactive: options.interactive },
          { env, sections: files.sections, profile: files.sections.profiles.get(of) },
          prompts.allowEndpoint,
        ),
      step: (attempt, run) => step(attempt, options, run),
    };
    switch (kindOf(section)) {
      case 'keys':
        return keysOf(section);
      case 'role':
        return roleCredentials(section, context, options);
      case 'webIdentity':
        return assumeRoleWithWebIdentity(section, context);
      case 'process':
        return processCredentials(section, context, options.interactive);
      case 'sso':
        return signedInCredentials('sso', section, context);
      case 'login':
        return signedInCredentials('login', section, context);
      case 'none':
        return sourceCredentials(section, context, options);
    }
  }

  async function roleCredentials(
    section: Section,
    context: Source,
    options: FetchOptions,
  ): Promise<AwsCredentialIdentity> {
    const source = await sourceCredentials(section, context, { ...options, refused: undefined });
    const device = section.settings.get('mfa_serial')?.value;
    if (device && !options.interactive) throw notAskedFor(section.name);
    const code = device && (await promptForCode({ profile: section.name, device, signal: options.signal }));
    try {
      return await assumeRole(section, source, context, code);
    } catch (error) {
      if (!(error instanceof Problem && error.code.startsWith('ExpiredToken'))) throw error;
      // The source's own credentials have ended before their time; once more with new ones, where there are any.
      const renewed = await sourceCredentials(section, context, { ...options, refused: source });
      return assumeRole(section, renewed, context, code);
    }
  }

  /** The credentials with which a profile assumes its role; those of a profile that has no role and names only where to find them. */
  async function sourceCredentials(
    section: Section,
    context: Source,
    options: FetchOptions,
  ): Promise<AwsCredentialIdentity> {
    const sourceProfile = section.settings.get('source_profile')?.value;
    const source = section.settings.get('credential_source')?.value;
    if (source) return credentialSource(source, section, context);
    if (!sourceProfile) throw noCredentials(section);
    const named = context.sections.profiles.get(sourceProfile);
    // As the AWS CLI does: a profile that gives keys ends the chain, even where it is a role itself, or this very one.
    return named && givesKeys(named) ? keysOf(named) : fetch(sourceProfile, options);
  }

  return {
    of: (profile, options) => fetch(profile, { ...options, time: createAllowance(credentialsDeadline) }),
  };
}

async function step<Value>(
  attempt: Attempt,
  { signal, time }: FetchOptions,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  try {
    return await time.run({ signal, onTimeout: () => timeout(attempt, time.whole / 1000) }, run);
  } catch (error) {
    throw problemOf(error, attempt);
  }
}

function isLasting({ endsAt }: Fetched): boolean {
  return endsAt === undefined || endsAt.getTime() - Date.now() > margin;
}

function unknownProfile(name: string): Problem {
  return new Problem('UnknownProfile', {
    summary: t('no such profile'),
    message: t('There is no profile {0} in the AWS files. Pick another, or add it.', name),
    remedies: ['openFile'],
  });
}
