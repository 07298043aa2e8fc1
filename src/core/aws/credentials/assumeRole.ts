import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type Credentials,
  STSClient,
  STSServiceException,
} from '@aws-sdk/client-sts';
import type { HttpHandler } from '@smithy/core/protocols';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { onlyAnswers } from '../answer.ts';
import { readAwsFile } from '../files/readAwsFile.ts';
import type { Section } from '../files/sections.ts';
import { visible } from '../files/visible.ts';
import { type Attempt, notSes, Problem } from '../problem.ts';
import { httpHandler, serverOf } from './clientConfig.ts';
import type { Source } from './source.ts';

/** Assumes a profile's role with the credentials of its source. `code` is the MFA device's, where the profile names one. */
export async function assumeRole(
  profile: Section,
  source: AwsCredentialIdentity,
  context: Source,
  code: string | undefined,
): Promise<AwsCredentialIdentity> {
  const value = (key: string) => profile.settings.get(key)?.value || undefined;
  const { client, attempt } = await connect(profile, source, context);
  const command = new AssumeRoleCommand({
    RoleArn: value('role_arn'),
    RoleSessionName: value('role_session_name') ?? `vscode-${Date.now()}`,
    ExternalId: value('external_id'),
    DurationSeconds: Number(value('duration_seconds') ?? 3600),
    ...(code !== undefined && { SerialNumber: value('mfa_serial'), TokenCode: code }),
  });
  const { Credentials } = await context.step(attempt, async (abortSignal) => {
    try {
      return await client.send(command, { abortSignal });
    } catch (error) {
      throw code !== undefined && isCodeRefused(error) ? codeRefused(profile) : error;
    }
  });
  return identityOf(Credentials, profile, attempt);
}

/** AWS has one code for a role that is not given and for a wrong MFA code; its text alone tells them apart, and is not shown. */
function isCodeRefused(error: unknown): boolean {
  return error instanceof STSServiceException && /^MultiFactorAuthentication failed/.test(error.message);
}

function codeRefused({ name, place, settings }: Section): Problem {
  const device = settings.get('mfa_serial');
  return new Problem('AccessDenied', {
    summary: t('MFA code not accepted'),
    message: t(
      'AWS did not accept the MFA code for profile {0}: it is wrong, was used already, or {1} is not the device that showed it. Try again with the next code.',
      name,
      visible(device?.value ?? ''),
    ),
    remedies: ['retry', 'openFile', 'showLog'],
    place: device?.place ?? place,
    ofProfile: true,
  });
}

/** Assumes a profile's role with the token in its `web_identity_token_file`. */
export async function assumeRoleWithWebIdentity(profile: Section, context: Source): Promise<AwsCredentialIdentity> {
  const value = (key: string) => profile.settings.get(key)?.value || undefined;
  const { client, attempt } = await connect(profile, { accessKeyId: '', secretAccessKey: '' }, context);
  const { Credentials } = await context.step(attempt, async (abortSignal) => {
    const command = new AssumeRoleWithWebIdentityCommand({
      RoleArn: value('role_arn'),
      RoleSessionName: value('role_session_name') ?? `vscode-${Date.now()}`,
      WebIdentityToken: await readToken(profile, value('web_identity_token_file') ?? ''),
    });
    return client.send(command, { abortSignal });
  });
  return identityOf(Credentials, profile, attempt);
}

const answers = ['AssumeRoleResponse', 'AssumeRoleWithWebIdentityResponse'];

/** A client of STS, and the attempt to get credentials from it, which knows where the last request went. */
async function connect(
  profile: Section,
  credentials: AwsCredentialIdentity,
  context: Source,
): Promise<{ client: STSClient; attempt: Attempt }> {
  let server: string | undefined;
  const config = await context.config('sts', profile);
  const requestHandler: Pick<HttpHandler, 'handle'> = onlyAnswers(answers, {
    handle(request, options) {
      server = serverOf(request);
      return httpHandler.handle(request, options);
    },
  });
  const attempt: Attempt = {
    action: 'assumeRole',
    profile: profile.name,
    region: context.region,
    name: profile.settings.get('role_arn')?.value ?? '',
    host: 'AWS STS',
    get server() {
      return server;
    },
  };
  return { client: new STSClient({ ...config, requestHandler, credentials }), attempt };
}

function identityOf(credentials: Credentials | undefined, profile: Section, attempt: Attempt): AwsCredentialIdentity {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey) throw notSes(attempt, t('an answer without credentials'));
  const account = /^arn:[^:]*:iam::(\d{12}):/.exec(profile.settings.get('role_arn')?.value ?? '')?.[1];
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken && { sessionToken: SessionToken }),
    ...(Expiration && { expiration: Expiration }),
    ...(account && { accountId: account }),
  };
}

async function readToken(profile: Section, file: string): Promise<string> {
  const unusable = (summary: string, reason: string) =>
    new Problem('NoCredentials', {
      summary,
      message: t(
        'The web_identity_token_file of profile {0} cannot be read ({1}). Check its path.',
        profile.name,
        reason,
      ),
      remedies: ['openFile', 'retry'],
      place: profile.settings.get('web_identity_token_file')?.place ?? profile.place,
    });
  const content = await readAwsFile(file);
  if (content.state === 'absent') throw unusable(t('its token file cannot be read'), t('there is none'));
  if (content.state === 'unreadable') throw unusable(t('its token file cannot be read'), content.reason);
  const token = new TextDecoder().decode(content.bytes).trim();
  if (token === '') throw unusable(t('its token file is empty'), t('it is empty'));
  return token;
}
