import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromLoginCredentials, fromSSO } from '@aws-sdk/credential-providers';
import { SSOClient } from '@aws-sdk/nested-clients/sso';
import { getHomeDir, getSSOTokenFilepath } from '@smithy/core/config';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { awsPaths } from '../files/paths.ts';
import type { Section } from '../files/sections.ts';
import { type Attempt, Problem } from '../problem.ts';
import { renewToken } from './renewToken.ts';
import type { Source } from './source.ts';
import { createWitness, type Witness } from './witness.ts';

/**
 * The credentials of a profile that somebody signs in to, by `aws sso login` or `aws login`, from the token that this left on disk. Rejects
 * with a `Problem` `SignInNeeded` where there is no token that works.
 */
export async function signedInCredentials(
  kind: 'sso' | 'login',
  profile: Section,
  context: Source,
): Promise<AwsCredentialIdentity> {
  const session = context.sections.ssoSessions.get(profile.settings.get('sso_session')?.value ?? '');
  const setting = (key: string) => (profile.settings.get(key) ?? session?.settings.get(key))?.value;
  const region = (kind === 'sso' && setting('sso_region')) || context.region;
  const attempt: Attempt = {
    action: 'signIn',
    profile: profile.name,
    region,
    name: setting('sso_role_name') ?? '',
    host: kind === 'sso' ? 'AWS IAM Identity Center' : 'AWS sign-in',
  };
  const { provide, renew } =
    kind === 'sso' ? await throughSso(profile, region, context) : await throughLogin(profile, context);
  return context.step(attempt, async (signal) => {
    const witness = createWitness(signal);
    if (!(await isReadable(tokenFile(kind, profile)))) throw signInNeeded(profile.name);
    const failed = await renew?.(signal);
    if (failed) throw failed.failure(attempt) ?? signInNeeded(profile.name);
    try {
      const identity = await provide(witness);
      const accountId = identity.accountId ?? setting('sso_account_id');
      return { ...identity, ...(accountId && { accountId }) };
    } catch {
      throw witness.failure(attempt) ?? signInNeeded(profile.name);
    }
  });
}

/** Where the SDK looks for what the sign-in left. */
function tokenFile(kind: 'sso' | 'login', { settings }: Section): string {
  const value = (key: string) => settings.get(key)?.value ?? '';
  if (kind === 'sso') return getSSOTokenFilepath(value('sso_session') || value('sso_start_url'));
  return join(loginCache(), `${createHash('sha256').update(value('login_session')).digest('hex')}.json`);
}

function loginCache(): string {
  return awsPaths({ env: process.env, home: getHomeDir() }).loginCache;
}

/** Whether the SDK may read there: a pipe in the place of a file would hold one of the few threads that read files, for ever. */
async function isReadable(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

interface Way {
  /** Fetches the credentials with the token on disk. */
  readonly provide: (requestHandler: Witness) => Promise<AwsCredentialIdentity>;
  /** Renews that token before, where the SDK does not do it well. */
  readonly renew?: (signal: AbortSignal) => Promise<Witness | undefined>;
}

async function throughSso(profile: Section, region: string, context: Source): Promise<Way> {
  const forRole = await context.config('sso', profile, region);
  const forToken = await context.config('sso-oidc', profile, region);
  const session = profile.settings.get('sso_session')?.value;
  return {
    provide: (requestHandler) =>
      fromSSO({
        profile: profile.name,
        ssoClient: new SSOClient({ ...forRole, requestHandler }),
        clientConfig: { ...forToken, requestHandler },
      })(),
    ...(session && { renew: (signal) => renewToken(session, forToken, signal) }),
  };
}

async function throughLogin(profile: Section, context: Source): Promise<Way> {
  const config = await context.config('signin', profile);
  const provide: Way['provide'] = (requestHandler) => {
    // The SDK takes the variable as it is written, an empty one too; to the AWS CLI, which writes there, `~` is the home folder.
    if (process.env['AWS_LOGIN_CACHE_DIRECTORY'] !== undefined) process.env['AWS_LOGIN_CACHE_DIRECTORY'] = loginCache();
    return fromLoginCredentials({ profile: profile.name, clientConfig: { ...config, requestHandler } })();
  };
  return { provide };
}

/** Somebody has to sign in before the profile has credentials. */
function signInNeeded(profile: string): Problem {
  return new Problem('SignInNeeded', {
    summary: t('sign-in needed'),
    message: t('Profile {0} has no sign-in that works, or it has expired. Sign in, and it goes on by itself.', profile),
    remedies: ['signIn', 'retry'],
  });
}

/** A code or a process would give the profile its credentials, and nobody has just asked for either. */
export function notAskedFor(profile: string): Problem {
  return new Problem('SignInNeeded', {
    summary: t('sign-in needed'),
    message: t('Profile {0} signs in with a code or a process, and does so only when you ask for it.', profile),
    remedies: ['signIn', 'retry'],
  });
}
