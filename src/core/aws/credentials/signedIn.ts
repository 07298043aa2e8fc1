import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromLoginCredentials, fromSSO } from '@aws-sdk/credential-providers';
import { SSOClient } from '@aws-sdk/nested-clients/sso';
import { getHomeDir, getSSOTokenFilepath } from '@smithy/core/config';
import type { HttpHandler, HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { awsPaths } from '../files/paths.ts';
import type { Section } from '../files/sections.ts';
import { type Attempt, Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { readWireError } from '../wireError.ts';
import { httpHandler, serverOf } from './clientConfig.ts';
import type { Source } from './source.ts';

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
  let server: string | undefined;
  const attempt: Attempt = {
    action: 'signIn',
    profile: profile.name,
    region,
    name: setting('sso_role_name') ?? '',
    host: kind === 'sso' ? 'AWS IAM Identity Center' : 'AWS sign-in',
    get server() {
      return server;
    },
  };
  const provide = kind === 'sso' ? await throughSso(profile, region, context) : await throughLogin(profile, context);
  return context.step(attempt, async (signal) => {
    const witness = createWitness(signal, (request) => {
      server = serverOf(request);
    });
    if (!(await isReadable(tokenFile(kind, profile)))) throw signInNeeded(profile.name);
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

type Provide = (requestHandler: Witness) => Promise<AwsCredentialIdentity>;

async function throughSso(profile: Section, region: string, context: Source): Promise<Provide> {
  const forRole = await context.config('sso', profile, region);
  const forToken = await context.config('sso-oidc', profile, region);
  return (requestHandler) =>
    fromSSO({
      profile: profile.name,
      ssoClient: new SSOClient({ ...forRole, requestHandler }),
      clientConfig: { ...forToken, requestHandler },
    })();
}

async function throughLogin(profile: Section, context: Source): Promise<Provide> {
  const config = await context.config('signin', profile);
  return (requestHandler) => {
    // The SDK takes the variable as it is written; to the AWS CLI, which writes there, `~` is the home folder.
    if (process.env['AWS_LOGIN_CACHE_DIRECTORY']) process.env['AWS_LOGIN_CACHE_DIRECTORY'] = loginCache();
    return fromLoginCredentials({ profile: profile.name, clientConfig: { ...config, requestHandler } })();
  };
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

interface Witness extends Pick<HttpHandler, 'handle'> {
  /** What failed on the network or in the service; undefined where it was the sign-in itself. */
  failure(attempt: Attempt): Problem | undefined;
}

/**
 * A handler that ends with the signal, and remembers what became of the last request: the SDK's providers turn every cause into one error,
 * the text of which is all that they keep.
 */
function createWitness(signal: AbortSignal, onRequest: (request: HttpRequest) => void): Witness {
  let failure: unknown;
  return {
    async handle(request, options) {
      failure = undefined;
      onRequest(request);
      try {
        const answer = await httpHandler.handle(request, { ...options, abortSignal: signal });
        const status = answer.response.statusCode;
        const $metadata = { httpStatusCode: status };
        // A token that is refused is answered with 400 or 401 in JSON; whom the role is not given to, with 403. What came with 200 is a
        // failure where the provider makes nothing of it.
        if (status === 403 && isJson(answer.response)) failure = { Code: 'ForbiddenException', $metadata };
        else if (status === 429) failure = { Code: 'TooManyRequestsException', $metadata };
        else if ((status !== 400 && status !== 401) || !isJson(answer.response)) failure = { $metadata };
        return answer;
      } catch (error) {
        // A token that no header can hold is a damaged one: another sign-in helps.
        failure = readWireError(error).cause === 'ERR_INVALID_CHAR' ? undefined : error;
        throw error;
      }
    },
    failure: (attempt) => (failure === undefined ? undefined : problemOf(failure, attempt)),
  };
}

function isJson({ headers }: HttpResponse): boolean {
  return /json/.test(headers['content-type'] ?? '');
}
