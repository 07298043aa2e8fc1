import type { AwsFiles } from './awsFiles.ts';

/** Variables that would lead AWS's tools to other credentials, regions or endpoints than the files'. */
const misleading = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_ACCOUNT_ID',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SES',
  'AWS_ENDPOINT_URL_STS',
  'AWS_ENDPOINT_URL_SSO',
  'AWS_ENDPOINT_URL_SSO_OIDC',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_ROLE_ARN',
  'AWS_ROLE_SESSION_NAME',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CA_BUNDLE',
  'AWS_MAX_ATTEMPTS',
  'AWS_RETRY_MODE',
] as const;

/**
 * What a process needs in its environment to use the emulator's files and nothing else of AWS; undefined: to be removed.
 * `HOME` is among them, because AWS's tools keep the tokens of SSO below it.
 */
export function emulatorEnvironment(url: string, files: AwsFiles): Readonly<Record<string, string | undefined>> {
  return {
    ...Object.fromEntries(misleading.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: files.config,
    AWS_SHARED_CREDENTIALS_FILE: files.credentials,
    AWS_EC2_METADATA_DISABLED: 'true',
    HOME: files.home,
    USERPROFILE: files.home,
    SES_EMULATOR: url,
  };
}
