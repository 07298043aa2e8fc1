import { fromContainerMetadata, fromInstanceMetadata } from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import type { Section } from '../files/sections.ts';
import { type Attempt, Problem } from '../problem.ts';
import { runCredentialProcess } from './credentialProcess.ts';
import { environmentCredentials } from './environment.ts';
import { notAskedFor } from './signedIn.ts';
import type { Source } from './source.ts';

/** The keys that stand in a profile itself. */
export function keysOf({ settings }: Section): AwsCredentialIdentity {
  const value = (key: string) => settings.get(key)?.value ?? '';
  // The second is the older name, which the AWS CLI reads too.
  const sessionToken = value('aws_session_token') || value('aws_security_token');
  return {
    accessKeyId: value('aws_access_key_id'),
    secretAccessKey: value('aws_secret_access_key'),
    ...(sessionToken && { sessionToken }),
    ...(value('aws_account_id') && { accountId: value('aws_account_id') }),
  };
}

/** What the `credential_process` of a profile prints. Starts no process, and rejects with `SignInNeeded`, where that is not `interactive`. */
export async function processCredentials(
  section: Section,
  context: Source,
  interactive: boolean,
): Promise<AwsCredentialIdentity> {
  const command = section.settings.get('credential_process');
  if (command === undefined) throw noCredentials(section);
  if (!interactive) throw notAskedFor(section.name);
  const attempt: Attempt = {
    action: 'signIn',
    profile: section.name,
    region: context.region,
    host: 'credential_process',
  };
  return context.step(attempt, (signal) =>
    // The AWS CLI splits a command at line ends as at spaces; a shell would take each line for a command of its own.
    runCredentialProcess(command.value.replaceAll('\n', ' '), { profile: section.name, place: command.place, signal }),
  );
}

/** The three values of `credential_source` (AWS SDKs and Tools Reference Guide, "Assume role credential provider"). */
export function credentialSource(source: string, section: Section, context: Source): Promise<AwsCredentialIdentity> {
  const providers = new Map([
    ['Environment', async () => environmentCredentials(context.env)],
    ['Ec2InstanceMetadata', fromInstanceMetadata({ maxRetries: 0 })],
    ['EcsContainer', fromContainerMetadata({ maxRetries: 0 })],
  ]);
  const provide = providers.get(source);
  if (provide === undefined) throw noCredentials(section);
  return context.step({ action: 'signIn', profile: section.name, region: context.region, host: source }, async () => {
    // Whatever the cause, the provider has nothing to give; the text of its error may hold an address or a token.
    const identity = await provide().catch(() => undefined);
    if (identity === undefined) throw noCredentials(section);
    return identity;
  });
}

/** A profile names where its credentials come from, and there are none. */
export function noCredentials({ name, place }: Section): Problem {
  return new Problem('NoCredentials', {
    summary: t('no credentials'),
    message: t('Profile {0} names no credentials that can be found. Add keys, a role or a sign-in to it.', name),
    remedies: ['openFile', 'retry'],
    place,
  });
}
