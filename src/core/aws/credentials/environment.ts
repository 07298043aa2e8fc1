import type { AwsCredentialIdentity } from '@smithy/types';
import type { Environment } from '../files/paths.ts';

/** The credentials in the environment's variables, as every AWS tool reads them; undefined where there are none. */
export function environmentCredentials(env: Environment): AwsCredentialIdentity | undefined {
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  const [sessionToken, accountId] = [env['AWS_SESSION_TOKEN'] || env['AWS_SECURITY_TOKEN'], env['AWS_ACCOUNT_ID']];
  const expiration = new Date(env['AWS_CREDENTIAL_EXPIRATION'] ?? '');
  if (!accessKeyId || !secretAccessKey) return undefined;
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    ...(accountId && { accountId }),
    ...(!Number.isNaN(expiration.getTime()) && { expiration }),
  };
}
